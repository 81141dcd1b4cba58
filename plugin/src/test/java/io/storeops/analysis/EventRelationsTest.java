package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Festivals and campaigns beside their last run, against figures worked out by hand. */
class EventRelationsTest {
  private static final LocalDate LAST = LocalDate.of(2025, 1, 28);
  private static final LocalDate NOW = LocalDate.of(2026, 2, 16);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY").store("b", "CNY");

  private void day(String store, LocalDate day, int amount, int visitors, int buyers, int orders) {
    shop.row(
        "store_daily",
        "store",
        store,
        "biz_date",
        day,
        "paid_amount",
        amount,
        "visitors",
        visitors,
        "paid_buyers",
        buyers,
        "paid_orders",
        orders);
  }

  private void festival(LocalDate from) {
    shop.row(
        "plan_festival",
        "calendar",
        "cn",
        "festival",
        "spring",
        "date_from",
        from,
        "date_to",
        from.plusDays(7),
        "big_sale",
        true);
  }

  private void campaign(String id, LocalDate from, LocalDate to, String compareWith) {
    shop.row(
        "plan_campaign",
        "id",
        id,
        "kind",
        "promotion",
        "window_from",
        from,
        "window_to",
        to,
        "compare_with",
        compareWith);
  }

  /** Three days of the festival this year, four of last year, and the day before each. */
  private void twoYears(String store) {
    day(store, LAST.minusDays(1), 90, 40, 4, 4);
    day(store, LAST, 200, 50, 5, 6);
    day(store, LAST.plusDays(1), 100, 40, 2, 3);
    day(store, LAST.plusDays(2), 80, 60, 3, 3);
    day(store, LAST.plusDays(3), 70, 30, 3, 3);
    day(store, NOW.minusDays(1), 120, 45, 5, 5);
    day(store, NOW, 300, 60, 9, 10);
    day(store, NOW.plusDays(1), 125, 80, 6, 6);
    day(store, NOW.plusDays(2), 95, 40, 3, 4);
  }

  @Test
  void eventDay_movedFestival_linesUpDaysFromItsStart() {
    twoYears("a");
    festival(LAST);
    festival(NOW);
    assertEquals(
        List.of(
            "-1 2026-02-15 2025-01-27 false 120 90 0.33333",
            "0 2026-02-16 2025-01-28 true 300 200 0.5",
            "1 2026-02-17 2025-01-29 true 125 100 0.25",
            "2 2026-02-18 2025-01-30 true 95 80 0.1875",
            "3 2026-02-19 2025-01-31 true - 70 -"),
        shop.rows(
            folder,
            "event_day",
            "day_offset biz_date previous_date during value previous change",
            "event=spring",
            "run=2026",
            "metric=paid_amount",
            "store=a"));
  }

  @Test
  void eventDay_conversion_keepsItsPartsAndDiffers() {
    twoYears("a");
    festival(LAST);
    festival(NOW);
    // 9 / 60 against 5 / 50 on the first day
    assertEquals(
        List.of("0.15 9 60 0.1 5 50 0.05 visitor-days"),
        shop
            .rows(
                folder,
                "event_day",
                "day_offset value numerator denominator previous previous_numerator"
                    + " previous_denominator change basis",
                "event=spring",
                "run=2026",
                "metric=conversion_rate")
            .stream()
            .filter(r -> r.startsWith("0 "))
            .map(r -> r.substring(2))
            .toList());
  }

  @Test
  void eventPeriod_runningFestival_isComparedWithAsManyDays() {
    twoYears("a");
    festival(LAST);
    festival(NOW);
    // three of eight days: 520 against 380, 180 visitors against 150, 18 / 180 against 10 / 150
    assertEquals(
        List.of(
            "conversion_rate 3 5 0.1 0.066667 0.033333 visitor-days",
            "paid_amount 3 5 520 380 0.36842 -",
            "paid_orders 3 5 20 12 0.66667 -",
            "visitors 3 5 180 150 0.2 visitor-days"),
        shop.rows(
            folder,
            "event_period",
            "metric days days_left value previous change basis",
            "event=spring",
            "run=2026"));
    assertEquals(
        List.of("2026-W08 festival spring 2025 2025-01-28  "),
        shop.rows(
            folder,
            "event_period",
            "week matched previous_event previous_run previous_from reason previous_reason",
            "event=spring",
            "run=2026",
            "metric=visitors"));
  }

  @Test
  void eventPeriod_withoutTheRunBefore_saysWhy() {
    twoYears("a");
    day("b", LAST.plusDays(1), 10, 10, 1, 1);
    day("b", NOW, 30, 10, 1, 1);
    festival(LAST);
    festival(NOW);
    assertEquals(
        List.of(
            "a 2025 450 -  no-run-before",
            "a 2026 520 380  ",
            "b 2025 - - before-the-data" + " no-run-before",
            "b 2026 30 -  before-the-data"),
        shop.rows(
            folder,
            "event_period",
            "store run value previous reason previous_reason",
            "event=spring",
            "metric=paid_amount"));
  }

  @Test
  void eventPeriod_gapInTheRunBefore_hasNoRows() {
    twoYears("a");
    day("b", LAST.minusDays(1), 10, 10, 1, 1);
    day("b", NOW, 30, 10, 1, 1);
    festival(LAST);
    festival(NOW);
    assertEquals(
        List.of("30 -  no-rows"),
        shop.rows(
            folder,
            "event_period",
            "value previous reason previous_reason",
            "event=spring",
            "metric=paid_amount",
            "run=2026",
            "store=b"));
  }

  @Test
  void eventPeriod_campaignOfOneStore_isOfThatStoreAlone() {
    twoYears("a");
    twoYears("b");
    campaign("now", NOW, NOW.plusDays(1), "then");
    campaign("then", LAST.plusDays(1), LAST.plusDays(4), "");
    shop.row("plan_campaign_store", "campaign", "now", "value", "b");
    // 300 + 125 against 100 + 80
    assertEquals(
        List.of("b 2 0 425 180 1.3611 named then"),
        shop.rows(
            folder,
            "event_period",
            "store days days_left value previous change matched previous_event",
            "event=now",
            "metric=paid_amount"));
  }

  @Test
  void dimEvent_farFromTheData_isLeftOut() {
    twoYears("a");
    festival(LAST.minusYears(2));
    festival(NOW.plusYears(1));
    festival(NOW.plusDays(16));
    assertEquals(
        List.of("spring 2026"),
        shop.rows(folder, "event_day", "event run", "metric=visitors").stream().distinct().toList(),
        "fourteen days before the third are the last of the data");
  }
}
