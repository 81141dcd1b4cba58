package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the daily inspection looks at beside prices, stock and scores, worked out by hand. */
class SafetyRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** Whole weeks, so that Sunday is the as-of day. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 70; day++) {
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusDays(day),
          "paid_amount",
          100,
          "gross_profit",
          40);
    }
  }

  @Test
  void priceDay_afterACampaign_knowsItsPriceAndTheOneBefore() {
    shop.table(
        "plan_campaign",
        """
        id   kind window_from window_to
        sale sale 2026-09-03  2026-09-05
        """);
    shop.table(
        "plan_campaign_item",
        """
        campaign position product price
        sale     1        p       80
        """);
    shop.table(
        "price_snapshot",
        """
        store biz_date   product_id sku shown_price payable_price
        a     2026-08-19 p          -   150         150
        a     2026-08-20 p          -   100         100
        a     2026-09-02 p          -   99          99
        a     2026-09-04 p          -   80          80
        a     2026-09-05 p          -   80          80
        a     2026-09-06 p          -   80          80
        a     2026-09-12 p          -   80          80
        a     2026-09-13 p          -   80          80
        """);
    assertEquals(
        List.of(
            "2026-08-19 - - -",
            "2026-08-20 - - -",
            "2026-09-02 - - -",
            "2026-09-04 80 - -",
            "2026-09-05 80 - -",
            "2026-09-06 - 80 100",
            "2026-09-12 - 80 100",
            "2026-09-13 - - -"),
        shop.rows(folder, "price_day", "biz_date planned_price ended_price normal_price"));
  }

  @Test
  void floorSaleWeek_paidAPiece_isBesideTheFloor() {
    shop.table(
        "plan_product",
        """
        id store name floor_price
        p  a     Lamp 20
        q  a     Rug  -
        """);
    shop.table(
        "order_line",
        """
        store order_id line biz_date   product_id paid_items paid_amount
        a     1        1    2026-09-07 p          1          19.99
        a     2        1    2026-09-08 p          3          60
        a     3        1    2026-09-09 p          2          30
        a     4        1    2026-09-09 p          1          0
        a     5        1    2026-09-09 p          -1         -5
        a     6        1    2026-09-09 q          1          1
        a     7        1    2026-09-01 p          1          25
        """);
    assertEquals(
        List.of("p Lamp 2026-W36 1 0 25 20 0", "p Lamp 2026-W37 3 2 15 20 10.01"),
        shop.rows(
            folder,
            "floor_sale_week",
            "product_id product_name week lines lines_below lowest_paid floor_price lost_amount"));
  }

  @Test
  void marginWeek_daysThatTellBoth_areFourWeeksTogether() {
    shop.row("store_daily", "store", "b", "biz_date", SUNDAY, "paid_amount", 50);
    assertEquals(
        List.of("a 28 1120 2800 0.4"),
        shop.rows(
            folder, "margin_week", "store days profit sales margin", "week=2026-W37", "store=a"));
    shop.table(
        "crm_send",
        """
        store send_id biz_date   started_at       send_channel send_kind segment delivered send_cost send_amount
        a     1       2026-09-08 2026-09-08T12:00 SMS          营销      vip     1000      50        100
        """);
    assertEquals(
        List.of("1 50 100 0.4"),
        shop.rows(folder.resolve("send"), "send_check", "send_id send_cost send_amount margin"));
  }

  @Test
  void sourceShift_sourcesThatAreNone_areAShare() {
    shop.table(
        "traffic_daily",
        """
        store biz_date   source_1   source     leaf visitors
        a     2026-09-08 search     search     true 60
        a     2026-09-08 其他       其他       true 10
        a     2026-09-08 Unassigned Unassigned true 5
        a     2026-09-08 Direct     Direct     true 25
        """);
    assertEquals(
        List.of("Direct 0.15 false", "Unassigned 0.15 true", "search 0.15 false", "其他 0.15 true"),
        shop.rows(folder, "source_shift", "source unknown_share").stream()
            .map(r -> r + " " + List.of("其他", "Unassigned").contains(r.split(" ")[0]))
            .toList());
    assertEquals(
        List.of("Direct false", "Unassigned true", "search false", "其他 true"),
        shop.rows(folder.resolve("week"), "source_week", "source unknown_source"));
  }

  @Test
  void accountScoreWeek_bandOfRisk_isToldByItsWord() {
    shop.table(
        "account_score",
        """
        store biz_date   score_kind score_value band
        a     2026-09-13 health     150         Critical
        a     2026-09-13 stars      4           Good
        a     2026-09-13 points     3           -
        """);
    assertEquals(
        List.of("health Critical true", "points  -", "stars Good false"),
        shop.rows(folder, "account_score_week", "score_kind band at_risk"));
  }

  @Test
  void competitorWeek_ourCampaigns_areThoseThatTouchTheWeek() {
    shop.table(
        "plan_campaign",
        """
        id   kind window_from window_to
        over sale 2026-08-20  2026-09-06
        mine sale 2026-09-13  2026-09-20
        """);
    shop.table(
        "competitor_daily",
        """
        store biz_date   competitor their_item their_sold their_campaign
        a     2026-08-12 rival      -          5          -
        a     2026-09-06 rival      -          5          -
        a     2026-09-08 rival      -          5          week
        """);
    assertEquals(
        List.of("2026-W33  0", "2026-W36  1", "2026-W37 week 1"),
        shop.rows(folder, "competitor_week", "week campaign our_campaigns"));
  }

  @Test
  void deadStock_visitorsFromSearch_areAShareOfAllProducts() {
    shop.table(
        "inventory_snapshot",
        """
        store biz_date   product_id sku stock_units
        a     2026-09-13 p          -   4
        a     2026-09-13 q          -   4
        """);
    shop.table(
        "product_daily",
        """
        store biz_date   product_id paid_items search_visitors
        a     2026-08-16 p          0          900
        a     2026-08-17 p          0          20
        a     2026-09-13 p          0          10
        a     2026-09-13 r          1          370
        """);
    assertEquals(
        List.of("p 30 400 0.075", "q 0 400 0"),
        shop.rows(
            folder,
            "dead_stock",
            "product_id search_visitors all_search_visitors search_share",
            "week=2026-W37"));
  }
}
