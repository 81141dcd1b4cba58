package io.storeops.check;

import io.storeops.analysis.Relations;
import io.storeops.calendar.Period;
import io.storeops.facts.FactCatalog;
import io.storeops.facts.Metric;
import io.storeops.plan.Plan;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.Rule;
import io.storeops.result.Backtest;
import io.storeops.result.RuleRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries rules on all past weeks: how often each would have fired, in campaigns or not, and whether
 * a metric got worse afterwards more often than it does anyway.
 */
public final class Backtests {
  private final Plan plan;
  private final Playbook playbook;
  private final Evidence evidence;
  private final Outcomes outcomes;
  private final Coverage coverage;

  Backtests(Playbook playbook, Plan plan, Evidence evidence, Outcomes outcomes) {
    this.playbook = playbook;
    this.plan = plan;
    this.evidence = evidence;
    this.outcomes = outcomes;
    this.coverage = Coverage.of(evidence);
  }

  /**
   * Judges complete weeks.
   *
   * @param playbook the rules to try
   * @param facts knows the datasets that rules need
   * @param metric what should get worse
   * @param worse by which share of its mean of four weeks before
   */
  public static Backtest of(
      Playbook playbook,
      Relations relations,
      Plan plan,
      FactCatalog facts,
      Metric metric,
      double worse) {
    List<Period> weeks = relations.weeks().stream().filter(relations::isComplete).toList();
    Evidence evidence = Evidence.of(relations, weeks, Evidence.datasets(facts));
    Outcomes outcomes = Outcomes.read(relations, weeks, metric, worse);
    return new Backtests(playbook, plan, evidence, outcomes).of(metric.key(), worse);
  }

  Backtest of(String metric, double worse) {
    List<Period> weeks = evidence.weeks();
    List<RuleRecord> records = new ArrayList<>();
    playbook.rules().forEach(r -> records.add(record(r)));
    records.sort(
        Comparator.comparing(RuleRecord::findings).reversed().thenComparing(RuleRecord::rule));
    int known = 0;
    int followed = 0;
    for (Plan.Store store : plan.stores()) {
      for (int week = 0; week < weeks.size(); week++) {
        Optional<Boolean> worseAfter = outcomes.gotWorse(store.id(), "", week);
        known += worseAfter.isPresent() ? 1 : 0;
        followed += worseAfter.orElse(false) ? 1 : 0;
      }
    }
    return new Backtest(
        weeks.isEmpty() ? "" : weeks.get(0).id(),
        weeks.isEmpty() ? "" : weeks.get(weeks.size() - 1).id(),
        weeks.size(),
        metric,
        worse,
        known,
        followed,
        records);
  }

  /** A week of a finding. */
  private record At(String store, String product, Episodes.Standing standing) {}

  private RuleRecord record(Rule rule) {
    boolean ofProducts = rule.subject().kind().equals("product");
    Map<List<String>, Map<String, Judged>> judged =
        new RuleRun(playbook, plan, rule).judge(evidence, rule.judgement().over());
    List<At> found = new ArrayList<>();
    judged.forEach(
        (at, weeks) ->
            Episodes.of(weeks, evidence.weeks()).stream()
                .filter(s -> !s.closed())
                .forEach(s -> found.add(new At(at.get(0), ofProducts ? at.get(1) : "", s))));
    List<At> begun = found.stream().filter(f -> f.standing().age() == 1).toList();
    List<Boolean> after =
        begun.stream()
            .flatMap(
                f -> outcomes.gotWorse(f.store(), f.product(), f.standing().position()).stream())
            .toList();
    return new RuleRecord(
        rule.id(),
        found.size(),
        (int) found.stream().map(f -> f.standing().position()).distinct().count(),
        begun.size(),
        (int) begun.stream().filter(f -> outcomes.isEvent(f.store(), f.standing().since())).count(),
        after.size(),
        (int) after.stream().filter(worse -> worse).count(),
        (int)
            judged.values().stream()
                .flatMap(weeks -> weeks.values().stream())
                .filter(j -> !j.fired())
                .count(),
        coverage.never(rule.judgement().needs()).orElse(""));
  }
}
