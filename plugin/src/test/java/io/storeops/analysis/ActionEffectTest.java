package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.engine.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What metrics did after something was done for them. */
class ActionEffectTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  private void weeks(int weeks) {
    for (int day = 0; day < 7 * weeks; day++) {
      boolean after = day >= 35;
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          MONDAY.plusDays(day),
          "visitors",
          day / 7 == 1 ? 300 : 100,
          "paid_buyers",
          after ? 4 : 2,
          "paid_amount",
          after ? 150 : 100);
    }
  }

  private void action(String id, String goal, String status, LocalDate opened, LocalDate closed) {
    shop.row("plan_goal", "id", goal, "store", "a", "metric", metric(goal), "subject_kind", "");
    shop.row(
        "plan_action",
        "id",
        id,
        "goal",
        goal,
        "status",
        status,
        "opened_on",
        opened,
        "closed_on",
        closed);
  }

  private static String metric(String goal) {
    return goal.equals("sales") ? "paid_amount" : "conversion_rate";
  }

  private List<String> effects() {
    try (Engine engine = shop.load(folder)) {
      return Printed.rows(
          shop.run(engine, AnalysisSettings.none()),
          "action_effect",
          "action metric weeks_before weeks_after value_before value_after effect");
    }
  }

  @Test
  void effect_moneyOfFourWeeks_isComparedByItsMean() {
    weeks(9);
    action("x", "sales", "done", MONDAY.plusDays(29), MONDAY.plusDays(33));
    assertEquals(List.of("x paid_amount 4 4 700 1050 0.5"), effects());
  }

  @Test
  void effect_rate_isThatOfTheWeeksTogether() {
    weeks(9);
    action("x", "rate", "done", MONDAY.plusDays(29), MONDAY.plusDays(33));
    // before 56 buyers of 700 + 2,100 + 700 + 700 = 4,200 visitors, after 112 of 2,800
    assertEquals(List.of("x conversion_rate 4 4 0.013333 0.04 2"), effects());
  }

  @Test
  void effect_beforeFourWeeksHavePassed_isNotKnown() {
    weeks(8);
    action("x", "sales", "done", MONDAY.plusDays(29), MONDAY.plusDays(33));
    assertEquals(List.of("x paid_amount 4 3 700 - -"), effects());
  }

  @Test
  void effect_ofWhatIsNotDone_isNotAsked() {
    weeks(9);
    action("x", "sales", "dropped", MONDAY.plusDays(29), MONDAY.plusDays(33));
    assertEquals(List.of(), effects());
  }
}
