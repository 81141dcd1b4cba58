package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.engine.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pareto, concentration and life cycle of products, against figures worked out by hand. */
class ProductRelationsTest {
  /** A Sunday, so that the week of the last sale is a whole one. */
  private static final LocalDate FIRST_SUNDAY = LocalDate.of(2026, 6, 7);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  private void sell(int week, String product, String category, int amount) {
    shop.row(
        "product_daily",
        "store",
        "a",
        "biz_date",
        FIRST_SUNDAY.plusWeeks(week),
        "product_id",
        product,
        "category",
        category,
        "paid_amount",
        amount);
  }

  private void sell(String product, int from, int to, IntUnaryOperator amount) {
    for (int week = from; week <= to; week++) {
      sell(week, product, "", amount.applyAsInt(week));
    }
  }

  private void twoBlocks() {
    for (int week = 0; week < 4; week++) {
      sell(week, "p1", "cups", 25);
      sell(week + 4, "p1", "cups", 150);
      sell(week + 4, "p2", "cups", 50);
    }
    sell(0, "p2", "cups", 300);
    sell(1, "p4", "pots", 100);
    sell(5, "p3", "pots", 150);
    sell(6, "p4", "pots", 40);
    sell(7, "p5", "pots", 10);
    sell(7, "p6", "pots", -10);
  }

  @Test
  void productPareto_twoBlocksOfFourWeeks_classesAndMoves() {
    twoBlocks();
    try (Engine engine = shop.load(folder)) {
      Relations relations = shop.run(engine, AnalysisSettings.none());
      assertEquals(
          List.of(
              "1 p1 600 0.6 0.6 A 2 1 A",
              "2 p2 200 0.2 0.8 A 1 -1 A",
              // the products before it reach 80 % exactly
              "3 p3 150 0.15 0.95 B - - none",
              "4 p4 40 0.04 0.99 C 3 -1 B",
              "5 p5 10 0.01 1 C - - none",
              "6 p6 -10 -0.01 1 C - - none"),
          Printed.rows(
              relations,
              "product_pareto",
              "sales_rank product_id paid_amount share cumulative_share abc previous_rank"
                  + " rank_change previous_abc",
              "week=2026-W30"));
      assertEquals(
          List.of("cups 1 p1 0.75", "cups 2 p2 0.25", "pots 1 p3 0.75", "pots 2 p4 0.2"),
          Printed.rows(
              relations,
              "product_pareto",
              "category category_rank product_id category_share",
              "week=2026-W30",
              "product_id=p1|p2|p3|p4"));
      // three weeks of history: figures, but no movement
      assertEquals(
          List.of("p1 3 75 -", "p2 3 300 -", "p4 3 100 -"),
          Printed.rows(
              relations,
              "product_pareto",
              "product_id weeks paid_amount previous_abc",
              "week=2026-W25"));
    }
  }

  @Test
  void salesConcentration_fiveSellingProducts_fifthIsOne() {
    twoBlocks();
    try (Engine engine = shop.load(folder)) {
      assertEquals(
          List.of("5 1 1000 600 0.6 2 p1 0.6"),
          Printed.rows(
              shop.run(engine, AnalysisSettings.none()),
              "sales_concentration",
              "selling_products top_products paid_amount top_amount top_share a_products"
                  + " first_product first_share",
              "week=2026-W30"));
    }
  }

  @Test
  void productLifecycle_threeBlocks_namesTheStage() {
    sell("hero", 0, 11, week -> 300);
    sell("steady", 0, 11, week -> 10);
    sell("rising", 0, 11, week -> week < 8 ? 10 : 12);
    sell("falling", 0, 11, week -> List.of(25, 20, 16).get(week / 4));
    sell("dip", 0, 11, week -> week < 8 ? 25 : 20);
    sell("gone", 0, 7, week -> week < 4 ? 25 : 10);
    sell("out", 0, 11, week -> week < 4 ? 25 : 0);
    sell("new", 9, 11, week -> 12);
    sell("late", 7, 11, week -> 12);
    shop.row("plan_product", "id", "late", "on_sale_since", FIRST_SUNDAY.plusWeeks(8));
    shop.row("plan_product", "id", "dip", "stage", "declining");
    try (Engine engine = shop.load(folder)) {
      Relations relations = shop.run(engine, AnalysisSettings.none());
      assertEquals(
          List.of(
              "declining falling 64 80 0.8 0.8 - - - -",
              "declining gone 0 40 0 0.4 - - - -",
              "growing rising 48 40 1.2 1 - steady - -",
              "hit hero 1200 1200 1 1 - hit - -",
              "new late 48 12 4 - 4 new - -",
              "new new 36 0 - - 3 new - -",
              "out out 0 0 - 0 - - - -",
              "steady dip 80 100 0.8 1 - steady declining 4",
              "steady steady 40 40 1 1 - steady - -"),
          Printed.rows(
              relations,
              "product_lifecycle",
              "stage product_id paid_amount previous_amount growth growth_before weeks_on_sale"
                  + " previous_stage planned_stage off_plan_weeks",
              "week=2026-W34"));
      // seven weeks of data are no two blocks
      assertEquals(
          List.of("hero - -"),
          Printed.rows(
              relations,
              "product_lifecycle",
              "product_id previous_amount stage",
              "week=2026-W29",
              "product_id=hero"));
    }
  }

  @Test
  void productLifecycle_growthWithinTheChanceOfItsPieces_isNotOffPlan() {
    sell("rest", 0, 14, week -> 90_000);
    for (int week = 0; week < 15; week++) {
      pieces("few", week, week < 8 ? 10 : 13, 1);
      pieces("many", week, week < 8 ? 1_000 : 1_300, 1);
    }
    shop.row("plan_product", "id", "few", "stage", "steady");
    shop.row("plan_product", "id", "many", "stage", "steady");
    try (Engine engine = shop.load(folder)) {
      // 52 pieces after 40: exp(-2 * sqrt(1 / 52 + 1 / 40)) of 1.3 is no growth of a fifth; of 5200
      // it is
      assertEquals(
          List.of("few growing 1.3 0", "many growing 1.3 1"),
          Printed.rows(
              shop.run(engine, AnalysisSettings.none()),
              "product_lifecycle",
              "product_id stage growth off_plan_weeks",
              "week=2026-W34",
              "product_id=few|many"));
    }
  }

  private void pieces(String product, int week, int pieces, int price) {
    shop.row(
        "product_daily",
        "store",
        "a",
        "biz_date",
        FIRST_SUNDAY.plusWeeks(week),
        "product_id",
        product,
        "paid_items",
        pieces,
        "paid_amount",
        pieces * price);
  }

  @Test
  void productLifecycle_sameWeeksLastYear_areTakenOut() {
    for (int year = 0; year < 2; year++) {
      int start = 52 * year;
      sell("coat", start, start + 7, week -> week - start < 4 ? 10 : 15);
      sell("rest", start, start + 7, week -> week - start < 4 ? 190 : 285);
    }
    try (Engine engine = shop.load(folder)) {
      assertEquals(
          List.of("coat 1.5 1.5 1 steady", "rest 1.5 1.5 1 hit"),
          Printed.rows(
              shop.run(engine, AnalysisSettings.none()),
              "product_lifecycle",
              "product_id growth season growth_in_season stage",
              "week=2027-W29"));
    }
  }
}
