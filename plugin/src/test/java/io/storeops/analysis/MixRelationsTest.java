package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.engine.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mix and rate of lines, products, sources and stores, against figures worked out by hand. */
class MixRelationsTest {
  private static final String COLUMNS =
      "member basis base_before base_after amount_before amount_after change volume mix rate place"
          + " cumulative_share reason";

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY").store("b", "CNY").store("c", "JPY");

  private List<String> rows(String dimension, String against) {
    try (Engine engine = shop.load(folder)) {
      return Printed.rows(
          shop.run(engine, AnalysisSettings.none()),
          "mix_effect",
          COLUMNS,
          "week=2026-W33",
          "dimension=" + dimension,
          "against=" + against);
    }
  }

  /** Monday of week 32 and Sunday of week 33. */
  private void products() {
    shop.table(
        "product_daily",
        """
        store biz_date   product_id paid_items paid_amount
        a     2026-08-03 p          30         300
        a     2026-08-03 q          30         300
        a     2026-08-03 loose      40         800
        a     2026-08-16 p          10         120
        a     2026-08-16 q          50         600
        a     2026-08-16 loose      60         1200
        """);
    shop.row("plan_product", "id", "p", "line", "tea");
    shop.row("plan_product", "id", "q", "line", "tea", "store", "a");
    shop.row("plan_product", "id", "loose", "line", "cups", "store", "b");
  }

  @Test
  void mixEffect_linesOfThePlan_takeTheirProductsTogether() {
    products();
    // V 100 → 120, R 14 → 16: volume 20 · 15. tea: s .6 → .5, r 10 → 12; none: s .4 → .5, r 20
    assertEquals(
        List.of(
            " items 100 120 1400 1920 520 300 99 121 - - ",
            "*none items 40 60 800 1200 400 - 55 0 1 0.76923 ",
            "tea items 60 60 600 720 120 - 44 121 2 1 "),
        rows("line", "previous"));
  }

  @Test
  void mixEffect_products_areRankedByTheirChange() {
    products();
    // p: s .3 → 1/12, r 10 → 12: mix 110 · −.21667 · −4 = 95.33, rate 110 · .19167 · 2 = 42.17;
    // q: s .3 → 5/12: mix 110 · .11667 · −4 = −51.33, rate 110 · .35833 · 2 = 78.83
    assertEquals(
        List.of(
            " items 100 120 1400 1920 520 300 99 121 - - ",
            "loose items 40 60 800 1200 400 - 55 0 1 0.45455 ",
            "p items 30 10 300 120 -180 - 95.33 42.17 3 1 ",
            "q items 30 50 300 600 300 - -51.33 78.83 2 0.79545 "),
        rows("product", "previous"));
  }

  @Test
  void mixEffect_dataDoNotReachBack_saysSo() {
    products();
    assertEquals(
        List.of(" items - - - - - - - - - - missing-before:paid_items"),
        rows("product", "lastYear"));
  }

  @Test
  void mixEffect_oneProductWithoutItems_isNotTakenApart() {
    products();
    shop.row(
        "product_daily",
        "store",
        "a",
        "biz_date",
        "2026-08-16",
        "product_id",
        "uncounted",
        "paid_amount",
        "5");
    assertEquals(
        List.of(" items - - - - - - - - - - missing:paid_items"), rows("line", "previous"));
  }

  @Test
  void mixEffect_moreCameBackThanWentOut_isAContradiction() {
    shop.table(
        "product_daily",
        """
        store biz_date   product_id paid_items paid_amount
        a     2026-08-03 p          30         300
        a     2026-08-16 p          -3         -30
        """);
    assertEquals(
        List.of(" items - - - - - - - - - - contradiction:paid_items"),
        rows("product", "previous"));
  }

  @Test
  void mixEffect_sources_haveTheirOwnVisitors() {
    shop.table(
        "traffic_daily",
        """
        store biz_date   source_1 source leaf visitors paid_amount
        a     2026-08-03 search   search true 50       300
        a     2026-08-05 search   search true 10       300
        a     2026-08-03 ads      ads    true 40       800
        a     2026-08-16 search   search true 60       720
        a     2026-08-16 ads      ads    true 60       1200
        """);
    assertEquals(
        List.of(
            " visitor-days 100 120 1400 1920 520 300 99 121 - - ",
            "ads visitor-days 40 60 800 1200 400 - 55 0 1 0.76923 ",
            "search visitor-days 60 60 600 720 120 - 44 121 2 1 "),
        rows("source", "previous"));
  }

  @Test
  void mixEffect_sourceWithoutSales_namesThem() {
    shop.table(
        "traffic_daily",
        """
        store biz_date   source_1 source leaf visitors paid_amount
        a     2026-08-03 search   search true 50       300
        a     2026-08-16 search   search true 60       -
        """);
    assertEquals(
        List.of(" visitor-days - - - - - - - - - - missing:paid_amount"),
        rows("source", "previous"));
  }

  private void stores() {
    shop.table(
        "store_daily",
        """
        store biz_date   visitors paid_amount
        a     2026-08-03 60       600
        a     2026-08-16 60       720
        b     2026-08-03 40       800
        b     2026-08-16 60       1200
        c     2026-08-03 7        7
        c     2026-08-16 7        7
        """);
  }

  @Test
  void mixEffect_storesOfACurrency_areMembersOfAll() {
    stores();
    assertEquals(
        List.of(
            " visitor-days 100 120 1400 1920 520 300 99 121 - - ",
            "a visitor-days 60 60 600 720 120 - 44 121 2 1 ",
            "b visitor-days 40 60 800 1200 400 - 55 0 1 0.76923 "),
        rows("store", "previous"));
  }

  @Test
  void mixEffect_oneStoreHasPeopleOfTheWeek_theOthersVisitorDays_hasNoBasis() {
    shop.table(
        "store_daily",
        """
        store biz_date   visitors paid_amount
        a     2026-08-03 60       600
        a     2026-08-16 60       720
        """);
    shop.table(
        "store_period",
        """
        store date_from  date_to    visitors paid_amount
        b     2026-08-03 2026-08-09 40       800
        b     2026-08-10 2026-08-16 60       1200
        """);
    assertEquals(List.of("  - - - - - - - - - - no-basis:visitors"), rows("store", "previous"));
  }

  @Test
  void mixEffect_storeWithoutTheWeekBefore_namesIt() {
    stores();
    shop.store("d", "CNY");
    shop.table(
        "store_daily",
        """
        store biz_date   visitors paid_amount
        d     2026-08-16 60       720
        """);
    assertEquals(
        List.of("  - - - - - - - - - - missing-before:visitors"), rows("store", "previous"));
  }
}
