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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tries rules on all past weeks: how often each would have fired, in campaigns or not, and whether
 * a metric got worse afterwards more often than it does anyway.
 */
public final class Backtests {
  private final Plan plan;
  private final List<Period> weeks;
  private final Outcomes outcomes;
  private final Coverage coverage;
  private final List<RuleRecord> records = new ArrayList<>();

  /**
   * @param evidence on which the rules are judged, at least on the weeks tried
   * @param weeks those tried, in order, all of them complete
   */
  Backtests(Plan plan, List<Period> weeks, Evidence evidence, Outcomes outcomes) {
    this.plan = plan;
    this.weeks = List.copyOf(weeks);
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
    List<Period> weeks = complete(relations);
    Evidence evidence = Evidence.of(relations, weeks, Evidence.datasets(facts));
    Backtests tests = of(relations, plan, evidence, metric, worse);
    for (Rule rule : playbook.rules()) {
      tests.add(rule, new RuleRun(playbook, plan, rule).judge(evidence, rule.judgement().over()));
    }
    return tests.result(metric.key(), worse);
  }

  /** For rules that are being judged anyway; they are added one by one. */
  static Backtests of(
      Relations relations, Plan plan, Evidence evidence, Metric metric, double worse) {
    List<Period> weeks = complete(relations);
    return new Backtests(plan, weeks, evidence, Outcomes.read(relations, weeks, metric, worse));
  }

  private static List<Period> complete(Relations relations) {
    return relations.weeks().stream().filter(relations::isComplete).toList();
  }

  /** What all rules added so far would have found. */
  Backtest result(String metric, double worse) {
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
        records.stream()
            .sorted(
                Comparator.comparing(RuleRecord::findings)
                    .reversed()
                    .thenComparing(RuleRecord::rule))
            .toList());
  }

  /** A week of a finding. */
  private record At(String store, String product, Episodes.Standing standing) {}

  /**
   * Adds a rule.
   *
   * @param judged by store and subject, then by week
   */
  void add(Rule rule, Map<List<String>, Map<String, Judged>> judged) {
    boolean ofProducts = rule.subject().kind().equals("product");
    List<At> found = new ArrayList<>();
    judged.forEach(
        (at, byWeek) ->
            Episodes.of(byWeek, weeks).stream()
                .filter(s -> !s.closed())
                .forEach(s -> found.add(new At(at.get(0), ofProducts ? at.get(1) : "", s))));
    List<At> begun = found.stream().filter(f -> f.standing().age() == 1).toList();
    List<Boolean> after =
        begun.stream()
            .flatMap(
                f -> outcomes.gotWorse(f.store(), f.product(), f.standing().position()).stream())
            .toList();
    records.add(
        new RuleRecord(
            rule.id(),
            found.size(),
            (int) found.stream().map(f -> f.standing().position()).distinct().count(),
            begun.size(),
            (int)
                begun.stream()
                    .filter(f -> outcomes.isEvent(f.store(), f.standing().since()))
                    .count(),
            after.size(),
            (int) after.stream().filter(worse -> worse).count(),
            unjudged(judged),
            coverage.never(rule.judgement().needs()).orElse("")));
  }

  private int unjudged(Map<List<String>, Map<String, Judged>> judged) {
    Set<String> tried = weeks.stream().map(Period::id).collect(Collectors.toSet());
    return (int)
        judged.values().stream()
            .flatMap(byWeek -> byWeek.values().stream())
            .filter(j -> !j.fired() && tried.contains(j.week()))
            .count();
  }
}
