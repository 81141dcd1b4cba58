package io.storeops.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.analysis.AnalysisSettings;
import io.storeops.analysis.Relation;
import io.storeops.analysis.Relations;
import io.storeops.analysis.Shop;
import io.storeops.condition.Expression;
import io.storeops.engine.Engine;
import io.storeops.engine.Query;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The relations behind the rules, against figures worked out by hand. */
class RuleRelationsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");
  private @Nullable Engine engine;

  @AfterEach
  void close() {
    if (engine != null) {
      engine.close();
    }
  }

  /** Eight weeks, W37 to W44, that end on 1 November. */
  private Relations run() {
    Engine opened = shop.load(folder);
    engine = opened;
    return shop.run(opened, AnalysisSettings.none());
  }

  private void store(int day, Object... namesAndValues) {
    List<Object> row = new ArrayList<>(List.of("store", "a", "biz_date", MONDAY.plusDays(day)));
    row.addAll(List.of(namesAndValues));
    shop.row("store_daily", row.toArray());
  }

  private void product(int day, String id, Object... namesAndValues) {
    List<Object> row = new ArrayList<>();
    row.addAll(List.of("store", "a", "biz_date", MONDAY.plusDays(day), "product_id", id));
    row.addAll(List.of(namesAndValues));
    shop.row("product_daily", row.toArray());
  }

  private void stock(int day, String id, String sku, int units, int reserved) {
    shop.row(
        "inventory_snapshot",
        "store",
        "a",
        "biz_date",
        MONDAY.plusDays(day),
        "product_id",
        id,
        "sku",
        sku,
        "stock_units",
        units,
        "reserved_units",
        reserved);
  }

  /** Rows of a week, sorted: {@code column=value …} of the columns asked for. */
  private static List<String> rows(
      Relations relations, String name, String week, String... columns) {
    Relation relation = relations.relation(name);
    Column weekColumn =
        relation.columns().stream().filter(c -> c.name().equals("week")).findFirst().orElseThrow();
    List<Query.Output> outputs =
        relation.columns().stream()
            .map(c -> new Query.Output(c, new Expression.ColumnRef(c)))
            .toList();
    Expression inWeek =
        new Expression.Compare(
            Expression.Comparison.EQUAL,
            new Expression.ColumnRef(weekColumn),
            new Expression.Literal(week));
    Query query =
        new Query(name, outputs, List.of(inWeek), "", Map.of(), List.of(), OptionalInt.empty());
    return relations.query(query).list().stream()
        .map(
            r ->
                List.of(columns).stream()
                    .map(c -> c + "=" + print(r, c))
                    .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }

  private static String print(Row row, String column) {
    Object value = row.value(column);
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number)
          .setScale(4, java.math.RoundingMode.HALF_UP)
          .stripTrailingZeros()
          .toPlainString();
    }
    return value instanceof BigDecimal exact
        ? exact.stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  @Test
  void inputFreshness_countsWeeksSinceTheLastRows() {
    for (int day = 0; day < 56; day++) {
      store(day, "visitors", 100, "paid_amount", "10");
    }
    shop.row("plan_input", "dataset", "store_daily", "every", "week");
    shop.row("plan_input", "dataset", "inventory_snapshot", "store", "a", "every", "month");
    stock(20, "p", "", 5, 0);
    Relations relations = run();
    assertEquals(
        List.of(
            "dataset=inventory_snapshot weeks_without=5 weeks_allowed=5",
            "dataset=store_daily weeks_without=0 weeks_allowed=0"),
        rows(
            relations, "input_freshness", "2026-W44", "dataset", "weeks_without", "weeks_allowed"));
  }

  @Test
  void stockCover_lastSnapshot_againstFourWeeksAndTheComingCampaign() {
    for (int day = 0; day < 56; day++) {
      store(day, "visitors", 100, "paid_amount", "10");
      product(day, "p", "product_visitors", 50, "paid_items", 4, "paid_amount", "40");
      product(day, "q", "product_visitors", 50);
    }
    stock(53, "p", "red", 500, 0);
    stock(55, "p", "red", 60, 10);
    stock(55, "p", "blue", 30, 0);
    stock(55, "q", "", 5, 0);
    shop.row(
        "plan_product", "id", "p", "store", "a", "name", "Lamp", "role", "hero", "lead_days", 14);
    shop.row(
        "plan_campaign",
        "id",
        "sale",
        "window_from",
        MONDAY.plusDays(70),
        "window_to",
        MONDAY.plusDays(77));
    shop.row("plan_campaign_item", "campaign", "sale", "product", "p", "expected_units", "40");
    assertEquals(
        List.of(
            "product_name=Lamp role=hero available=80 warning_level=84 usual_items=4"
                + " coming_units=40 cover_days=10 lost_amount=160",
            "product_name=q role= available=5 warning_level=null usual_items=0 coming_units=0"
                + " cover_days=null lost_amount=null"),
        rows(
            run(),
            "stock_cover",
            "2026-W44",
            "product_name",
            "role",
            "available",
            "warning_level",
            "usual_items",
            "coming_units",
            "cover_days",
            "lost_amount"));
  }

  @Test
  void scoreDay_falls_areAgainstYesterdayAndTheWeekBefore() {
    double[] scores = {4.90, 4.90, 4.90, 4.90, 4.90, 4.90, 4.90, 4.89, 4.87};
    for (int day = 0; day < 14; day++) {
      store(day, "visitors", 1, "dsr_service", day < 9 ? scores[day] : 4.87);
    }
    List<String> rows =
        rows(
            run(),
            "score_day",
            "2026-W38",
            "biz_date",
            "value",
            "fall",
            "earlier_fall",
            "week_fall",
            "last_of_week");
    assertEquals(
        "biz_date=2026-09-15 value=4.87 fall=0.02 earlier_fall=0.01 week_fall=0.03"
            + " last_of_week=false",
        rows.get(1));
    assertEquals(
        "biz_date=2026-09-20 value=4.87 fall=0 earlier_fall=0 week_fall=0.03 last_of_week=true",
        rows.get(6));
  }

  @Test
  void deadStock_days_areCountedToTheWeeksEnd() {
    for (int day = 0; day < 56; day++) {
      store(day, "visitors", 100, "paid_amount", "10");
      product(day, "p", "product_visitors", 5, "paid_items", day == 20 ? 1 : 0);
      product(day, "sold", "product_visitors", 5, "paid_items", 1);
    }
    stock(55, "p", "", 8, 0);
    stock(55, "sold", "", 8, 0);
    stock(55, "gift", "", 1, 0);
    stock(55, "gone", "", 0, 0);
    stock(50, "gift", "", 1, 0);
    shop.row(
        "plan_product",
        "id",
        "gift",
        "store",
        "a",
        "exempt",
        true,
        "season",
        "summer",
        "unit_cost",
        "2.5");
    shop.row("plan_season", "id", "summer", "date_from", MONDAY.minusDays(90), "date_to", MONDAY);
    shop.row(
        "plan_campaign",
        "id",
        "sale",
        "window_from",
        MONDAY.plusDays(84),
        "window_to",
        MONDAY.plusDays(90));
    shop.row("plan_campaign_item", "campaign", "sale", "product", "sold");
    assertEquals(
        List.of(
            "product_id=gift stock_units=1 shelf_days=6 unsold_days=6 exempt=true"
                + " in_campaign=false season_over=true stock_value=2.5",
            "product_id=p stock_units=8 shelf_days=56 unsold_days=35 exempt=false"
                + " in_campaign=false season_over=false stock_value=null",
            "product_id=sold stock_units=8 shelf_days=56 unsold_days=0 exempt=false"
                + " in_campaign=true season_over=false stock_value=null"),
        rows(
            run(),
            "dead_stock",
            "2026-W44",
            "product_id",
            "stock_units",
            "shelf_days",
            "unsold_days",
            "exempt",
            "in_campaign",
            "season_over",
            "stock_value"));
  }

  @Test
  void conversionStability_shopAndProducts_againstFourWeeksBefore() {
    for (int day = 0; day < 56; day++) {
      int buyers = day < 49 ? 5 : 2;
      store(day, "visitors", 100, "paid_buyers", buyers, "paid_amount", 20 * buyers + "");
      product(day, "p", "product_visitors", 50, "paid_buyers", buyers, "paid_amount", "100");
    }
    assertEquals(
        List.of(
            "store=*CNY product_id= visitors=700 conversion=0.02 usual=0.05 change=-0.6"
                + " lost_amount=420",
            "store=a product_id= visitors=700 conversion=0.02 usual=0.05 change=-0.6"
                + " lost_amount=420",
            "store=a product_id=p visitors=350 conversion=0.04 usual=0.1 change=-0.6"
                + " lost_amount=1050"),
        rows(
            run(),
            "conversion_stability",
            "2026-W44",
            "store",
            "product_id",
            "visitors",
            "conversion",
            "usual",
            "change",
            "lost_amount"));
  }

  @Test
  void sourceShift_shares_moveAgainstTheWeekBefore() {
    for (int day = 0; day < 14; day++) {
      store(day, "visitors", 100);
      shop.row(
          "traffic_daily",
          "store",
          "a",
          "biz_date",
          MONDAY.plusDays(day),
          "source_1",
          "搜索",
          "source",
          "搜索",
          "leaf",
          true,
          "visitors",
          day < 7 ? 60 : 50);
      shop.row(
          "traffic_daily",
          "store",
          "a",
          "biz_date",
          MONDAY.plusDays(day),
          "source_1",
          "付费推广",
          "source",
          "付费推广",
          "leaf",
          true,
          "visitors",
          day < 7 ? 40 : 50);
    }
    assertEquals(
        List.of(
            "source=付费推广 total_visitors=700 share=0.5 share_change=0.1 paid_share=0.5",
            "source=搜索 total_visitors=700 share=0.5 share_change=-0.1 paid_share=0.5"),
        rows(
            run(),
            "source_shift",
            "2026-W38",
            "source",
            "total_visitors",
            "share",
            "share_change",
            "paid_share"));
  }

  @Test
  void candidate_lowerEnd_isWilsons() {
    for (int day = 0; day < 7; day++) {
      store(day, "visitors", 1000);
      product(day, "p", "product_visitors", 100, "paid_buyers", 10);
      product(day, "q", "product_visitors", 300, "paid_buyers", 3);
    }
    // Wilson for 70 of 700: 0.0744; the shop's products have 91 of 2,800
    assertEquals(
        List.of(
            "product_id=p conversion=0.1 lower=0.0744 shop_conversion=0.0325 top_quarter=false",
            "product_id=q conversion=0.01 lower=0.0058 shop_conversion=0.0325 top_quarter=true"),
        rows(
            run(),
            "candidate",
            "2026-W37",
            "product_id",
            "conversion",
            "lower",
            "shop_conversion",
            "top_quarter"));
  }

  @Test
  void missingDay_fromTheFirstDayOn_countsGaps() {
    for (int day : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13}) {
      store(day, "visitors", 100);
    }
    Relations relations = run();
    assertEquals(
        List.of("days=6 missing_days=1"),
        rows(relations, "missing_day", "2026-W38", "days", "missing_days"));
    assertEquals(
        List.of("dataset=store_daily store=a rows_read=6"),
        rows(relations, "dataset_week", "2026-W38", "dataset", "store", "rows_read"));
  }

  @Test
  void goals_weekMonthAndTree_areJudgedWithAdjustments() {
    for (int day = 0; day < 56; day++) {
      store(day, "visitors", 100, "paid_buyers", 5, "paid_amount", "80", "paid_orders", 5);
    }
    goal("week", "2026-W44", "700");
    goal("month", "2026-11", "3000");
    goal("mtd", "2026-W44", "100");
    goal("year", "2026", "40000");
    shop.row(
        "plan_adjustment",
        "id",
        "x",
        "store",
        "a",
        "metric",
        "paid_amount",
        "on_day",
        MONDAY.plusDays(57));
    shop.row(
        "plan_adjustment",
        "id",
        "late",
        "store",
        "a",
        "metric",
        "paid_amount",
        "on_day",
        MONDAY.plusDays(58));
    shop.row("plan_goal_weight", "goal", "g", "key", "2026-Q1", "value", 20);
    shop.row("plan_goal_weight", "goal", "g", "key", "2026-Q2", "value", 20);
    shop.row("plan_goal_weight", "goal", "g", "key", "2026-Q3", "value", 20);
    shop.row("plan_goal_weight", "goal", "g", "key", "2026-Q4", "value", 37);
    Relations relations = run();
    assertEquals(
        List.of(
            "store=*CNY value=560 goal=700 attainment=0.8 pace=0.8 gap_amount=140"
                + " month_gap_amount=20",
            "store=a value=560 goal=700 attainment=0.8 pace=0.8 gap_amount=140"
                + " month_gap_amount=20"),
        rows(
            relations,
            "goal_attainment",
            "2026-W44",
            "store",
            "value",
            "goal",
            "attainment",
            "pace",
            "gap_amount",
            "month_gap_amount"));
    assertEquals(
        List.of("store=*CNY behind=0.2 adjustments=1", "store=a behind=0.2 adjustments=1"),
        rows(relations, "behind_pace", "2026-W44", "store", "behind", "adjustments"));
    assertEquals(
        List.of(
            "store=*CNY year_goal=40000 months_goal=3000 months=1 tree_gap=0.925 weights_gap=0.03",
            "store=a year_goal=40000 months_goal=3000 months=1 tree_gap=0.925 weights_gap=0.03"),
        rows(
            relations,
            "goal_tree",
            "2026-W44",
            "store",
            "year_goal",
            "months_goal",
            "months",
            "tree_gap",
            "weights_gap"));
  }

  private void goal(String kind, String period, String value) {
    shop.row(
        "plan_goal_period",
        "goal",
        "g",
        "store",
        "a",
        "metric",
        "paid_amount",
        "kind",
        "least",
        "period_kind",
        kind,
        "period",
        period,
        "value",
        value);
  }

  @Test
  void campaignItemProfit_perPiece_withBreakEven() {
    for (int day = 0; day < 14; day++) {
      store(day, "visitors", 100);
    }
    shop.row("plan_product", "id", "p", "store", "a", "name", "Lamp", "unit_cost", "40");
    shop.row("plan_product", "id", "q", "store", "a", "name", "Rug");
    shop.row(
        "plan_campaign",
        "id",
        "sale",
        "name",
        "Sale",
        "window_from",
        MONDAY.plusDays(20),
        "window_to",
        MONDAY.plusDays(25));
    shop.row(
        "plan_campaign_item",
        "campaign",
        "sale",
        "product",
        "p",
        "price",
        "100",
        "expected_units",
        "50",
        "promotion_cost",
        "60",
        "coupon_cost",
        "5",
        "fee_rate",
        "0.05",
        "freight",
        "10");
    shop.row("plan_campaign_item", "campaign", "sale", "product", "q", "price", "100");
    // 100 − 40 − 5 − 10 − 5 = 40 before promotion; 60 a piece for 50 pieces needs 75 pieces
    assertEquals(
        List.of(
            "item=sale / p contribution=-20 break_even_units=75 expected_loss=1000",
            "item=sale / q contribution=null break_even_units=null expected_loss=null"),
        rows(
            run(),
            "campaign_item_profit",
            "2026-W38",
            "item",
            "contribution",
            "break_even_units",
            "expected_loss"));
  }
}
