package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers in care, minutes of live sessions, content and entries, worked out by hand. */
class CareRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);
  private static final String W37 = "week=2026-W37";

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** Six whole weeks of the shop, W32 to W37. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 42; day++) {
      shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(day), "paid_amount", "9");
    }
  }

  private void order(int buyer, LocalDate day, String amount) {
    shop.row(
        "order_line",
        "store",
        "a",
        "order_id",
        "o" + buyer + day,
        "line",
        1,
        "biz_date",
        day,
        "created_at",
        day.atTime(10, 0),
        "buyer",
        buyer,
        "paid_amount",
        amount,
        "paid_items",
        1);
  }

  @Test
  void assignmentAgent_newestList_hasLoadSilenceAndRepurchase() {
    shop.table(
        "customer_assignment",
        """
        store biz_date   buyer agent assigned_on last_contact_on
        a     2026-08-01 1     bob   -           -
        a     2026-09-10 1     ann   2026-01-01  2026-07-15
        a     2026-09-10 2     ann   2026-07-14  -
        a     2026-09-10 3     ann   -           -
        a     2026-09-10 4     bob   2026-01-01  2026-09-01
        a     2026-09-10 5     -     -           -
        a     2026-09-14 4     cy    2026-01-01  2026-09-01
        """);
    // 90 days before the 13th of September: the 15th of June
    order(1, LocalDate.of(2026, 6, 15), "10");
    order(1, LocalDate.of(2026, 6, 16), "10");
    order(2, LocalDate.of(2026, 6, 1), "10");
    order(4, LocalDate.of(2026, 8, 1), "10");
    order(9, LocalDate.of(2026, 6, 1), "10");
    // ann: Wilson's upper end of 1 of 2 at z = 1.959964
    assertEquals(
        List.of(
            "ann 2026-W37 2026-09-10 3 2 2 1.5 2 1 0.5 2 1 0.5 0.90547 3 1 0.33333",
            "bob 2026-W37 2026-09-10 1 2 2 0.5 1 0 0 0 0 - - 3 1 0.33333"),
        shop.rows(
            folder,
            "assignment_agent",
            "agent week listed_on customers agents mean_customers load_times contacts_known silent"
                + " silent_share buyers again again_share again_high all_buyers all_again"
                + " all_share"));
  }

  @Test
  void vipUnassigned_bestTenth_isThoseOfThePlansSegment() {
    shop.row("plan_segment", "id", "v", "kind", "vip", "top", 0.1);
    for (int buyer = 0; buyer < 20; buyer++) {
      order(buyer, SUNDAY.minusDays(5), buyer < 3 ? "100.5" : "10");
    }
    shop.row("customer_assignment", "store", "a", "biz_date", SUNDAY, "buyer", 1, "agent", "ann");
    shop.row("customer_assignment", "store", "a", "biz_date", SUNDAY, "buyer", 2);
    // a tenth of twenty is two; the third paid as much
    assertEquals(
        List.of("20 3 2 0.66667 201"),
        shop.rows(
            folder, "vip_unassigned", "buyers vips unassigned unassigned_share unassigned_amount"));
  }

  @Test
  void liveOnline_showings_areJudgedFromTheirFirstInterval() {
    shop.row("plan_product", "id", "p1", "name", "Mug");
    shop.table(
        "livestream_interval",
        """
        store session started_at       product_id online
        a     s1      2026-09-08T20:00 p1         -
        a     s1      2026-09-08T20:01 p1         100
        a     s1      2026-09-08T20:02 p1         60
        a     s1      2026-09-08T20:03 p1         80
        a     s1      2026-09-08T20:04 p2         80
        a     s1      2026-09-08T20:05 -          10
        a     s1      2026-09-08T20:06 p1         60
        a     s1      2026-09-08T20:07 p1         55
        """);
    assertEquals(
        List.of("s1 / Mug 2 100 60 -0.4", "s1 / p2 0 80 80 0"),
        shop.rows(
            folder,
            "live_online",
            "shown_name minutes first_online lowest_online online_change",
            W37));
  }

  @Test
  void liveLull_lowIntervals_runUntilAnOrdinaryOne() {
    shop.table(
        "livestream_interval",
        """
        store session started_at       interactions
        a     s1      2026-09-08T23:50 40
        a     s1      2026-09-08T23:55 9
        a     s1      2026-09-09T00:00 0
        a     s1      2026-09-09T00:05 10
        a     s1      2026-09-09T00:10 -
        a     s1      2026-09-09T00:15 1
        """);
    // 60 of five intervals: 12 on average, low below 6
    assertEquals(
        List.of("5 60 12 5 0"),
        shop.rows(
            folder,
            "live_lull",
            "intervals interactions mean_interactions lull_minutes lull_interactions",
            W37));
  }

  @Test
  void livePitch_formerPriceAndStock_areThoseThatWereSeen() {
    shop.row("plan_livestream", "id", "l", "name", "Show", "on_day", "2026-09-14");
    shop.row("plan_livestream", "id", "past", "on_day", "2026-09-12");
    shop.row("plan_livestream_item", "livestream", "past", "position", 1, "product", "p1");
    shop.row(
        "plan_livestream_item",
        "livestream",
        "l",
        "position",
        1,
        "product",
        "p1",
        "former_price",
        "99",
        "says_left",
        5);
    shop.row(
        "plan_livestream_item",
        "livestream",
        "l",
        "position",
        2,
        "product",
        "p2",
        "former_price",
        "99");
    shop.table(
        "price_snapshot",
        """
        store biz_date   product_id sku list_price shown_price payable_price
        a     2026-09-01 p1         x   99         89          79
        a     2026-09-02 p1         x   -          99          80
        a     2026-09-02 p1         y   -          99          -
        a     2026-09-14 p1         x   -          99          99
        """);
    shop.table(
        "inventory_snapshot",
        """
        store biz_date   product_id sku stock_units reserved_units
        a     2026-09-10 p1         x   30          2
        a     2026-09-10 p1         y   20          -
        a     2026-09-09 p2         x   30          -
        """);
    assertEquals(
        List.of("Show / p1 1 99 2 1 99 5 48", "Show / p2 1 99 - - - - -"),
        shop.rows(
            folder,
            "live_pitch",
            "pitch_name starts_in former_price price_days former_days highest_price says_left"
                + " available"));
  }

  @Test
  void partnerContentWeek_returns_areHeldAgainstTheChannelsBreakEven() {
    shop.row("plan_partner", "id", "blog", "name", "The_Blog", "kind", "influencer");
    shop.row("plan_partner", "id", "aff", "kind", "affiliate");
    shop.row("plan_channel", "id", "c", "kind", "content", "break_even", 2);
    shop.row("plan_channel", "id", "d", "kind", "content", "break_even", 1.5);
    shop.table(
        "content_daily",
        """
        store biz_date   piece partner  content_visits content_orders content_amount content_cost
        a     2026-08-17 c1    The_Blog 60             2              100            80
        a     2026-09-13 c1    blog     50             1              20             -
        a     2026-08-16 c2    blog     900            90             9000           1
        a     2026-09-13 c3    aff      10             1              30             10
        """);
    assertEquals(
        List.of("The_Blog 1 110 3 80 120 1.5 2 20", "aff 1 10 1 10 30 3 2.5 -"),
        shop.rows(
            folder,
            "partner_content_week",
            "partner_name pieces_4 visits_4 orders_4 cost_4 sales_4 return_4 break_even lost_4",
            W37));
  }

  @Test
  void opportunityOpen_entriesOfTheDay_knowWhatThePlanSays() {
    shop.row(
        "plan_campaign",
        "id",
        "c1",
        "registration_platform_campaign",
        "deal-2",
        "registration_state",
        "entered");
    shop.row(
        "plan_campaign",
        "id",
        "c2",
        "registration_platform_campaign",
        "deal-3",
        "registration_state",
        "skipped");
    shop.table(
        "campaign_opportunity",
        """
        store opportunity biz_date   deadline   eligible
        a     deal-1      2026-09-01 2026-09-16 可报名
        a     deal-2      2026-09-13 2026-09-13 No
        a     deal-3      2026-09-01 -          perhaps
        a     deal-4      2026-09-01 2026-09-12 Yes
        a     deal-5      2026-09-14 2026-09-20 Yes
        """);
    assertEquals(
        List.of("deal-1 3 1 0 ", "deal-2 0 0 1 c1", "deal-3 - - 0 c2"),
        shop.rows(folder, "opportunity_open", "opportunity deadline_in eligible settled campaign"));
  }

  @Test
  void flashPrice_daysOfTheSale_haveTheirLowestPrice() {
    shop.row("plan_product", "id", "p1", "floor_price", "80");
    shop.row(
        "plan_offer",
        "id",
        "o",
        "kind",
        "flash",
        "window_from",
        "2026-09-08",
        "window_to",
        "2026-09-09");
    shop.row("plan_offer_product", "offer", "o", "position", 1, "value", "p1");
    shop.table(
        "price_snapshot",
        """
        store biz_date   product_id sku payable_price
        a     2026-09-07 p1         -   50
        a     2026-09-08 p1         x   79.5
        a     2026-09-08 p1         y   85
        a     2026-09-09 p1         x   81
        """);
    assertEquals(
        List.of("p1 2 79.5 80 0.5"),
        shop.rows(
            folder, "flash_price", "product_id flash_days lowest_price floor_price gap", W37));
  }
}
