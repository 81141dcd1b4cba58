package io.storeops.check;

import io.storeops.calendar.Period;
import io.storeops.plan.Plan;
import io.storeops.playbook.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Datasets without a row of a store in a week, each with the rules that want it. Those that the
 * store never had, and that its plan does not expect, are one gap: a shop that does not use them
 * must not read of each every week.
 */
final class Gaps {
  private final Plan plan;
  private final Coverage coverage;
  private final Map<Place, List<Rule>> rules = new LinkedHashMap<>();
  private final Map<Place, TreeSet<String>> datasets = new LinkedHashMap<>();

  /** A dataset that is missing; empty for all that never came. */
  private record Place(String store, Period week, String dataset) {}

  /** What is missing in a week of a store, and the rules without a verdict; both at least one. */
  record Gap(String store, Period week, List<String> datasets, List<Rule> rules) {}

  Gaps(Plan plan, Coverage coverage) {
    this.plan = plan;
    this.coverage = coverage;
  }

  /** Files the first dataset that the rule wants and the week has not. */
  void judge(Rule rule, String store, Period week) {
    coverage
        .missing(rule.judgement().needs(), store, week.id())
        .ifPresent(
            dataset -> {
              boolean listed = coverage.ever(dataset, store) || isExpected(dataset, store);
              Place place = new Place(store, week, listed ? dataset : "");
              rules.computeIfAbsent(place, k -> new ArrayList<>()).add(rule);
              datasets.computeIfAbsent(place, k -> new TreeSet<>()).add(dataset);
            });
  }

  private boolean isExpected(String dataset, String store) {
    return plan.inputs().stream()
        .anyMatch(
            i -> i.dataset().equals(dataset) && (i.store().isEmpty() || i.store().equals(store)));
  }

  /** In the order in which they were found. */
  List<Gap> list() {
    return rules.keySet().stream()
        .map(
            p ->
                new Gap(
                    p.store(),
                    p.week(),
                    List.copyOf(datasets.getOrDefault(p, new TreeSet<>())),
                    rules.getOrDefault(p, List.of())))
        .toList();
  }
}
