package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.engine.Engine;
import io.storeops.table.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People of a week in two shops, of which one exports days alone. */
class AllStoresSpanTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY").store("b", "CNY");

  /** 100 visitors a day in the one, 30 in the other. */
  @BeforeEach
  void fill() {
    for (int day = 0; day < 7; day++) {
      for (String store : List.of("a", "b")) {
        int visitors = store.equals("a") ? 100 : 30;
        shop.row(
            "store_daily", "store", store, "biz_date", MONDAY.plusDays(day), "visitors", visitors);
      }
    }
    week("a", 550);
  }

  private void week(String store, int visitors) {
    shop.row(
        "store_period",
        "store",
        store,
        "date_from",
        MONDAY,
        "date_to",
        MONDAY.plusDays(6),
        "visitors",
        visitors);
  }

  private String visitors(String store) {
    try (Engine engine = shop.load(folder)) {
      Relations relations = shop.run(engine, AnalysisSettings.none());
      Selection selection =
          Selection.of(relations.relation("metric_period"), "value", "basis")
              .where("store", store)
              .where("metric", "visitors")
              .where("period_kind", "week")
              .where("period", "2026-W32");
      List<Row> rows = relations.query(selection.query()).list();
      assertEquals(1, rows.size());
      return rows.get(0).value("value") + " " + rows.get(0).value("basis");
    }
  }

  @Test
  void visitors_weekOfOneShopAlone_areNotThoseOfAll() {
    assertEquals("550.0 period", visitors("a"));
    // 7 × (100 + 30), not the 550 of the one shop
    assertEquals("910.0 visitor-days", visitors("*CNY"));
  }

  @Test
  void visitors_weeksOfEveryShop_addUp() {
    week("b", 180);
    assertEquals("730.0 period", visitors("*CNY"));
  }

  @Test
  void visitors_shopWithoutThem_isNotWaitedFor() {
    shop.store("c", "CNY");
    shop.row("store_daily", "store", "c", "biz_date", MONDAY, "paid_orders", 3);
    week("b", 180);
    assertEquals("730.0 period", visitors("*CNY"));
  }
}
