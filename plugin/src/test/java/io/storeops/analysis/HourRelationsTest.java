package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hours, offers, categories of the market and payments, worked out by hand. */
class HourRelationsTest {
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
  void serviceHourWeek_wordsOfOneHour_areTogether() {
    shop.table(
        "service_hourly",
        """
        store biz_date   hour_text   enquiries inquiries agents_on lost
        a     2026-09-07 08:00       30        -         2         1
        a     2026-09-08 8           -         12        1         0
        a     2026-09-09 08:00-09:00 5         -         0         -
        a     2026-09-10 8时         7         -         -         -
        a     2026-09-10 18:00       3         -         1         2
        a     2026-09-10 night       9         -         1         9
        """);
    assertEquals(
        List.of("8 8:00 4 54 42 3 14 5 1", "18 18:00 1 3 3 1 3 0 2"),
        shop.rows(
            folder,
            "service_hour_week",
            "hour slot days enquiries staffed_enquiries agent_hours per_agent unmanned_enquiries"
                + " lost"));
  }

  @Test
  void clockHour_wordsOfBothExports_areOneHourEach() {
    shop.table(
        "service_hourly",
        """
        store biz_date   hour_text
        a     2026-09-07 08:00-09:00
        a     2026-09-07 23h
        a     2026-09-07 night
        """);
    shop.table(
        "promotion_hourly",
        """
        store biz_date   channel hour_text
        a     2026-09-07 search  08:00-09:00
        a     2026-09-07 search  7点
        a     2026-09-07 search  24:00
        """);
    assertEquals(
        List.of("08:00-09:00 8", "23h 23", "7点 7"),
        shop.rows(folder, "clock_hour", "hour_text hour").stream().sorted().toList());
  }

  @Test
  void serviceLoad_fourWeeks_areTogetherByWeekday() {
    shop.table(
        "service_hourly",
        """
        store biz_date   hour_text enquiries inquiries agents_on lost
        a     2026-08-12 9:00      90        -         1         -
        a     2026-08-19 9:00      20        -         2         -
        a     2026-08-26 09        -         10        1         1
        a     2026-09-09 9时       4         -         0         4
        a     2026-09-10 9:00      6         -         -         -
        """);
    assertEquals(
        List.of("3 9 3 34 30 3 10 5", "4 9 1 6 - - - -"),
        shop.rows(
            folder,
            "service_load",
            "day_of_week hour days enquiries staffed_enquiries agent_hours per_agent lost",
            "week=2026-W37"));
  }

  @Test
  void adHourWeek_fourWeeks_tellTheBestOfThem() {
    shop.row("plan_channel", "id", "search", "store", "", "break_even", 2.5);
    shop.table(
        "promotion_hourly",
        """
        store biz_date   hour_text channel clicks ad_spend ad_sales
        a     2026-08-18 3:00      search  10     10       30
        a     2026-08-25 03        search  10     10       20
        a     2026-09-01 03:00     search  10     20       30
        a     2026-09-08 3時       search  10     10       0
        a     2026-09-09 3         search  10     0        0
        a     2026-09-08 13        search  10     10       -
        """);
    assertEquals(
        List.of("search / 13:00 0 10 10 - - - 2.5", "search / 3:00 4 40 50 80 1.6 3 2.5"),
        shop.rows(
            folder,
            "ad_hour_week",
            "slot weeks clicks_4 cost_4 sales_4 return_4 best_return break_even",
            "week=2026-W37"));
  }

  @Test
  void offerWeek_lastSnapshot_isBesideThePaceAndThoseReached() {
    shop.table(
        "plan_segment",
        """
        id   name kind
        old  Old  dormant
        """);
    shop.table(
        "plan_offer",
        """
        id   name kind   window_from window_to  quantity segment
        back Back coupon 2026-09-01  2026-09-20 400      old
        gift -    gift   2026-09-01  2026-09-10 100      -
        """);
    shop.row("plan_tier_benefit", "tier", "gold", "position", 1, "offer", "gift");
    shop.table(
        "offer_snapshot",
        """
        store biz_date   offer issued claimed used offer_from offer_to
        a     2026-09-08 Back  -      100     2    -          -
        a     2026-09-10 Back  -      240     4    -          -
        a     2026-09-12 gift  200    50      8    -          -
        a     2026-09-12 free  -      9       -    2026-09-20 2026-09-30
        """);
    shop.table(
        "crm_send",
        """
        store send_id biz_date   segment delivered
        a     1       2026-08-31 Old     900
        a     2       2026-09-02 Old     300
        a     3       2026-09-09 old     200
        a     4       2026-09-11 Old     900
        """);
    assertEquals(
        List.of(
            "Back Back old false 400 240 4 10 20 200 1.2 500 0.008 0.01",
            "free free  false - 9 - 0 11 - - - - -",
            "gift gift  true 200 50 8 10 10 200 0.25 - - 0.04"),
        shop.rows(
            folder,
            "offer_week",
            "offer offer_name segment benefit issued claimed used days_run days due_claims pace"
                + " reached redeemed used_share"));
  }

  @Test
  void categoryMarket_newestMonth_holdsForTwoMonths() {
    shop.table(
        "market_category",
        """
        store biz_date   market_category top_share sellers
        a     2026-07-01 tea             0.4       90
        a     2026-08-01 tea             0.61      80
        a     2026-06-01 mugs            0.7       10
        """);
    assertEquals(
        List.of("tea 2026-08-01 0.61 80"),
        shop.rows(
            folder,
            "category_market",
            "market_category month_of top_share sellers",
            "week=2026-W37"));
  }

  @Test
  void paymentStepWeek_failures_areBesideTheWeeksBefore() {
    for (int week = 0; week < 5; week++) {
      for (int number = 0; number < 10; number++) {
        boolean failed = number < (week == 0 ? 4 : week == 4 ? 2 : 1);
        shop.row(
            "payment_event",
            "store",
            "a",
            "event_id",
            week + "-" + number,
            "biz_date",
            SUNDAY.minusWeeks(week),
            "pay_step",
            "card",
            "pay_outcome",
            failed ? "Failed" : "Paid",
            "fail_reason",
            number == 0 ? "bank" : "timeout",
            "pay_amount",
            5);
      }
    }
    shop.row(
        "payment_event", "store", "a", "event_id", "x", "biz_date", SUNDAY, "pay_step", "card");
    // usual: 5 of 40; 0.125 + 3 * sqrt(0.125 * 0.875 / 10)
    assertEquals(
        List.of("card 10 4 0.4 20 4 40 5 0.125 0.43875 timeout"),
        shop.rows(
            folder,
            "payment_step_week",
            "pay_step tries failed failed_rate failed_amount weeks_before usual_tries usual_failed"
                + " usual_rate rate_limit main_reason",
            "week=2026-W37"));
  }
}
