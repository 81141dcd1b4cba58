package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Relations over order lines of real files computed twice: in SQL, and by a script in another
 * language that reads the raw file itself and works in loops.
 */
@Tag("recount")
class RelationsRecomputationTest {
  private static final List<String> RELATIONS =
      List.of(
          "product_pareto",
          "sales_concentration",
          "product_lifecycle",
          "customer_week",
          "customer_rfm",
          "customer_pareto",
          "customer_cohort",
          "repurchase",
          "basket_pair",
          "sales_hour",
          "region_week",
          "mix_effect");

  @TempDir Path folder;

  @Test
  void retail_everyRelation_equalsTheRecomputation() throws IOException {
    List<String> relations =
        Stream.concat(RELATIONS.stream(), GoalsRecomputationTest.RELATIONS.stream()).toList();
    RawProject project =
        new RawProject(folder, "online-retail-by-day.zip", RawProject.plan("retail.yaml"))
            .dump(relations);
    project.same("relations.py", 4_000_000);
    project.same("goals.py", 120_000);
  }

  @Test
  void orders_hoursOfPayment_equalTheRecomputation() throws IOException {
    RawProject project =
        new RawProject(folder, "tmall_order_report.csv", "stores: [{id: shop, currency: CNY}]")
            .dump(RELATIONS);
    project.same("relations.py", 5_000);
    assertEquals(
        "sales_hour ('shop', '2020-W09', '1', '0') all_amount: worked out 1902487.16, reported"
            + " 1902487.15",
        project.changed("relations.py").get(0));
  }
}
