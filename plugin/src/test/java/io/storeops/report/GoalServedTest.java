package io.storeops.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import io.storeops.result.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The goal that what has to be done is for. */
class GoalServedTest {
  private static final String PLAN =
      """
      stores:
        - {id: a, name: A, platform: tmall, currency: CNY}
        - {id: b, name: B, platform: jd, currency: CNY}
        - {id: c, name: C, platform: jd, currency: CNY}
      roles: [{id: manager, name: M}, {id: service, name: S}, {id: design, name: D}]
      products: [{id: lamp, store: a, name: Lamp}]
      goals:
        - {id: lamp-sales, store: a, metric: paid_amount, subject: {kind: product, id: lamp}, periods: {2026: 10}}
        - {id: visitors, store: a, metric: visitors, owner: manager, periods: {2026: 10}}
        - {id: refunds, store: a, metric: refund_rate, kind: most, owner: service, periods: {2026: 0.1}}
        - {id: sales, store: a, metric: paid_amount, owner: manager, periods: {2026: 10}}
        - {id: sales-b, store: b, metric: paid_amount, owner: manager, periods: {2026: 10}}
      """;

  private static String goal(String store, String kind, String subject, String owner) {
    Problems problems = new Problems();
    Plan plan =
        PlanLoader.load(Map.of("plan/plan.yaml", PLAN), problems)
            .orElseThrow(() -> new IllegalStateException(problems.list().toString()));
    Finding finding =
        new Finding(
            "rule|" + store + "|" + subject,
            "rule",
            List.of(),
            Severity.ERROR,
            store,
            kind,
            subject,
            subject,
            "2026-W46",
            null,
            null,
            Map.of(),
            Map.of(),
            Map.of(),
            owner,
            null,
            1,
            "new",
            "",
            "2026-W46",
            "fired",
            List.of(),
            "",
            null,
            null,
            "");
    return new GoalServed(plan).of(finding);
  }

  @Test
  void subject_withAGoalOfItsOwn_isServedFirst() {
    assertEquals("lamp-sales", goal("a", "product", "lamp", "service"));
    assertEquals("visitors", goal("a", "goal", "visitors", "service"));
  }

  @Test
  void metric_withAGoal_comesBeforeTheRole() {
    assertEquals("visitors", goal("a", "metric", "visitors", "service"));
  }

  @Test
  void role_withAGoal_comesBeforeSales() {
    assertEquals("refunds", goal("a", "product", "sofa", "service"));
  }

  @Test
  void anythingElse_servesTheSalesOfItsStore() {
    assertEquals("sales", goal("a", "product", "sofa", "design"));
    assertEquals("sales-b", goal("b", "product", "lamp", "service"));
  }

  @Test
  void store_withoutGoals_servesNone() {
    assertEquals("", goal("c", "product", "lamp", "manager"));
  }
}
