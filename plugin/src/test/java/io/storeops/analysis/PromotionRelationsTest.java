package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promotion, live sessions and campaigns, against figures worked out by hand. */
class PromotionRelationsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  private void sales(LocalDate day, String store, String amount) {
    shop.row("store_daily", "store", store, "biz_date", day, "paid_amount", amount);
  }

  @Test
  void memberWeek_coarseAndFineExport_countTheMoneyOnce() {
    shop.table(
        "promotion_daily",
        """
        store biz_date   channel campaign keyword src_file attribution_days impressions clicks ad_spend ad_sales ad_orders
        a     2026-09-01 search  autumn   mug     2        15               100         10     5        20       1
        a     2026-09-08 search  autumn   -       1        15               300         30     9        45       3
        a     2026-09-08 search  autumn   mug     2        15               200         20     6        30       2
        a     2026-09-08 search  autumn   cup     2        15               100         10     3        0        0
        """);
    assertEquals(
        List.of(
            "campaign autumn 1 300 9 45 3 5 0.1 5 4 true 1 1 1 false",
            "keyword cup 1 100 3 0 0 0 0.1 - - false 0.33333 2 - -",
            "keyword mug 1 200 6 30 2 5 0.1 5 4 true 0.66667 1 1 false"),
        shop.rows(
            folder,
            "promotion_member_week",
            "kind member days impressions cost sales orders roas ctr previous_cost previous_roas"
                + " comparable cost_share roas_rank previous_orders beyond_chance",
            "week=2026-W37"));
  }

  @Test
  void memberWeek_fallOfOrders_isBeyondChance() {
    shop.table(
        "promotion_daily",
        """
        store biz_date   channel campaign ad_spend ad_sales ad_orders
        a     2026-09-01 search  deep     100      500      50
        a     2026-09-08 search  deep     100      240      24
        a     2026-09-01 search  flat     100      500      50
        a     2026-09-08 search  flat     100      250      25
        a     2026-09-01 search  gone     100      500      50
        a     2026-09-08 search  gone     100      0        0
        a     2026-09-01 search  less     100      500      50
        a     2026-09-08 search  less     25       65       6
        """);
    // 2.5758 × √(1/50 × (1 + 1)) = 0.515: 52 % is more, half less; for a quarter of the money
    // 2.5758 ×
    // √(1/50 × 5) = 0.815
    assertEquals(
        List.of("deep true", "flat false", "gone true", "less false"),
        shop.rows(folder, "promotion_member_week", "member beyond_chance", "week=2026-W37"));
  }

  @Test
  void memberWeek_anotherWindowOrAsManyDays_isNotCompared() {
    shop.table(
        "promotion_daily",
        """
        store biz_date   channel campaign creative attribution_days ad_spend ad_sales ad_orders
        a     2026-09-01 search  long     -        15               5        20       1
        a     2026-09-08 search  long     -        3                5        20       1
        a     2026-09-01 search  more     -        -                5        20       1
        a     2026-09-08 search  more     -        -                5        20       1
        a     2026-09-09 search  more     -        -                5        20       1
        a     2026-09-01 search  -        red      -                5        0        0
        a     2026-09-08 search  -        red      -                6        0        0
        """);
    shop.row("plan_channel", "id", "ads", "break_even", 2.5);
    shop.row("plan_channel_match", "channel", "ads", "position", 1, "value", "search");
    assertEquals(
        List.of(
            "campaign long false - 40 10 - 2.5",
            "campaign more false - 60 15 - 2.5",
            "creative red true 0 0 11 11 2.5"),
        shop.rows(
            folder,
            "promotion_member_week",
            "kind member comparable previous_roas sales_4 cost_4 waste_4 break_even",
            "week=2026-W37"));
  }

  @Test
  void channelReturn_spendMoved_tellsWhatMoreSpendSold() {
    for (int week = 0; week < 8; week++) {
      LocalDate day = MONDAY.minusWeeks(week);
      ad(day, "search", week < 4 ? 150 : 100, week < 4 ? 400 : 300);
      ad(day, "display", week < 4 ? 119 : 100, 200);
    }
    sales(MONDAY.plusDays(6), "a", "1");
    shop.row("plan_channel", "id", "display", "break_even", 2);
    // search: (4 × 400 − 4 × 300) ÷ (4 × 150 − 4 × 100); display moved by 19 % only. Its error: 20
    // × √(80 + 60) ÷ 200
    assertEquals(
        List.of(
            "display 476 800 1.6807 0.19 false - - - 2 4",
            "search 600 1600 2.6667 0.5 true 2 1.1832 1 - -"),
        shop.rows(
            folder,
            "channel_return",
            "channel ad_spend ad_sales roas spend_change tested marginal_roas"
                + " marginal_error return_rank break_even weeks_below",
            "week=2026-W37"));
  }

  private void ad(LocalDate day, String channel, int spend, int sales) {
    shop.row(
        "promotion_daily",
        "store",
        "a",
        "biz_date",
        day,
        "channel",
        channel,
        "ad_spend",
        spend,
        "ad_sales",
        sales,
        "ad_orders",
        sales / 20);
  }

  @Test
  void channelReturn_sevenWeeks_areNotCompared() {
    for (int week = 0; week < 7; week++) {
      ad(MONDAY.minusWeeks(week), "search", 100 + week, 300);
    }
    sales(MONDAY.plusDays(6), "a", "1");
    assertEquals(
        List.of("2026-W34 - - -", "2026-W35 - - -", "2026-W36 - - -", "2026-W37 - - -"),
        shop.rows(folder, "channel_return", "week previous_spend tested marginal_roas"));
  }

  @Test
  void liveResult_afterFourSessions_isComparedWithThem() {
    shop.table(
        "livestream_session",
        """
        store started_at       session views viewers interactions orders amount refunded
        a     2026-09-01T20:00 s1      1000  500     50           10     800    80
        a     2026-09-02T20:00 s2      1000  500     50           10     900    -
        a     2026-09-03T20:00 s3      2000  500     50           10     1400   70
        a     2026-09-04T20:00 s4      1000  500     50           10     1000   100
        a     2026-09-05T20:00 s5      1000  400     80           20     650    65
        a     2026-09-05T22:00 s6      500   400     80           20     500    0
        a     2026-09-06T20:00 s7      1000  400     80           20     120    0
        """);
    shop.table(
        "plan_livestream",
        """
        id    store on_day     starts_at goal_sales goal_viewers
        late  a     2026-09-05 22:00     1000       -
        early a     2026-09-05 20:00     1300       800
        """);
    sales(MONDAY, "a", "1");
    assertEquals(
        List.of(
            "s4 - 1000 900 700 - - - - 0.02 0.1 - -",
            "s5 early 650 585 1000 700 850 6.9419 false 0.05 0.1 0.5 0.5",
            "s6 late 1000 1000 650 650 812.5 87.881 false 0.05 0 0.5 -",
            "s7 - 120 120 1000 650 837.5 189.6 true 0.05 0 - -"),
        shop.rows(
            folder,
            "live_result",
            "session stream amount_per_mille net_per_mille previous_per_mille least_of_four"
                + " mean_of_four least_usual worse order_share return_share sales_reached"
                + " viewers_reached",
            "session=s4|s5|s6|s7"));
  }

  @Test
  void liveResult_shopReturnShare_isThatOfFourWeeks() {
    shop.table(
        "livestream_session",
        """
        store started_at       session amount refunded
        a     2026-09-08T20:00 s1      800    80
        """);
    shop.table(
        "store_daily",
        """
        store biz_date   paid_amount refund_amount
        a     2026-08-16 9000        9000
        a     2026-08-17 600         30
        a     2026-09-08 400         70
        a     2026-09-14 500         500
        """);
    assertEquals(
        List.of("s1 0.1 0.1"),
        shop.rows(folder, "live_result", "session return_share shop_return_share"));
  }

  /** Eight weeks of 100 a day, 200 on Sundays, then three days of a campaign. */
  private void eightWeeks(String store) {
    for (int day = 1; day <= 56; day++) {
      sales(MONDAY.minusDays(day), store, day % 7 == 1 ? "200" : "100");
    }
  }

  @Test
  void campaignResult_daysOfOtherCampaigns_areNoBaseline() {
    eightWeeks("a");
    sales(MONDAY, "a", "150.5");
    sales(MONDAY.plusDays(1), "a", "250");
    shop.table(
        "plan_campaign",
        """
        id     name kind window_from window_to  forecast_sales forecast_first_day
        autumn Big  sale 2026-09-07  2026-09-09 800            0.5
        before Old  sale 2026-08-30  2026-09-01 -              -
        """);
    // a Monday and a Tuesday usually bring 100 each
    assertEquals(
        List.of(
            "autumn 3 2 false 400.5 2 200 200.5 1.0025 800 0.50063 150.5 400 0.37625",
            "before 3 3 true 400 3 400 0 0 - - 200 - -"),
        shop.rows(
            folder,
            "campaign_result",
            "campaign days days_run finished amount based_days baseline uplift lift forecast"
                + " reached first_day first_day_planned first_day_reached"));
  }

  @Test
  void campaignResult_twoStoresOfOneCurrency_haveARowForBoth() {
    shop.store("b", "CNY").store("c", "CNY");
    eightWeeks("a");
    for (int day = 1; day <= 14; day++) {
      sales(MONDAY.minusDays(day), "b", "10");
    }
    sales(MONDAY, "a", "300");
    sales(MONDAY, "b", "70");
    shop.table(
        "plan_campaign",
        """
        id     name kind window_from window_to  forecast_sales
        autumn Big  sale 2026-09-07  2026-09-07 740
        """);
    shop.row("plan_campaign_store", "campaign", "autumn", "value", "a");
    shop.row("plan_campaign_store", "campaign", "autumn", "value", "b");
    // two Mondays are too few for a baseline of b, so the row of both has none either
    assertEquals(
        List.of("*CNY 370 0 - - 740 0.5", "a 300 1 100 200 - -", "b 70 0 - - - -"),
        shop.rows(
            folder, "campaign_result", "store amount based_days baseline uplift forecast reached"));
  }

  @Test
  void affiliateWeek_marginOfFourWeeks_paysTheCommission() {
    shop.table(
        "promotion_daily",
        """
        store biz_date   channel partner affiliate_sales affiliate_commission
        a     2026-09-01 aff     ann     100             30
        a     2026-09-07 aff     ann     200             40
        a     2026-09-08 aff     ann     100             20
        a     2026-09-08 aff     bob     50              30
        """);
    shop.table(
        "store_daily",
        """
        store biz_date   paid_amount gross_profit
        a     2026-08-30 1000        300
        a     2026-08-16 1000        999
        a     2026-09-07 500         75
        a     2026-09-08 9999        -
        """);
    // (300 + 75) ÷ (1000 + 500) of 300, less 60
    assertEquals(
        List.of("ann 2 300 60 0.2 0.25 15 400 90 100", "bob 1 50 30 0.6 0.25 -17.5 50 30 -"),
        shop.rows(
            folder,
            "affiliate_week",
            "partner days affiliate_sales affiliate_commission commission_rate margin contribution"
                + " sales_4 commission_4 previous_sales",
            "week=2026-W37"));
  }

  @Test
  void affiliateWeek_noProfitKnown_hasNoContribution() {
    shop.table(
        "promotion_daily",
        """
        store biz_date   channel partner affiliate_sales affiliate_commission
        a     2026-09-07 aff     ann     200             40
        """);
    assertEquals(
        List.of("ann 200 - -"),
        shop.rows(folder, "affiliate_week", "partner affiliate_sales margin contribution"));
  }

  @Test
  void budgetDay_usedUpBeforeTheEvening_saysTheHour() {
    shop.table(
        "promotion_daily",
        """
        store biz_date   channel campaign keyword src_file budget ad_spend ad_sales exhausted_at
        a     2026-09-07 search  autumn   -       1        100    100      350      2026-09-07T15:59
        a     2026-09-07 search  autumn   mug     2        -      60       200      -
        a     2026-09-07 search  autumn   cup     2        -      30       90       -
        a     2026-09-08 search  autumn   -       1        100    80       100      -
        a     2026-09-08 search  free     -       1        -      80       100      -
        """);
    shop.row("plan_channel", "id", "search", "break_even", 2.5);
    assertEquals(
        List.of("2026-09-07 100 100 1 3.5 15 2.5", "2026-09-08 100 80 0.8 1.25 - 2.5"),
        shop.rows(
            folder, "budget_day", "biz_date budget ad_spend used roas exhausted_hour break_even"));
  }
}
