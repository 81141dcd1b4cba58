package io.storeops.form;

import io.storeops.facts.FormLayout;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanTables;
import io.storeops.table.TableRows;
import java.time.LocalDate;
import java.util.TreeSet;

/**
 * The days that a form takes: whole years, from the one before the plan's goals and campaigns to
 * the one after. A form keeps them, so that what was right when it was filled in stays right.
 */
final class PlanDays {
  private static final FormLayout.Days ANY =
      new FormLayout.Days(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));

  private PlanDays() {}

  static FormLayout.Days of(Plan plan) {
    TreeSet<LocalDate> days = new TreeSet<>();
    plan.campaigns().forEach(c -> days.add(c.from()));
    plan.campaigns().forEach(c -> days.add(c.to()));
    PlanTables.of(plan).stream()
        .filter(t -> t.shape().name().equals("plan_goal_day"))
        .forEach(t -> goals(t, days));
    return days.isEmpty()
        ? ANY
        : new FormLayout.Days(
            LocalDate.of(days.first().getYear() - 1, 1, 1),
            LocalDate.of(days.last().getYear() + 1, 12, 31));
  }

  private static void goals(TableRows table, TreeSet<LocalDate> days) {
    for (Object[] row : table.rows()) {
      for (Object value : row) {
        if (value instanceof LocalDate day) {
          days.add(day);
        }
      }
    }
  }
}
