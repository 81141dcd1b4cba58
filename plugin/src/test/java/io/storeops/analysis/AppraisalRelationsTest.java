package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.engine.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scorecards, totals and bonuses of August as the second week of September sees them, by hand. */
class AppraisalRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);
  private static final String LINES = "position season weight value goal attainment score weighted";

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** Every day 100 in sales, 10 disputes and 40 of 200 visitors who buy. */
  @BeforeEach
  void days() {
    for (int day = 0; day < 49; day++) {
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusDays(day),
          "paid_amount",
          "100",
          "paid_orders",
          50,
          "disputes",
          1,
          "visitors",
          200,
          "paid_buyers",
          40);
    }
    shop.row("plan_appraisal", "id", "ops", "role", "operations", "every", "month");
  }

  private void goal(String id, String metric, String value) {
    shop.row(
        "plan_goal_period",
        "goal",
        id,
        "store",
        "a",
        "metric",
        metric,
        "period_kind",
        "month",
        "period",
        "2026-08",
        "value",
        value,
        "low",
        value);
  }

  private List<String> rows(String relation, String columns) {
    try (Engine engine = shop.load(folder)) {
      return Printed.rows(
          shop.run(engine, AnalysisSettings.none()), relation, columns, "week=2026-W37");
    }
  }

  private void fourKpis() {
    shop.table(
        "plan_appraisal_kpi",
        """
        appraisal position metric          what  weight peak_weight goal  full_value zero_value
        ops       1        paid_amount     -     0.4    0.5         sales -          -
        ops       2        dispute_rate    -     0.1    0.1         -     -          -
        ops       3        conversion_rate -     0.2    0.2         -     0.25       0.1
        ops       4        -               plans 0.3    0.2         -     100        60
        """);
    goal("sales", "paid_amount", "2480");
    goal("disputes", "dispute_rate", "0.01");
  }

  @Test
  void appraisalScore_kpis_areScoredByGoalFullValueOrMark() {
    fourKpis();
    shop.table(
        "appraisal_mark",
        """
        store biz_date   appraisal kpi   mark
        a     2026-08-31 ops       plans 90
        a     2026-09-01 ops       plans 10
        """);
    // sales 3100 of 2480 = 1.25, capped at 120; disputes 31 of 1550 = 0.02 where 0.01 is wanted;
    // conversion (0.2 - 0.1) / (0.25 - 0.1) = 2/3; plans (90 - 60) / (100 - 60) = 0.75
    assertEquals(
        List.of(
            "1  0.4 3100 2480 1.25 120 48",
            "2  0.1 0.02 0.01 0.5 50 5",
            "3  0.2 0.2 0.25 0.8 66.667 13.333",
            "4  0.3 90 100 0.9 75 22.5"),
        rows("appraisal_score", LINES));
    // 48 + 5 + 13.333 + 22.5
    assertEquals(
        List.of("ops 2026-08 4 4 1 1 88.833 88.833"),
        rows(
            "appraisal_week",
            "appraisal period kpis scored_kpis weight_total scored_weight scored_sum total"));
  }

  @Test
  void appraisalScore_markMissing_leavesTheTotalOpen() {
    fourKpis();
    shop.table(
        "plan_appraisal_kpi",
        """
        appraisal position metric        what  weight
        ops       5        refund_amount -     0.1
        ops       6        visitors      -     0.1
        """);
    assertEquals(
        List.of("1 ", "2 ", "3 ", "4 mark", "5 figure", "6 goal"),
        rows("appraisal_score", "position lacks"));
    // 48 + 5 + 13.333 of 0.4 + 0.1 + 0.2; nothing is spread over the rest
    assertEquals(
        List.of("6 3 1.2 0.7 66.333 -"),
        rows("appraisal_week", "kpis scored_kpis weight_total scored_weight scored_sum total"));
  }

  @Test
  void appraisalScore_seasonOfMostDays_setsTheWeights() {
    fourKpis();
    shop.row(
        "plan_season",
        "id",
        "peak",
        "kind",
        "peak",
        "date_from",
        "2026-08-01",
        "date_to",
        "2026-08-16");
    // 16 of 31 days
    assertEquals(
        List.of("1 peak 0.5", "2 peak 0.1", "3 peak 0.2", "4 peak 0.2"),
        rows("appraisal_score", "position season weight"));
  }

  @Test
  void bonusWeek_rules_payByScoreAndCompany() {
    shop.table(
        "plan_appraisal_kpi",
        """
        appraisal position metric      what weight goal
        ops       1        paid_amount -    1      sales
        """);
    goal("sales", "paid_amount", "3444.4444");
    goal("buyers", "paid_orders", "1000");
    shop.table(
        "plan_bonus_rule",
        """
        id      role       appraisal from_score amount factor_metric threshold
        due     operations ops       90         1000   paid_amount   0.9
        score   operations ops       91         1000   paid_amount   0.9
        company operations ops       85         1000   paid_amount   0.91
        capped  -          ops       85         500    paid_orders   0.9
        plain   -          ops       -          300    -             -
        no-data -          ops       85         300    visitors      0.9
        """);
    // 3100 of 3444.4444 = 0.9, so 90 points and a factor of 0.9; orders 1550 of 1000, capped at 1.2
    assertEquals(
        List.of(
            "capped operations 90 1.2 due 600",
            "company operations 90 0.9 company 0",
            "due operations 90 0.9 due 900",
            "no-data operations 90 - no-data -",
            "plain operations 90 1 due 300",
            "score operations 90 0.9 score 0"),
        rows("bonus_week", "bonus_rule role total factor state bonus"));
  }
}
