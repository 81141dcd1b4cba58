package io.storeops.report;

import io.storeops.analysis.Relations;
import io.storeops.analysis.Selection;
import io.storeops.diag.Severity;
import io.storeops.plan.Plan;
import io.storeops.result.Action;
import io.storeops.result.Finding;
import io.storeops.table.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people have to do: what the plan promises, then what the findings of a week ask for. An
 * action of a finding lives as long as the finding does: opened with it, carried from week to week,
 * done when the condition has cleared. One of the plan that names the finding takes its place, so
 * that a commit can close it. Notes ask for nothing. Who lets the day pass hands it to the role
 * above.
 */
final class ActionList {
  private final Plan plan;
  private final Map<String, Double> effects;
  private final Map<String, String> above;
  private final GoalServed goals;

  private ActionList(Plan plan, Map<String, Double> effects) {
    this.plan = plan;
    this.effects = Map.copyOf(effects);
    this.goals = new GoalServed(plan);
    this.above =
        plan.roles().stream().collect(Collectors.toMap(Plan.Role::id, Plan.Role::reportsTo));
  }

  /** Of a plan alone: nobody knows what actions did. */
  static ActionList of(Plan plan) {
    return new ActionList(plan, Map.of());
  }

  /** With what the metrics of their goals did. */
  static ActionList of(Plan plan, Relations relations) {
    Map<String, Double> effects = new HashMap<>();
    if (!plan.actions().isEmpty()) {
      Selection asked = Selection.of(relations.relation("action_effect"), "action", "effect");
      for (Row row : relations.query(asked.query()).list()) {
        Object effect = row.value("effect");
        if (effect instanceof Number number) {
          effects.put(String.valueOf(row.value("action")), number.doubleValue());
        }
      }
    }
    return new ActionList(plan, effects);
  }

  /**
   * Those of a week.
   *
   * @param findings of the week, ranked
   * @param today what due days are counted to; null when nobody knows it
   */
  List<Action> of(List<Finding> findings, @Nullable LocalDate today) {
    List<Action> actions = new ArrayList<>();
    plan.actions().forEach(a -> actions.add(promised(a, today)));
    Set<String> answered =
        plan.actions().stream().map(Plan.Action::finding).collect(Collectors.toSet());
    findings.stream()
        .filter(f -> asks(f) && !answered.contains(f.key()))
        .forEach(f -> actions.add(asked(f, today)));
    return actions;
  }

  private static boolean asks(Finding finding) {
    return finding.verdict().equals("fired")
        && finding.severity() != Severity.NOTE
        && !finding.status().equals("waived");
  }

  private Action promised(Plan.Action action, @Nullable LocalDate today) {
    int late = action.status().equals("open") ? late(action.due(), today) : 0;
    return new Action(
        action.id(),
        action.finding(),
        action.goal(),
        action.what().byLanguage(),
        owner(action.owner(), late),
        escalatedFrom(action.owner(), late),
        action.sop(),
        action.due(),
        action.status(),
        late,
        action.promised(),
        effects.get(action.id()));
  }

  private Action asked(Finding finding, @Nullable LocalDate today) {
    boolean done = finding.status().equals("closed");
    int late = done ? 0 : late(finding.due(), today);
    return new Action(
        finding.key(),
        finding.key(),
        goals.of(finding),
        finding.remedies(),
        owner(finding.owner(), late),
        escalatedFrom(finding.owner(), late),
        finding.sop(),
        finding.due(),
        done ? "done" : "open",
        late,
        null,
        null);
  }

  private static int late(@Nullable LocalDate due, @Nullable LocalDate today) {
    return due == null || today == null
        ? 0
        : (int) Math.max(0, ChronoUnit.DAYS.between(due, today));
  }

  private String owner(String role, int late) {
    String next = above.getOrDefault(role, "");
    return late > 0 && !next.isEmpty() ? next : role;
  }

  private String escalatedFrom(String role, int late) {
    return owner(role, late).equals(role) ? "" : role;
  }
}
