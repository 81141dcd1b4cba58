package io.storeops.report;

import io.storeops.plan.Plan;
import io.storeops.result.Finding;
import java.util.List;
import java.util.function.Predicate;

/**
 * The goal that an action of a finding serves. The nearest of the store's, or of all stores', in
 * this order: the goal of the subject itself, that of the metric that the finding is about, that of
 * the role who has to act, that of sales, which every other one serves in the end.
 */
final class GoalServed {
  private static final String SALES = "paid_amount";

  private final List<Plan.Goal> goals;

  GoalServed(Plan plan) {
    this.goals = plan.goals();
  }

  /** Id of the goal; empty where the plan has none for the store. */
  String of(Finding finding) {
    List<Predicate<Plan.Goal>> nearness =
        List.of(
            g -> isAbout(g, finding),
            g -> wholeStore(g) && g.metric().equals(metric(finding)),
            g -> wholeStore(g) && g.owner().equals(finding.owner()),
            g -> wholeStore(g) && g.metric().equals(SALES));
    return nearness.stream()
        .flatMap(near -> goals.stream().filter(g -> isOf(g, finding.store()) && near.test(g)))
        .map(Plan.Goal::id)
        .findFirst()
        .orElse("");
  }

  private static boolean isOf(Plan.Goal goal, String store) {
    return goal.store().isEmpty() || goal.store().equals(store);
  }

  private static boolean wholeStore(Plan.Goal goal) {
    return goal.subject().isEmpty();
  }

  private static boolean isAbout(Plan.Goal goal, Finding finding) {
    return finding.subjectKind().equals("goal") && goal.id().equals(finding.subjectId())
        || !wholeStore(goal)
            && goal.subjectKind().equals(finding.subjectKind())
            && goal.subject().equals(finding.subjectId());
  }

  private static String metric(Finding finding) {
    return finding.subjectKind().equals("metric") ? finding.subjectId() : "";
  }
}
