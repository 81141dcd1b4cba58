package io.storeops.check;

import io.storeops.result.Backtest;
import io.storeops.result.Decision;
import io.storeops.result.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules say.
 *
 * @param findings of the reported week, the most urgent first; closed and waived ones behind
 * @param standing the same before those of one cause became one line, in no order
 * @param byWeek the same for every week that the data touch, by week id, in order
 * @param noData rows of the reported week without a verdict, by rule
 * @param fired what each rule has found in all weeks, before folding; a rule that never fired is
 *     not there
 * @param decisions what the manager is asked in the reported week, at most three
 * @param backtest how the rules have done on past weeks; of no week where nobody asked
 */
public record CheckResult(
    List<Finding> findings,
    List<Finding> standing,
    Map<String, List<Finding>> byWeek,
    Map<String, Integer> noData,
    Map<String, RuleOverview.Fired> fired,
    List<Decision> decisions,
    Backtest backtest) {

  /** Copies the collections. */
  public CheckResult {
    findings = List.copyOf(findings);
    standing = List.copyOf(standing);
    byWeek = new LinkedHashMap<>(byWeek);
    noData = new LinkedHashMap<>(noData);
    fired = new LinkedHashMap<>(fired);
    decisions = List.copyOf(decisions);
  }

  CheckResult with(Backtest tested) {
    return new CheckResult(findings, standing, byWeek, noData, fired, decisions, tested);
  }

  /** The findings of a week; empty when no rule could judge it. */
  public List<Finding> week(String week) {
    return byWeek.getOrDefault(week, List.of());
  }
}
