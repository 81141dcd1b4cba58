package io.storeops.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import io.storeops.result.Action;
import io.storeops.result.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who has to do what by when. */
class ActionListTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
  private static final String ROLES =
      """
      stores: [{id: a, name: A, platform: tmall, currency: CNY}]
      roles:
        - {id: manager, name: Manager}
        - {id: operations, name: Operations, reportsTo: manager}
      """;

  private static Plan plan(String more) {
    Problems problems = new Problems();
    return PlanLoader.load(Map.of("plan/plan.yaml", ROLES + more), problems)
        .orElseThrow(() -> new IllegalStateException(problems.list().toString()));
  }

  private static Finding finding(
      Severity severity, String owner, @Nullable LocalDate due, String status, String verdict) {
    return new Finding(
        "rule|a|p",
        "rule",
        List.of(),
        severity,
        "a",
        "product",
        "p",
        "P",
        "2026-W46",
        null,
        null,
        Map.of(),
        Map.of(),
        Map.of("en", "Do it."),
        owner,
        due,
        1,
        status,
        "",
        "2026-W46",
        verdict,
        List.of(),
        "",
        null,
        null,
        "restock");
  }

  private static List<String> printed(Plan plan, Finding... findings) {
    return ActionList.of(plan).of(List.of(findings), TODAY).stream()
        .map(ActionListTest::print)
        .toList();
  }

  private static String print(Action a) {
    return String.join(
        " ",
        a.id(),
        a.finding(),
        a.owner(),
        a.escalatedFrom().isEmpty() ? "-" : a.escalatedFrom(),
        a.sop(),
        String.valueOf(a.due()),
        a.status(),
        Integer.toString(a.overdueFor()));
  }

  private static Finding open(String owner, LocalDate due) {
    return finding(Severity.WARNING, owner, due, "open", "fired");
  }

  @Test
  void finding_onItsDay_isWithItsOwner() {
    assertEquals(
        List.of("rule|a|p rule|a|p operations - restock 2026-11-15 open 0"),
        printed(plan(""), open("operations", TODAY)));
  }

  @Test
  void finding_dayAfter_goesToTheRoleAbove() {
    assertEquals(
        List.of("rule|a|p rule|a|p manager operations restock 2026-11-14 open 1"),
        printed(plan(""), open("operations", TODAY.minusDays(1))));
  }

  @Test
  void finding_overdueAtTheTop_staysThere() {
    assertEquals(
        List.of("rule|a|p rule|a|p manager - restock 2026-11-01 open 14"),
        printed(plan(""), open("manager", TODAY.minusDays(14))));
  }

  @Test
  void finding_thatCleared_isDone() {
    assertEquals(
        List.of("rule|a|p rule|a|p operations - restock null done 0"),
        printed(plan(""), finding(Severity.ERROR, "operations", null, "closed", "fired")));
  }

  @Test
  void finding_noteWaivedOrWithoutData_asksForNothing() {
    assertEquals(
        List.of(),
        printed(
            plan(""),
            finding(Severity.NOTE, "operations", TODAY, "new", "fired"),
            finding(Severity.ERROR, "operations", TODAY, "waived", "fired"),
            finding(Severity.WARNING, "operations", TODAY, "open", "no-data")));
  }

  @Test
  void planAction_namingTheFinding_takesItsPlace() {
    String done =
        """
        actions:
          - {id: restocked, finding: "rule|a|p", what: Restock, owner: operations, due: 2026-11-01, status: done}
        """;
    assertEquals(
        List.of("restocked rule|a|p operations -  2026-11-01 done 0"),
        printed(plan(done), open("operations", TODAY.minusDays(9))));
  }

  @Test
  void planAction_overdue_goesToTheRoleAbove() {
    String late =
        "actions: [{id: late, what: Do it, owner: operations, due: 2026-11-05, status: open}]\n";
    assertEquals(List.of("late  manager operations  2026-11-05 open 10"), printed(plan(late)));
  }
}
