package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages, groups and returning customers, worked out by hand. */
class TouchRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  private static final String GROUP =
      "store biz_date chat_group group_members group_joins group_leaves group_messages group_orders"
          + "\n";

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY").store("b", "CNY");

  /** Whole weeks, so that Sunday is the as-of day. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 70; day++) {
      shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(day), "paid_orders", 10);
    }
  }

  @Test
  void sendCheck_promotion_isCountedBySegment() {
    shop.table(
        "crm_send",
        """
        store send_id biz_date   started_at       send_channel send_kind segment delivered opt_outs send_cost send_orders
        a     1       2026-08-15 2026-08-15T12:00 SMS          营销      vip     1000      4        50        10
        a     2       2026-09-06 2026-09-06T08:59 SMS          -         vip     1000      6        50        0
        a     3       2026-09-12 2026-09-12T21:00 SMS          -         vip     -         -        -         -
        a     4       2026-09-13 2026-09-13T21:30 mail         -         vip     -         -        -         -
        a     5       2026-09-13 2026-09-13T10:00 SMS          通知      vip     -         -        -         -
        a     6       2026-09-13 2026-09-13T10:00 SMS          -         -       -         -        -         -
        b     7       2026-09-13 2026-09-13T00:00 SMS          -         vip     -         -        -         -
        """);
    shop.row(
        "plan_contact_cap",
        "id",
        "m",
        "channel",
        "mail",
        "per_week",
        2,
        "per_month",
        6,
        "hour_from",
        "9:00",
        "hour_to",
        "20:15");
    // 15 August is 29 days before 13 September and 22 before the 6th; the 6th is 6 days before the
    // 12th
    assertEquals(
        List.of(
            "1 vip / 1 1 1 1 4 0 0.004 0.0011908 5",
            "2 vip / 2 1 2 1 4 1 0.006 0.0021912 -",
            "3 vip / 3 2 3 1 4 0 - - -",
            "4 vip / 4 2 4 2 6 75 - - -",
            "6 6 - - 1 4 0 - - -",
            "7 vip / 7 1 1 1 4 - - - -"),
        shop.rows(
            folder,
            "send_check",
            "send_id send_name sends_7 sends_30 most_7 most_30 minutes_outside opt_out_share"
                + " opt_out_low cost_per_order"));
  }

  @Test
  void groupWeek_silence_runsOverWeeks() {
    for (int day = 0; day < 14; day++) {
      List<String> cells =
          List.of(
              "a",
              SUNDAY.minusDays(13 - day).toString(),
              "fans",
              "" + (100 - day),
              "1",
              day == 13 ? "-" : "2",
              day == 5 ? "3" : "0",
              day == 9 ? "29" : "-");
      shop.table("private_domain_daily", GROUP + String.join(" ", cells));
    }
    // the message is of day 5 of 0 to 13: 8 days before the last; the last day has no leaves, so
    // neither joins
    assertEquals(
        List.of("2026-W36 7 94 7 14 -7 - 3 7 1 - -", "2026-W37 7 87 6 12 -6 -7 0 7 8 29 0.33333"),
        shop.rows(
            folder,
            "group_week",
            "week days members joins leaves net_joins previous_net messages message_days silent_for"
                + " orders orders_per_member"));
  }

  @Test
  void segmentTouch_lastOne_isSentOrPlanned() {
    shop.table(
        "plan_segment",
        """
        id    name  kind   top store
        vips  Best  vip    -   -
        fifth -     member 0.2 a
        rest  -     all    0.5 a
        """);
    shop.row("plan_touch", "id", "t", "segment", "fifth", "on_day", SUNDAY.minusDays(20));
    shop.row("plan_touch", "id", "u", "segment", "fifth", "on_day", SUNDAY.plusDays(3));
    shop.table(
        "crm_send",
        """
        store send_id biz_date   segment
        a     1       2026-07-20 none
        a     2       2026-09-03 Best
        a     3       2026-09-14 rest
        """);
    assertEquals(
        List.of(
            "fifth true 2026-08-24 2026-09-16 20 3 30",
            "rest false - 2026-09-14 55 1 60",
            "vips true 2026-09-03 - 10 - 30"),
        shop.rows(
            folder,
            "segment_touch",
            "segment is_top last_touch next_touch untouched_for next_in touch_every"));
  }

  /** Orders of a buyer of the shop on days before Sunday. */
  private void orders(int buyer, int... daysBefore) {
    for (int days : daysBefore) {
      LocalDate day = SUNDAY.minusDays(days);
      shop.row(
          "order_line",
          "store",
          "a",
          "order_id",
          buyer + "-" + days,
          "line",
          1,
          "biz_date",
          day,
          "created_at",
          day.atTime(12, 0),
          "buyer",
          buyer,
          "paid_amount",
          "10");
    }
  }

  @Test
  void returningChange_fourWeeksBefore_areTakenTogether() {
    orders(1, 0, 10, 17, 24, 31);
    orders(2, 0, 11);
    orders(3, 12, 33);
    orders(4, 1);
    // W37: 1 and 2 return, 4 is new; before: W33 1 and 3 new, W34 1, W35 1, W36 1 and 3 return, 2
    // new
    assertEquals(
        List.of("3 2 0.66667 7 4 0.57143 0.095238"),
        shop.rows(
            folder,
            "returning_change",
            "buyers returning_buyers returning_buyer_share before_buyers before_returning"
                + " before_share change",
            "week=2026-W37"));
  }

  @Test
  void repurchaseTrend_newestKnownMonth_isBesideTheTwoBefore() {
    // first orders 13 months back open the data; then January to April 2026, two or three buyers
    // each, some back in 90 days
    orders(1, 395);
    month(10, LocalDate.of(2026, 1, 10), 2, 2);
    month(20, LocalDate.of(2026, 2, 10), 4, 2);
    month(30, LocalDate.of(2026, 3, 10), 3, 1);
    month(40, LocalDate.of(2026, 7, 10), 3, 3);
    orders(2, 0);
    assertEquals(
        List.of("2026-03 3 0.33333 0.5 1 2"),
        shop.rows(
            folder,
            "repurchase_trend",
            "cohort buyers rate_90 previous_rate earlier_rate least_buyers"));
  }

  /** Buyers whose first order is on that day; the first {@code again} order again in a month. */
  private void month(int first, LocalDate day, int buyers, int again) {
    int days = (int) (SUNDAY.toEpochDay() - day.toEpochDay());
    for (int i = 0; i < buyers; i++) {
      if (i < again) {
        orders(first + i, days, days - 30);
      } else {
        orders(first + i, days);
      }
    }
  }
}
