package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.engine.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a product is called: as the plan says, else as the export says. */
class ProductNamesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** A product of which the plan's table has the id as its name where the plan gives none. */
  private List<Object> names(String relation, String planned) {
    shop.row("plan_product", "id", "p1", "store", "a", "name", planned, "role", "hero");
    shop.row(
        "product_daily",
        "store",
        "a",
        "biz_date",
        MONDAY.plusDays(6),
        "product_id",
        "p1",
        "product_name",
        "Quilt",
        "paid_items",
        3);
    shop.row(
        "inventory_snapshot",
        "store",
        "a",
        "biz_date",
        MONDAY.plusDays(6),
        "product_id",
        "p1",
        "product_name",
        "Quilt",
        "stock_units",
        7);
    try (Engine engine = shop.load(folder)) {
      Relations relations = shop.run(engine, AnalysisSettings.none());
      Selection all = Selection.of(relations.relation(relation), "product_name");
      return relations.query(all.query()).list().stream()
          .map(r -> (Object) r.required("product_name"))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stock_cover", "dead_stock", "product_week"})
  void name_planGivesNone_isThatOfTheExport(String relation) {
    assertEquals(List.of("Quilt"), names(relation, "p1"));
  }

  @Test
  void name_planGivesOne_wins() {
    assertEquals(List.of("Goose down"), names("stock_cover", "Goose down"));
  }
}
