package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether what was changed, done and spent keeps pace, worked out by hand. */
class PaceRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);
  private static final String W37 = "week=2026-W37";

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** Ten whole weeks, so that Sunday is the as-of day; 100 visitors a day, 110 in the last week. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 70; day++) {
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusDays(day),
          "visitors",
          day < 7 ? 110 : 100,
          "paid_buyers",
          day < 7 ? 4 : 5,
          "paid_amount",
          500,
          "ad_spend",
          20);
    }
  }

  private List<String> sorted(String relation, String columns) {
    return shop.rows(folder, relation, columns, W37).stream().sorted().toList();
  }

  @Test
  void adjustmentEffect_shopItemAndChannel_areEachMeasuredWhereTheyWereChanged() {
    shop.table(
        "plan_adjustment",
        """
        id    store on_day     metric          expected channel product
        shop  a     2026-09-02 visitors        0.2      -       -
        all   -     2026-08-31 paid_amount     -0.1     -       -
        item  a     2026-09-06 conversion_rate 0.5      -       p
        ads   a     2026-09-02 roas            0.1      search  -
        both  a     2026-09-02 ctr             0.1      search  p
        other a     2026-09-02 refund_rate     0.1      -       p
        week  a     2026-09-07 visitors        0.2      -       -
        aim   a     2026-09-02 visitors        -        -       -
        """);
    shop.row("plan_channel", "id", "search", "name", "Search");
    shop.table(
        "product_daily",
        """
        store biz_date   product_id product_visitors paid_buyers
        a     2026-08-26 p          400              20
        a     2026-09-08 p          200              15
        """);
    shop.table(
        "promotion_daily",
        """
        store biz_date   channel product_id impressions clicks ad_spend ad_sales
        a     2026-08-26 Search  p          1000        10     40       100
        a     2026-08-26 Search  q          1000        10     60       100
        a     2026-09-08 search  p          1000        11     50       105
        """);
    assertEquals(
        List.of(
            "ads 2 2.1 50 0.05 0.5",
            "all 3500 3500 3500 0 0",
            "both 0.01 0.011 1000 0.1 1",
            "item 0.05 0.075 200 0.5 1",
            "other - - - - -",
            "shop 700 770 700 0.1 0.5"),
        sorted("adjustment_effect", "adjustment value_before value_after volume change reached"));
  }

  @Test
  void marketMoved_yearOfThePlan_isSetBesideTheExports() {
    shop.table(
        "plan_market",
        """
        id   category year growth reviewed_on revised
        tea  tea      2026 0.05   2026-09-01  -
        last tea      2025 -      -           -
        rice rice     2026 -      2026-09-01  Goal
        old  rice     2026 -0.2   2026-06-01  Goal
        none bread    2026 -      -           -
        """);
    shop.table(
        "market_keyword",
        """
        store biz_date   market_category word market_visitors trade_conversion trade_order_value
        a     2025-08-01 tea             pot  1000            0.1              10
        a     2026-08-01 tea             pot  1300            0.1              10
        """);
    shop.table(
        "market_category",
        """
        store biz_date   market_category category_growth
        a     2026-08-01 tea             -0.9
        a     2026-08-01 rice            -0.25
        """);
    assertEquals(
        List.of(
            "old rice -0.25 -0.2 0.25 0.05 0",
            "rice rice -0.25 - 0.25 0.25 1",
            "tea tea 0.3 0.05 0.3 0.25 0"),
        sorted("market_moved", "market name market_growth planned_growth moved off_plan answered"));
  }

  @Test
  void budgetPace_monthOfTheWeek_isSetBesideItsDays() {
    shop.table(
        "plan_budget",
        """
        id     channel campaign
        shop   -       -
        search search  -
        live   live    -
        sale   -       autumn
        """);
    for (String budget : List.of("shop", "search", "live", "sale")) {
      shop.row("plan_budget_period", "budget", budget, "key", "2026-09", "value", "1000");
      shop.row("plan_budget_period", "budget", budget, "key", "2026-10", "value", "1");
      shop.row("plan_budget_period", "budget", budget, "key", "2026", "value", "12000");
    }
    shop.table(
        "plan_period",
        """
        period  period_kind date_from  date_to    days
        2026-09 month       2026-09-01 2026-09-30 30
        2026-10 month       2026-10-01 2026-10-31 31
        2026    year        2026-01-01 2026-12-31 365
        """);
    shop.row("plan_channel", "id", "search");
    shop.row("plan_channel_match", "channel", "search", "position", 1, "value", "keywords");
    shop.row("plan_channel", "id", "live");
    shop.table(
        "promotion_daily",
        """
        store biz_date   channel  keyword product_id ad_spend affiliate_commission src_file
        a     2026-08-31 keywords w       -          999      -                    1
        a     2026-09-02 keywords w       -          300      -                    1
        a     2026-09-02 keywords x       -          100      -                    1
        a     2026-09-02 keywords -       p          350      -                    2
        a     2026-09-03 search   w       -          -        50                   1
        a     2026-09-14 keywords w       -          999      -                    1
        """);
    assertEquals(
        List.of(
            "search 2026-09 1000 450 0.45 13 30 0.433 0.016",
            "shop 2026-09 1000 310 0.31 13 30 0.433 -0.123"),
        shop
            .rows(
                folder,
                "budget_pace",
                "budget period amount spent spent_share days_run days time_share ahead",
                W37)
            .stream()
            .map(PaceRelationsTest::rounded)
            .sorted()
            .toList());
  }

  /** Figures with three places at most. */
  private static String rounded(String row) {
    return row.replaceAll("(\\.\\d{3})\\d+", "$1");
  }

  @Test
  void actionOutcome_fourthWeekAfter_tellsWhatTheGoalGained() {
    shop.row(
        "plan_goal", "id", "buyers", "store", "a", "metric", "paid_buyers", "subject_kind", "");
    shop.row(
        "plan_goal", "id", "refunds", "store", "a", "metric", "ad_cost_ratio", "subject_kind", "");
    shop.table(
        "plan_action",
        """
        id    store goal    status closed_on  promised what
        done  a     buyers  done   2026-08-12 3000     Coupons
        ads   a     refunds done   2026-08-12 -        Bids
        early a     buyers  done   2026-08-05 -        -
        open  a     buyers  open   -          -        -
        """);
    assertEquals(
        List.of("ads Bids 0 -", "done Coupons -0.05 3000"),
        sorted("action_outcome", "action what gained promised"));
  }
}
