package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Swings of sales, hours of advertising and the age of what sells, worked out by hand. */
class AssortmentRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** Weeks of ten and eleven buyers a day by turns, five in the last. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 84; day++) {
      int buyers = day < 7 ? 5 : day / 7 % 2 == 1 ? 10 : 11;
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusDays(day),
          "visitors",
          buyers * 10,
          "paid_buyers",
          buyers,
          "paid_amount",
          buyers * 100);
    }
  }

  @Test
  void salesSwing_largestPart_isNamed() {
    // eleven weeks before, 7000 six times and 7700 five times: mean 7318.18, lower 7318.18 - 2.66 ×
    // 700 = 5456.18; all by visitors
    assertEquals(
        List.of("-3500 visitors -3500 1 3500 5456.2 9180.2 true fall"),
        shop.rows(
            folder,
            "sales_swing",
            "delta factor amount part sales lower upper outside swing",
            "week=2026-W37"));
    assertEquals(
        List.of("-700 visitors -700 1 7000 false fall"),
        shop.rows(
            folder,
            "sales_swing",
            "delta factor amount part sales outside swing",
            "week=2026-W36"));
  }

  private void order(int number, LocalDateTime at, String amount) {
    shop.row(
        "order_line",
        "store",
        "a",
        "order_id",
        "o" + number,
        "line",
        1,
        "biz_date",
        at.toLocalDate(),
        "paid_at",
        at,
        "paid_amount",
        amount);
  }

  @Test
  void hourSchedule_bestHours_areHeldAgainstThePlan() {
    order(1, SUNDAY.minusDays(6).atTime(10, 45), "30");
    order(2, SUNDAY.minusDays(5).atTime(23, 30), "20");
    order(3, SUNDAY.atTime(2, 0), "10");
    order(4, SUNDAY.atTime(5, 0), "1");
    order(5, SUNDAY.minusDays(6).atTime(9, 15), "0.5");
    order(6, SUNDAY.atTime(2, 30), "1");
    shop.row("plan_ad_schedule", "id", "m", "hour_from", "9:00", "hour_to", "10:30");
    shop.row("plan_ad_schedule_day", "ad_schedule", "m", "position", 1, "value", "monday");
    shop.row("plan_ad_schedule", "id", "n", "store", "a", "hour_from", "22:00", "hour_to", "02:00");
    shop.row("plan_ad_schedule", "id", "s", "store", "b", "hour_from", "0:00", "hour_to", "23:00");
    assertEquals(
        List.of("1 10 1 / 10 1 1 1 1 0", "2 23 2 / 23 1 2 1 1 0", "7 2 7 / 2 2 3 0 1 0.57735"),
        shop.rows(
            folder,
            "hour_schedule",
            "day_of_week hour slot orders hour_rank schedules planned_orders lead_z",
            "week=2026-W37"));
  }

  @Test
  void hourSchedule_storeWithoutPlannedHours_hasNoRow() {
    order(1, SUNDAY.minusDays(6).atTime(10, 45), "30");
    assertEquals(List.of(), shop.rows(folder, "hour_schedule", "slot"));
  }

  private void sells(String product, int weeksAgo, Integer visitors, String amount) {
    shop.row(
        "product_daily",
        "store",
        "a",
        "biz_date",
        SUNDAY.minusWeeks(weeksAgo),
        "product_id",
        product,
        "product_visitors",
        visitors,
        "paid_amount",
        amount);
  }

  @Test
  void assortmentWeek_itemsOfFourWeeks_areCounted() {
    for (int week = 0; week < 5; week++) {
      sells("p", week, 5, "10");
    }
    sells("q", 3, 5, "10");
    sells("r", 0, 5, "0");
    sells("s", 4, 5, "10");
    sells("t", 1, 0, "0");
    assertEquals(
        List.of("2026-W36 3 3 1", "2026-W37 3 2 0.66667"),
        shop.rows(folder, "assortment_week", "week items sold_items sold_share"));
  }

  @Test
  void lineAge_youngItems_areThoseOfThirteenWeeks() {
    shop.row("plan_line", "id", "l", "name", "Line", "arrivals", 2);
    shop.row("plan_line", "id", "m", "name", "Other");
    shop.row("plan_product", "id", "p", "line", "l", "on_sale_since", SUNDAY.minusDays(200));
    shop.row("plan_product", "id", "q", "line", "l", "on_sale_since", SUNDAY.minusDays(40));
    shop.row("plan_product", "id", "r", "line", "m", "on_sale_since", SUNDAY.minusDays(40));
    for (int week = 0; week < 4; week++) {
      sells("p", week, 5, "90");
      sells("q", week, 5, "10");
      sells("r", week, 5, "70");
    }
    // four weeks of 100, a tenth of them young
    assertEquals(
        List.of("l Line 2 2 1 400 40 0.1"),
        shop.rows(
            folder,
            "line_age",
            "line line_name arrivals items young_items line_amount young_amount young_share",
            "week=2026-W37"));
  }

  @Test
  void lineAge_itemsFromBeforeTheData_haveNoShareYet() {
    shop.row("plan_line", "id", "l", "arrivals", 2);
    shop.row("plan_product", "id", "p", "line", "l");
    for (int week = 0; week < 4; week++) {
      sells("p", week, 5, "90");
    }
    assertEquals(
        List.of("l 1 0 360 0 -"),
        shop.rows(
            folder,
            "line_age",
            "line items young_items line_amount young_amount young_share",
            "week=2026-W37"));
  }
}
