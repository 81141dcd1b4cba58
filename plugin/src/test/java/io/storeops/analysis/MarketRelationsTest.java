package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.engine.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trade, competitors, market and profit, against figures worked out by hand. */
class MarketRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  @Test
  void benchmarkWeek_daysWithBoth_areCompared() {
    shop.table(
        "store_daily",
        """
        store biz_date   paid_amount bounce_rate visitors
        a     2026-09-01 100         0.5         10
        a     2026-09-02 300         -           10
        a     2026-09-03 999         -           10
        a     2026-09-08 150         0.4         10
        a     2026-09-13 999         0.9         10
        """);
    shop.table(
        "benchmark_daily",
        """
        store biz_date   metric      level label value
        a     2026-09-01 paid_amount mean  peers 200
        a     2026-09-02 paid_amount mean  peers 300
        a     2026-09-08 paid_amount mean  peers 225
        a     2026-09-12 paid_amount mean  peers 9
        a     2026-09-01 bounce_rate mean  peers 0.25
        a     2026-09-08 bounce_rate mean  peers 0.3
        """);
    // own 200 → 150, trade 250 → 225; bounces: own 0.5 → 0.4, trade 0.25 → 0.3, and less is better
    assertEquals(
        List.of(
            "bounce_rate 1 0.4 0.3 0.33333 -0.2 0.2 0.4 -0.4 false 2",
            "paid_amount 1 150 225 -0.33333 -0.25 -0.1 0.15 0.15 true 2"),
        shop.rows(
            folder,
            "benchmark_week",
            "metric days own trade gap own_change trade_change behind worse_by both_fall"
                + " weeks_below",
            "week=2026-W37"));
  }

  private void seen(int weeksAgo, String item, int sold, int price, int reviews, String more) {
    String[] offer = more.split(" ", -1);
    shop.row(
        "competitor_daily",
        "store",
        "a",
        "biz_date",
        SUNDAY.minusWeeks(weeksAgo),
        "competitor",
        "rival",
        "their_item",
        item,
        "their_sold",
        sold,
        "their_price",
        price,
        "their_reviews",
        reviews,
        "their_visitor_index",
        offer[0],
        "their_offer",
        offer[1]);
  }

  @Test
  void competitorWeek_jumpWithoutACause_isSuspicious() {
    for (int week = 1; week <= 5; week++) {
      seen(week, "cut", 100, 50, 1000 - 10 * week, "40 ");
      seen(week, "odd", 100, 50, 1000 - 10 * week, "40 ");
      seen(week, "offer", 100, 50, 1000 - 10 * week, "40 ");
      seen(week, "loved", 100, 50, 1000 - 10 * week, "40 ");
    }
    seen(0, "cut", 160, 45, 1000, "40 ");
    seen(0, "odd", 160, 49, 1000, "49 ");
    seen(0, "offer", 149, 50, 1000, "40 gift");
    seen(0, "loved", 160, 50, 1020, "40 ");
    assertEquals(
        List.of(
            "cut 160 1.6 -0.1 10 10 1 true true true false",
            "loved 160 1.6 0 30 10 1 true false false false",
            "odd 160 1.6 -0.02 10 10 1.225 true false false true",
            "offer 149 1.49 0 10 10 1 false false true false"),
        shop.rows(
            folder,
            "competitor_week",
            "their_item their_sold sold_ratio price_change new_reviews usual_reviews index_ratio"
                + " jump price_cut explained suspicious",
            "week=2026-W37"));
  }

  @Test
  void marketYear_monthsThatBothYearsHave_giveTheGrowth() {
    for (int month = 1; month <= 12; month++) {
      keyword(2024, month, 100);
      if (month >= 7) {
        keyword(2025, month, 120);
      }
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          LocalDate.of(2024, month, 1),
          "paid_amount",
          "48");
    }
    // a month: people × 0.1 × 40; a second word in one of them
    shop.row(
        "market_keyword",
        "store",
        "a",
        "biz_date",
        LocalDate.of(2025, 7, 31),
        "market_category",
        "tea",
        "word",
        "pot",
        "market_searches",
        10,
        "trade_conversion",
        0.5,
        "trade_order_value",
        "8");
    assertEquals(
        List.of("2024 12 1 4800 - - 1 4800 - 576 0.12", "2025 6 2 2920 2920 0.21667 1 4800 - - -"),
        shop.rows(
            folder,
            "market_year",
            "year months words volume like_volume category_growth whole_years mean_volume outlook"
                + " own_sales own_share"));
  }

  private void keyword(int year, int month, int people) {
    shop.row(
        "market_keyword",
        "store",
        "a",
        "biz_date",
        LocalDate.of(year, month, 1),
        "market_category",
        "tea",
        "word",
        "mug",
        "market_visitors",
        people,
        "market_searches",
        9999,
        "trade_conversion",
        0.1,
        "trade_order_value",
        "40");
  }

  private void sold() {
    shop.table(
        "store_daily",
        """
        store biz_date   paid_amount refund_amount ad_spend
        a     2026-09-07 1000        50            100
        a     2026-09-13 500         -             20.5
        """);
    shop.table(
        "product_daily",
        """
        store biz_date   product_id paid_amount paid_items
        a     2026-09-07 p1         1000        10
        a     2026-09-13 p1         300         3
        a     2026-09-13 p2         200         2
        """);
    shop.table(
        "product_cost",
        """
        store biz_date   product_id sku goods_cost packaging_cost
        a     2020-01-01 p1         -   40         0.5
        a     2026-09-10 p1         -   50         -
        a     2026-09-10 p2         red 9          -
        """);
    shop.table(
        "fee_daily",
        """
        store biz_date   fee_kind   fee_amount
        a     2026-09-08 commission 60
        a     2026-09-08 payment    5.25
        a     2026-09-09 freight    44
        """);
    shop.table(
        "aftersale_case",
        """
        store biz_date   case_id compensation
        a     2026-09-08 1       8
        """);
  }

  private static final String PARTS =
      "paid_amount refund_amount net_amount fees freight gifts promotion aftersale_loss"
          + " before_goods known_share goods_cost contribution";

  @Test
  void profitWeek_costOfAnItemUnknown_hasNoContribution() {
    sold();
    assertEquals(
        List.of("1500 50 1450 65.25 44 - 120.5 8 1212.25 0.86667 - -"),
        shop.rows(folder, "profit_week", PARTS));
  }

  @Test
  void profitWeek_everyCostKnown_goesFromPaidToContribution() {
    sold();
    shop.row("plan_product", "id", "p2", "unit_cost", "12.5");
    // 10 × 40.5 + 3 × 50 + 2 × 12.5
    assertEquals(
        List.of("1500 50 1450 65.25 44 - 120.5 8 1212.25 1 580 632.25"),
        shop.rows(folder, "profit_week", PARTS));
  }

  @Test
  void profitWeek_eightWholeWeeks_compareFourWithFour() {
    shop.row("plan_product", "id", "p1", "unit_cost", "10");
    for (int day = 0; day < 56; day++) {
      LocalDate date = LocalDate.of(2026, 7, 20).plusDays(day);
      String paid = day < 28 ? "100" : "110";
      shop.row("store_daily", "store", "a", "biz_date", date, "paid_amount", paid);
      long items = day < 28 ? 5 : 7;
      shop.row(
          "product_daily",
          "store",
          "a",
          "biz_date",
          date,
          "product_id",
          "p1",
          "paid_amount",
          paid,
          "paid_items",
          items);
    }
    // 28 × 110 and 28 × (110 - 70) against 28 × 100 and 28 × (100 - 50)
    String columns = "net_4 previous_net_4 contribution_4 previous_contribution_4";
    assertEquals(
        List.of("3080 2800 1120 1400"), shop.rows(folder, "profit_week", columns, "week=2026-W37"));
  }

  @Test
  void dataOfCostsAndMarket_doNotReachFurtherThanTheShops() {
    sold();
    keyword(2019, 1, 5);
    assertEquals(List.of("2026-W37"), shop.rows(folder, "profit_week", "week"));
    try (Engine engine = shop.load(folder)) {
      Relations relations = shop.run(engine, AnalysisSettings.none());
      assertEquals(LocalDate.of(2026, 9, 7), relations.dataFrom());
      assertEquals(
          List.of("2026-W37"),
          Printed.rows(relations, "dataset_week", "week", "dataset=product_cost", "week=2026-W37"));
    }
  }
}
