package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is watched while campaigns, promotion and deliveries run, worked out by hand. */
class WatchRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** Whole weeks, so that Sunday is the as-of day. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 70; day++) {
      shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(day), "paid_orders", 10);
    }
  }

  @Test
  void skuStock_lastSnapshot_isBesideWhatIsListedAndSold() {
    shop.table(
        "plan_product",
        """
        id store name role drop_shipped
        p  a     Lamp hero false
        q  a     Rug  -    true
        """);
    shop.table(
        "inventory_snapshot",
        """
        store biz_date   product_id sku warehouse stock_units reserved_units listed_units
        a     2026-09-11 p          red east      90          0              90
        a     2026-09-13 p          red east      5           2              4
        a     2026-09-13 p          red west      3           -              4
        a     2026-09-13 p          sea east      0           0              0
        a     2026-09-13 q          -   east      9           0              -
        """);
    shop.table(
        "order_line",
        """
        store order_id line biz_date   product_id sku paid_items paid_amount
        a     1        1    2026-08-16 p          sea 50         10
        a     2        1    2026-08-17 p          sea 1          10
        a     3        1    2026-09-08 p          red 2          10
        a     4        1    2026-09-08 p          sea 1          10
        a     5        1    2026-09-08 p          -   7          10
        """);
    assertEquals(
        List.of(
            "p / red Lamp_/_red hero false 8 8 6 2 2 4 0.5",
            "p / sea Lamp_/_sea hero false 0 0 0 0 2 4 0.5",
            "q Rug  true 9 - 9 - - - -"),
        shop
            .rows(
                folder,
                "sku_stock",
                "item item_name role drop_shipped on_hand listed available oversold sold_4"
                    + " product_sold_4 sold_share",
                "week=2026-W37")
            .stream()
            .map(r -> r.replace("Lamp / ", "Lamp_/_"))
            .toList());
  }

  @Test
  void campaignSpendWeek_moneyByIdOrName_isInsideOrOutsideAndBesideThePace() {
    shop.table(
        "plan_campaign",
        """
        id   name   kind window_from window_to  budget
        sale Autumn sale 2026-09-05  2026-09-10 600
        """);
    shop.table(
        "promotion_daily",
        """
        store biz_date   channel campaign src_file ad_spend
        a     2026-09-03 search  sale     1        10
        a     2026-09-05 search  Autumn   1        50
        a     2026-09-05 search  Autumn   2        30
        a     2026-09-08 search  sale     1        500
        a     2026-09-08 search  other    1        70
        """);
    assertEquals(
        List.of("2026-W36 60 10 50 600 2 6 200 -0.75", "2026-W37 500 0 550 600 6 6 600 -0.083333"),
        shop.rows(
            folder,
            "campaign_spend_week",
            "week spend outside spent_so_far budget days_run days due_so_far ahead"));
  }

  @Test
  void campaignSpendWeek_budgetOfSeveralStores_hasNoPaceOfOne() {
    Shop two = new Shop().store("a", "CNY").store("b", "CNY");
    two.row("store_daily", "store", "a", "biz_date", SUNDAY, "paid_orders", 10);
    two.table(
        "plan_campaign",
        """
        id   kind window_from window_to  budget
        sale sale 2026-09-13  2026-09-14 600
        """);
    two.table(
        "promotion_daily",
        """
        store biz_date   channel campaign ad_spend
        a     2026-09-13 search  sale     10
        """);
    assertEquals(
        List.of("a 2 10 - - -"),
        two.rows(
            folder, "campaign_spend_week", "store stores spent_so_far budget due_so_far ahead"));
  }

  @Test
  void campaignItemWeek_days_areBesideTheirWeekdayBefore() {
    shop.table(
        "plan_campaign",
        """
        id   kind window_from window_to
        sale sale 2026-09-07  2026-09-08
        """);
    shop.table(
        "plan_campaign_item",
        """
        campaign position product price
        sale     1        p       20
        """);
    shop.table(
        "product_daily",
        """
        store biz_date   product_id product_visitors paid_items paid_amount
        a     2026-08-03 p          900              1          20
        a     2026-08-24 p          80               1          20
        a     2026-08-31 p          100              1          20
        a     2026-09-01 p          500              1          20
        a     2026-09-07 p          40               2          38
        a     2026-09-08 p          100              2          38
        """);
    assertEquals(
        List.of("sale / p 2 40 90 0.44444 4 76 19 20 -0.05"),
        shop.rows(
            folder,
            "campaign_item_week",
            "entry days visitors usual_visitors visitors_kept paid_items paid_amount mean_paid"
                + " planned_price off_plan"));
  }

  @Test
  void placementLump_threeThatCostMost_areTogether() {
    shop.table(
        "promotion_daily",
        """
        store biz_date   channel placement ad_spend ad_sales ad_orders
        a     2026-09-08 d       one       50       60       1
        a     2026-09-08 d       two       30       30       1
        a     2026-09-08 d       three     10       20       1
        a     2026-09-08 d       four      5        50       1
        a     2026-09-08 d       five      5        0        0
        """);
    assertEquals(
        List.of("d 5 100 90 0.9 110 3 1.2222 one, two, three"),
        shop.rows(
            folder,
            "placement_lump",
            "channel placements all_cost_4 top_cost top_share top_sales top_orders top_return"
                + " top_places",
            "week=2026-W37"));
  }

  @Test
  void bidWeek_means_areAgainstTheWeeksBefore() {
    shop.table(
        "promotion_daily",
        """
        store biz_date   channel keyword impressions bid avg_position quality_score
        a     2026-08-24 d       mug     100         1   4            8
        a     2026-09-01 d       mug     100         1   4            7
        a     2026-09-07 d       mug     100         1.1 3.5          6
        a     2026-09-08 d       mug     200         1.3 -            -
        """);
    assertEquals(
        List.of("d / mug 300 1.2 1 0.2 3.5 4 0.5 6 7 8"),
        shop.rows(
            folder,
            "bid_week",
            "promoted impressions bid previous_bid bid_change place previous_place places_won"
                + " quality previous_quality earlier_quality",
            "week=2026-W37"));
  }

  @Test
  void regionDelivery_allCarriers_areBesideTheOrders() {
    shop.table(
        "order_snapshot",
        """
        store biz_date   order_id payment_at       shipped_at       first_trace_at   last_trace_at    signed_at        deliver_by       carrier region
        a     2026-09-13 late     2026-09-07T10:00 2026-09-08T10:00 2026-09-08T12:00 2026-09-10T12:00 2026-09-10T12:00 2026-09-10T11:00 sf      east
        a     2026-09-13 good     2026-09-08T10:00 2026-09-08T20:00 2026-09-08T21:00 2026-09-10T16:00 2026-09-10T16:00 2026-09-11T10:00 yto     east
        a     2026-09-13 near     2026-09-08T10:00 2026-09-08T20:00 2026-09-08T21:00 2026-09-09T10:00 2026-09-09T10:00 2026-09-11T10:00 sf      west
        """);
    shop.table(
        "order_line",
        """
        store order_id line biz_date   product_id region paid_items paid_amount
        a     1        1    2026-09-08 p          east   1          10
        a     2        1    2026-09-08 p          east   1          10
        a     3        1    2026-08-20 p          east   1          10
        a     4        1    2026-09-08 p          west   1          10
        """);
    // east: 74 and 54 hours, west: 24
    assertEquals(
        List.of("east 3 4 0.75 2 1 0.5 64 50.667", "west 1 4 0.25 1 0 0 24 50.667"),
        shop.rows(
            folder,
            "region_delivery",
            "region orders all_orders order_share judged_parcels late_parcels late_share"
                + " delivery_hours all_hours",
            "week=2026-W37"));
  }

  @Test
  void productReturn_cases_areBesideThoseOfItsLike() {
    for (int number = 0; number < 10; number++) {
      shop.row(
          "aftersale_case",
          "store",
          "a",
          "case_id",
          "q" + number,
          "biz_date",
          LocalDate.of(2026, 8, 20),
          "product_id",
          "q",
          "reason",
          "late");
    }
    shop.table(
        "aftersale_case",
        """
        store case_id biz_date   product_id reason loss
        a     1       2026-09-08 p          Size   3
        a     2       2026-09-08 p          Size   -
        a     3       2026-09-08 p          Colour 4
        a     4       2026-09-08 p          late   -
        a     5       2026-09-08 p          -      -
        """);
    shop.table(
        "product_daily",
        """
        store biz_date   product_id product_name category paid_items
        a     2026-09-08 p          Lamp         home     20
        a     2026-09-01 q          Rug          home     200
        a     2026-09-01 r          Saw          tools    7
        """);
    assertEquals(
        List.of(
            "Lamp home 5 20 0.25 10 200 0.05 5 true 3 0.6 Size 7",
            "Rug home 10 200 0.05 5 20 0.25 - - 0 0 - -",
            "Saw tools 0 7 0 0 0 - - - - - - -"),
        shop.rows(
            folder,
            "product_return",
            "product_name category cases sold case_share like_cases like_sold like_share times"
                + " beyond_chance page_cases page_share page_reason loss",
            "week=2026-W37"));
  }

  @Test
  void plannedPartner_lastApproach_isOfThoseThatAreNotEnded() {
    shop.table(
        "plan_partner",
        """
        id    store state      approached_on src
        one   a     active     2026-09-01    5
        two   a     candidate  2026-09-20    6
        three a     ended      2026-09-12    7
        four  -     candidate  -             8
        """);
    assertEquals(
        List.of("- 1 0 - - 8", "a 2 1 2026-09-01 12 6"),
        shop
            .rows(folder, "planned_partner", "store partners approached last_on silent_for src")
            .stream()
            .map(r -> r.startsWith(" ") ? "-" + r : r)
            .toList());
  }

  @Test
  void plannedEventBrief_bigSalesToCome_countTheirBriefs() {
    shop.table(
        "plan_campaign",
        """
        id    name kind window_from window_to  big_sale
        fair  Fair sale 2026-10-01  2026-10-02 true
        bare  -    sale 2026-09-20  2026-09-21 true
        past  -    sale 2026-09-10  2026-09-11 true
        small -    sale 2026-09-20  2026-09-21 false
        """);
    shop.table(
        "plan_brief",
        """
        id campaign state
        a  fair     draft
        b  fair     working
        c  small    approved
        """);
    assertEquals(
        List.of("bare 7 0 0", "fair 18 2 1"),
        shop.rows(folder, "planned_event_brief", "campaign starts_in briefs approved"));
  }

  @Test
  void plannedSegment_offerForNobody_isOpen() {
    shop.table(
        "plan_offer",
        """
        id    kind   segment
        all   coupon -
        aimed coupon sleepers
        """);
    shop.table(
        "plan_segment",
        """
        id       kind    offer no_offer
        sleepers dormant aimed false
        resting  dormant all   false
        none     vip     -     true
        """);
    assertEquals(
        List.of("none -", "resting 1", "sleepers 0"),
        shop.rows(folder, "planned_segment", "segment offer_open"));
  }
}
