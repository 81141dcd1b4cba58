package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.engine.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items of a campaign to come against its conditions, worked out by hand. */
class EligibilityTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** Eight whole weeks, W30 to W37; the campaign starts ten days after the last. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 56; day++) {
      shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(day), "paid_amount", "9");
    }
    shop.table(
        "plan_campaign",
        """
        id  name window_from window_to  registration_deadline registration_state
        big Big  2026-09-23  2026-09-25 2026-09-17            open
        """);
    shop.table(
        "plan_campaign_item",
        """
        campaign position product price expected_units
        big      1        coat    95    120
        """);
    shop.row("plan_product", "id", "coat", "name", "Coat");
  }

  private void condition(int position, String kind, Object... limits) {
    Object[] cells = {"campaign", "big", "position", position, "kind", kind};
    Object[] all = java.util.Arrays.copyOf(cells, cells.length + limits.length);
    System.arraycopy(limits, 0, all, cells.length, limits.length);
    shop.row("plan_campaign_condition", all);
  }

  private List<String> rows(String columns) {
    try (Engine engine = shop.load(folder)) {
      return Printed.rows(
          shop.run(engine, AnalysisSettings.none()),
          "campaign_eligibility",
          columns,
          "week=2026-W37");
    }
  }

  @Test
  void price_isHeldAgainstTheLowestOfThirtyDays() {
    shop.table(
        "price_snapshot",
        """
        store biz_date   product_id sku payable_price
        a     2026-08-14 coat       -   50
        a     2026-08-15 coat       -   99
        a     2026-08-20 coat       red 90
        a     2026-09-02 coat       red 90
        a     2026-09-13 coat       -   99
        """);
    condition(1, "lowest-price-30");
    condition(2, "lowest-price-30", "most", 80);
    condition(3, "lowest-price-30", "most", 100);
    // 14 August is 30 days before the week's end, so no longer counted; 90 was last seen 11 days
    // ago
    // and is 30 days old in 19, which helps nothing where 80 is asked for
    assertEquals(
        List.of(
            "1 failed 95 90 5 19 90 10 4 3 0",
            "2 failed 95 80 15 - 90 10 4 3 0",
            "3 failed 95 90 5 19 90 10 4 3 0"),
        rows(
            "condition_no status value limit_value gap possible_in lowest_price starts_in"
                + " deadline_in failed unknown"));
  }

  @Test
  void price_withoutSnapshots_failsOnlyAboveWhatThePlanNames() {
    condition(1, "lowest-price-30");
    condition(2, "lowest-price-30", "most", 90);
    condition(3, "lowest-price-30", "most", 95);
    assertEquals(
        List.of("1 - - - -", "2 failed 95 90 5", "3 - - 95 -"),
        rows("condition_no status value limit_value gap"));
  }

  @Test
  void rating_withoutOneInTheProductExport_isThatOfTheReviews() {
    shop.table(
        "review_daily",
        """
        store biz_date   product_id product_rating
        a     2026-09-09 coat       4.6
        a     2026-09-12 coat       4.7
        """);
    condition(1, "rating", "least", 4.7);
    condition(2, "rating", "least", 4.8);
    assertEquals(
        List.of("1 held 4.7 4.7", "2 failed 4.7 4.8"),
        rows("condition_no status value limit_value"));
  }

  @Test
  void pieces_ofAnItemThatBeganLater_areCounted() {
    for (int week = 0; week < 8; week++) {
      shop.row(
          "product_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusWeeks(week),
          "product_id",
          "old",
          "paid_items",
          3,
          "paid_amount",
          "30");
    }
    shop.table(
        "product_daily",
        """
        store biz_date   product_id paid_items paid_amount product_rating
        a     2026-09-05 coat       12         120         4.2
        a     2026-09-10 coat       10         100         4.7
        a     2026-09-11 coat       18         180         4.8
        """);
    shop.row("plan_campaign_item", "campaign", "big", "position", 2, "product", "old");
    shop.row(
        "inventory_snapshot",
        "store",
        "a",
        "biz_date",
        SUNDAY,
        "product_id",
        "coat",
        "stock_units",
        130,
        "reserved_units",
        15);
    condition(1, "units-sold");
    condition(2, "rating", "least", 4.75);
    condition(3, "stock");
    condition(4, "stock", "least", 100);
    condition(5, "other");
    // coat: 12 + 10 + 18 = 40 of 50; the days with products are one each of W34, W35, and in W36
    // and
    // W37 two and three, so 40 pieces in 7 days, and 10 more in 10 / (40 / 7) = 1.75, two days.
    // Its stock is 130 - 15 = 115 of the 120 expected. The old item was sold from the first day of
    // data on, so its 24 pieces prove nothing
    assertEquals(
        List.of(
            "coat 1 failed 40 50 10 2 2 1",
            "coat 2 held 4.75 4.75 - - 2 1",
            "coat 3 failed 115 120 5 - 2 1",
            "coat 4 held 115 100 - - 2 1",
            "coat 5 - - - - - 2 1",
            "old 1 - - 50 - - 0 5",
            "old 2 - - 4.75 - - 0 5",
            "old 3 - - - - - 0 5",
            "old 4 - - 100 - - 0 5",
            "old 5 - - - - - 0 5"),
        rows("product_id condition_no status value limit_value gap possible_in failed unknown"));
  }

  @Test
  void shop_isHeldByScoreAndPoints() {
    shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(60), "dsr_service", 4.9);
    for (int day = 0; day < 2; day++) {
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusDays(day),
          "dsr_description",
          4.8,
          "dsr_service",
          4.55,
          "dsr_logistics",
          4.7,
          "penalty_points",
          6 - day);
    }
    condition(1, "score");
    condition(2, "score", "least", 4.5);
    condition(3, "points", "most", 5);
    condition(4, "points", "most", 6);
    assertEquals(
        List.of("1 failed 4.55 4.6 0.05", "2 held 4.55 4.5 -", "3 failed 6 5 1", "4 held 6 6 -"),
        rows("condition_no status value limit_value gap"));
  }

  @Test
  void entry_refusedOrPast_isClosed() {
    shop.table(
        "plan_campaign",
        """
        id   window_from window_to  registration_deadline registration_state
        no   2026-10-01  2026-10-02 -                     refused
        past 2026-10-01  2026-10-02 2026-09-12            open
        far  2026-12-01  2026-12-02 -                     open
        """);
    for (String campaign : List.of("no", "past", "far")) {
      shop.row("plan_campaign_item", "campaign", campaign, "position", 1, "product", "coat");
      shop.row(
          "plan_campaign_condition",
          "campaign",
          campaign,
          "position",
          1,
          "kind",
          "lowest-price-30");
    }
    condition(1, "other");
    assertEquals(
        List.of("big false 4", "no true -", "past true -1"), rows("campaign closed deadline_in"));
  }
}
