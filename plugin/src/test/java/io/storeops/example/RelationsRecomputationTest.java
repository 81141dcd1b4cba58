package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.analysis.Selection;
import io.storeops.table.Row;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Relations over order lines of real files computed twice: in SQL, and by a script in another
 * language that reads the raw file itself and works in loops.
 */
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
    Path raw = relations("online-retail-by-day.zip", "GBP");
    Recomputation.Outcome same = script(raw, "--least", "4000000");
    assertEquals(0, same.code(), same.text());
    System.out.println("values of " + same.text().strip());
  }

  @Test
  void orders_hoursOfPayment_equalTheRecomputation() throws IOException {
    Path raw = relations("tmall_order_report.csv", "CNY");
    Recomputation.Outcome same = script(raw, "--least", "5000");
    assertEquals(0, same.code(), same.text());
    Recomputation.Outcome changed = script(raw, "--change-cell");
    assertEquals(1, changed.code(), changed.text());
    String first =
        "sales_hour ('shop', '2020-W09', '1', '0') all_amount: worked out 1902487.16, reported"
            + " 1902487.15";
    assertEquals(first, changed.text().lines().findFirst().orElse(""));
  }

  private Recomputation.Outcome script(Path raw, String... options) {
    return Recomputation.run("relations.py", raw, List.of(folder), options);
  }

  /** One CSV per relation; the raw file that they come from. */
  private Path relations(String name, String currency) throws IOException {
    Recomputation.assumePython();
    Path raw = ProjectPaths.shared(name);
    for (String part : List.of("data", "plan", "playbook")) {
      Files.createDirectories(folder.resolve(part));
    }
    Files.copy(raw, folder.resolve("data").resolve(name));
    String plan = "stores: [{id: shop, currency: %s}]%n".formatted(currency);
    Files.writeString(folder.resolve("plan/stores.yaml"), plan);
    try (ExampleRun run = new ExampleRun(folder, folder.resolve("temp"))) {
      for (String relation : RELATIONS) {
        write(run, relation);
      }
    }
    return raw;
  }

  private void write(ExampleRun run, String relation) throws IOException {
    List<String> columns = run.columns(relation);
    Selection all = Selection.of(run.relations.relation(relation), columns.toArray(String[]::new));
    try (PrintWriter csv =
        new PrintWriter(Files.newBufferedWriter(folder.resolve(relation + ".csv")))) {
      csv.println(String.join(",", columns));
      for (Row row : run.relations.query(all.query()).list()) {
        csv.println(columns.stream().map(c -> cell(row.value(c))).collect(Collectors.joining(",")));
      }
    }
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value instanceof BigDecimal exact ? exact.toPlainString() : value.toString();
    return value instanceof String ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
