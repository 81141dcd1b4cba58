package io.storeops.report;

import io.storeops.calendar.Period;
import io.storeops.check.CheckResult;
import io.storeops.diag.Problem;
import io.storeops.plan.Plan;
import io.storeops.result.Decision;
import io.storeops.result.Results;
import io.storeops.result.RunInfo;
import io.storeops.result.Verdict;
import io.storeops.result.WeekInfo;
import java.util.ArrayList;
import java.util.List;

/** Results of a plan that was checked alone: findings and entries, no figures. */
public final class PlanResults {
  private PlanResults() {}

  /**
   * Builds them.
   *
   * @param week the week that findings are dated in; marked as one without data
   */
  public static Results of(
      Plan plan,
      Period week,
      RunInfo run,
      Verdict verdict,
      CheckResult check,
      List<Problem> problems) {
    PlanEntries entries = new PlanEntries(plan);
    List<Decision> decisions = new ArrayList<>(check.decisions());
    decisions.addAll(entries.decisions());
    return new Results(
        run,
        new WeekInfo(week.id(), week.from(), week.to(), null, false),
        verdict,
        entries.stores(),
        List.of(),
        List.of(),
        List.of(),
        check.findings(),
        problems,
        ActionList.of(plan).of(check.findings(), run.asOf()),
        decisions,
        List.of(),
        List.of());
  }
}
