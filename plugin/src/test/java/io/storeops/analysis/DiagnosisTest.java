package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.engine.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every cause of a week with low conversion, confirmed and excluded. */
class DiagnosisTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /**
   * Four weeks of 1000 visitors of whom a tenth buys for 50, then one in which a twentieth does.
   */
  @BeforeEach
  void weeks() {
    for (int week = 4; week >= 0; week--) {
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusWeeks(week),
          "visitors",
          1000,
          "paid_buyers",
          week == 0 ? 50 : 100,
          "paid_amount",
          week == 0 ? "2500" : "5000",
          "search_visitors",
          week == 0 ? 90 : 100,
          "inquiries",
          100,
          "inquiry_buyers",
          week == 0 ? 45 : 50,
          "reviews",
          40,
          "negative_reviews",
          week == 0 ? 4 : 2);
    }
  }

  private List<String> causes(String columns, String... where) {
    try (Engine engine = shop.load(folder)) {
      return Printed.rows(shop.run(engine, AnalysisSettings.none()), "diagnosis", columns, where);
    }
  }

  @Test
  void diagnosisState_everyWeekWithAConversion_saysWhetherItFell() {
    try (Engine engine = shop.load(folder)) {
      List<String> weeks =
          Printed.rows(
              shop.run(engine, AnalysisSettings.none()),
              "diagnosis_state",
              "week fallen conversion usual_conversion lost_amount");
      assertEquals("2026-W36 false 0.1 - -", weeks.get(weeks.size() - 2));
      assertEquals("2026-W37 true 0.05 0.1 2500", weeks.get(weeks.size() - 1));
    }
  }

  private String cause(String cause) {
    return String.join(
        " | ", causes("verdict found before detail explained", "week=2026-W37", "cause=" + cause));
  }

  @Test
  void diagnosis_withoutOtherExports_saysWhatHasNoData() {
    assertEquals(
        List.of(
            "mix no-data -",
            "trade no-data -",
            "stock no-data -",
            "price no-data -",
            "search excluded 90",
            "suspicious no-data -",
            "service confirmed 0.45",
            "reviews confirmed 0.1",
            "offer no-data -",
            "page no-data -",
            "slow no-data -",
            "rival no-data -",
            "festival no-data -",
            "weather no-data -"),
        sorted(causes("cause verdict found", "week=2026-W37")));
    // half of the buyers stayed away, at 50 each
    assertEquals("0.05 0.1 2500", causes("conversion usual_conversion lost_amount").get(0));
  }

  /** In the order in which the causes are asked. */
  private static List<String> sorted(List<String> rows) {
    List<String> order =
        List.of(
            "mix",
            "trade",
            "stock",
            "price",
            "search",
            "suspicious",
            "service",
            "reviews",
            "offer",
            "page",
            "slow",
            "rival",
            "festival",
            "weather");
    return rows.stream()
        .sorted(java.util.Comparator.comparing(r -> order.indexOf(r.split(" ")[0])))
        .toList();
  }

  @Test
  void weeks_withoutAnAlarm_haveNoDiagnosis() {
    assertEquals(List.of(), causes("cause", "week=2026-W36"));
  }

  private void source(int weeksAgo, String source, int visitors, int buyers) {
    shop.row(
        "traffic_daily",
        "store",
        "a",
        "biz_date",
        SUNDAY.minusWeeks(weeksAgo),
        "source_1",
        source,
        "source",
        source,
        "leaf",
        true,
        "visitors",
        visitors,
        "paid_buyers",
        buyers);
  }

  @Test
  void mix_coldSourceGrew_explainsItsPartOfTheLoss() {
    for (int week = 1; week <= 4; week++) {
      source(week, "warm", 800, 96);
      source(week, "cold", 200, 4);
    }
    source(0, "warm", 500, 45);
    source(0, "cold", 500, 5);
    // shares moved by 0.3 from a rate of 0.12 to one of 0.02: −0.03 of −0.05
    assertEquals("confirmed -0.03 -0.05 - 1500", cause("mix").replace("  ", " - "));
  }

  @Test
  void mix_sameShares_isExcluded() {
    for (int week = 0; week <= 4; week++) {
      source(week, "warm", 800, week == 0 ? 46 : 96);
      source(week, "cold", 200, 4);
    }
    assertEquals("excluded 0 -0.05 - -", cause("mix").replace("  ", " - "));
  }

  @Test
  void trade_fellHalfAsMuch_isConfirmed() {
    for (int week = 0; week <= 1; week++) {
      shop.row(
          "benchmark_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusWeeks(week),
          "metric",
          "conversion_rate",
          "level",
          "mean",
          "label",
          "peers",
          "value",
          week == 0 ? "0.09" : "0.12");
    }
    assertEquals("confirmed -0.25 -0.5 - -", cause("trade").replace("  ", " - "));
  }

  @Test
  void stock_sellerSoldOut_isNamedWithWhatItLost() {
    for (int week = 0; week <= 4; week++) {
      for (String product : List.of("kettle", "mug")) {
        shop.row(
            "product_daily",
            "store",
            "a",
            "biz_date",
            SUNDAY.minusWeeks(week),
            "product_id",
            product,
            "product_visitors",
            100,
            "paid_items",
            product.equals("mug") ? 4 : 8,
            "paid_amount",
            "80");
        shop.row(
            "inventory_snapshot",
            "store",
            "a",
            "biz_date",
            SUNDAY.minusWeeks(week),
            "product_id",
            product,
            "stock_units",
            product.equals("mug") || week > 0 ? 50 : 0);
      }
    }
    assertEquals("confirmed 1 2 kettle", cause("stock").replaceAll(" [^ ]+$", ""));
  }

  @Test
  void price_roseByFivePercent_isConfirmed() {
    shop.table(
        "price_snapshot",
        """
        store biz_date   product_id payable_price
        a     2026-09-01 p1         100
        a     2026-09-10 p1         105
        a     2026-09-01 p2         100
        a     2026-09-10 p2         104
        """);
    assertEquals("confirmed 0.05 2 p1 -", cause("price"));
  }

  @Test
  void plan_offerEndedAndPageChanged_areConfirmed() {
    shop.row("plan_offer", "id", "gift", "window_to", SUNDAY.minusDays(1));
    shop.row("plan_offer", "id", "runs", "window_to", SUNDAY);
    shop.row("plan_page_change", "id", "x", "page", "home", "changed_on", SUNDAY.minusDays(13));
    shop.row("plan_page_change", "id", "y", "page", "old", "changed_on", SUNDAY.minusDays(14));
    assertEquals("confirmed 1 2 gift -", cause("offer"));
    assertEquals("confirmed 1 2 home -", cause("page"));
  }

  @Test
  void slow_pageTookLongerThanThreeSeconds_isConfirmed() {
    for (int week = 0; week <= 4; week++) {
      shop.row(
          "page_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusWeeks(week),
          "page",
          "home",
          "page_visitors",
          10,
          "page_load_seconds",
          week == 0 ? 3.6 : 3.0);
    }
    assertEquals("confirmed 3.6 3 - -", cause("slow").replace("  ", " - "));
  }

  @Test
  void festivalAndWeather_moreDaysThanBefore_areConfirmed() {
    shop.row("plan_festival_calendar", "position", 1, "value", "cn");
    shop.row(
        "plan_festival",
        "calendar",
        "cn",
        "festival",
        "moon",
        "date_from",
        SUNDAY.minusDays(2),
        "date_to",
        SUNDAY.plusDays(3));
    shop.table(
        "weather_daily",
        """
        store biz_date   weather_region weather_warning
        a     2026-09-01 east           storm
        a     2026-09-08 east           -
        """);
    assertEquals("confirmed 3 0 moon -", cause("festival"));
    assertEquals("excluded 0 1 - -", cause("weather").replace("  ", " - "));
  }

  @Test
  void rival_cutItsPrice_isNamed() {
    shop.table(
        "competitor_daily",
        """
        store biz_date   competitor their_item their_price
        a     2026-09-01 rival      cup        100
        a     2026-09-08 rival      cup        90
        """);
    assertEquals("confirmed 1 1 rival -", cause("rival"));
  }

  @Test
  void suspicious_trafficOfASource_isNamed() {
    for (int week = 1; week <= 4; week++) {
      source(week, "ads", 100, 10);
    }
    source(0, "ads", 300, 3);
    assertEquals("confirmed 300 300 ads -", cause("suspicious"));
  }
}
