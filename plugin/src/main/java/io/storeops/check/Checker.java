package io.storeops.check;

import io.storeops.analysis.Relations;
import io.storeops.calendar.Period;
import io.storeops.diag.Problems;
import io.storeops.facts.FactCatalog;
import io.storeops.facts.Metric;
import io.storeops.plan.Plan;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.Rule;
import io.storeops.result.Backtest;
import io.storeops.result.Finding;
import io.storeops.templates.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Judges all weeks by all rules: one query per rule. */
public final class Checker {
  private static final String OUTCOME = "paid_amount";
  private static final double WORSE = 0.1;

  private final Playbook playbook;
  private final Plan plan;
  private final Evidence evidence;
  private final FindingTexts texts;
  private final SubjectPlaces places;
  private final Ignores ignores;
  private final Map<String, List<Finding>> byWeek = new LinkedHashMap<>();
  private final Map<String, Integer> noData = new TreeMap<>();
  private final @Nullable Backtests tests;

  Checker(Playbook playbook, Plan plan, Evidence evidence, FindingTexts texts) {
    this(playbook, plan, evidence, texts, null);
  }

  /**
   * @param tests to which each judged rule is added; null for none
   */
  private Checker(
      Playbook playbook,
      Plan plan,
      Evidence evidence,
      FindingTexts texts,
      @Nullable Backtests tests) {
    this.ignores = new Ignores(playbook.ignores());
    this.tests = tests;
    this.playbook = playbook;
    this.plan = plan;
    this.evidence = evidence;
    this.texts = texts;
    this.places = new SubjectPlaces(plan);
    evidence.weeks().forEach(w -> byWeek.put(w.id(), new ArrayList<>()));
    byWeek.computeIfAbsent(evidence.reported().id(), k -> new ArrayList<>());
  }

  /**
   * Judges a run. Warnings, such as comments that accept nothing, are filed; findings are no
   * problems.
   *
   * @param facts names of metrics and datasets for texts
   */
  public static CheckResult check(
      Playbook playbook,
      Relations relations,
      Plan plan,
      FactCatalog facts,
      Templates templates,
      Problems problems) {
    FindingTexts texts = new FindingTexts(templates, plan, facts.metrics());
    return new Checker(
            playbook,
            plan,
            Evidence.of(relations, relations.weeks(), Evidence.datasets(facts)),
            texts)
        .check(problems);
  }

  /**
   * The same, and how the rules have done on past weeks: whether sales fell by a tenth after they
   * fired. It costs no second look at the data, since all weeks are judged anyway.
   */
  public static CheckResult checkAndTry(
      Playbook playbook,
      Relations relations,
      Plan plan,
      FactCatalog facts,
      Templates templates,
      Problems problems) {
    Metric sales = facts.metrics().find(OUTCOME).orElseThrow();
    Evidence evidence = Evidence.of(relations, relations.weeks(), Evidence.datasets(facts));
    Backtests tests = Backtests.of(relations, plan, evidence, sales, WORSE);
    FindingTexts texts = new FindingTexts(templates, plan, facts.metrics());
    return new Checker(playbook, plan, evidence, texts, tests)
        .check(problems)
        .with(tests.result(OUTCOME, WORSE));
  }

  /** Judges a plan without any export, by the rules that need none. */
  public static CheckResult checkPlan(
      Playbook playbook,
      Relations relations,
      Plan plan,
      FactCatalog facts,
      Templates templates,
      Problems problems) {
    Playbook planOnly = playbook.only(r -> relations.isPlanOnly(r.judgement().over()));
    FindingTexts texts = new FindingTexts(templates, plan, facts.metrics());
    return new Checker(planOnly, plan, Evidence.of(relations, relations.weeks(), Set.of()), texts)
        .check(problems);
  }

  CheckResult check(Problems problems) {
    Gaps gaps = new Gaps(plan, Coverage.of(evidence));
    for (Rule rule : playbook.rules()) {
      judge(rule, gaps);
    }
    gaps.list().forEach(gap -> add(noData(gap)));
    Map<String, List<Finding>> result = new LinkedHashMap<>();
    byWeek.forEach(
        (week, found) ->
            result.put(week, Folding.fold(found.stream().sorted(Ranking.ORDER).toList())));
    List<Finding> findings = result.getOrDefault(evidence.reported().id(), List.of());
    ignores.report(findings, playbook, evidence.asOf(), problems);
    List<Finding> standing = byWeek.getOrDefault(evidence.reported().id(), List.of());
    return new CheckResult(
        findings,
        standing,
        result,
        noData,
        RuleOverview.Fired.of(byWeek, evidence.reported().id()),
        Decisions.of(findings, texts),
        Backtest.NONE);
  }

  private void judge(Rule rule, Gaps gaps) {
    RuleRun run = new RuleRun(playbook, plan, rule);
    FindingBuilder builder = builder(rule);
    Map<List<String>, Map<String, Judged>> judged = run.judge(evidence, rule.judgement().over());
    judged.values().forEach(weeks -> add(weeks, run, builder));
    if (tests != null) {
      tests.add(rule, judged);
    }
    for (Period week : evidence.weeks()) {
      for (Plan.Store store : plan.stores()) {
        if (!run.settings(store.id(), week.id()).off()) {
          gaps.judge(rule, store.id(), week);
        }
      }
    }
  }

  private FindingBuilder builder(Rule rule) {
    return new FindingBuilder(plan, evidence, rule, texts, places, ignores);
  }

  private Finding noData(Gaps.Gap gap) {
    Rule first = gap.rules().get(0);
    return builder(first).noData(gap, playbook.settings(first, gap.store()).owner());
  }

  private void add(Map<String, Judged> weeks, RuleRun run, FindingBuilder builder) {
    Episodes.of(weeks, evidence.weeks())
        .forEach(
            s -> {
              Judged judged = s.judged();
              add(builder.finding(s, run.settings(judged.store(), judged.week())));
            });
    Judged now = weeks.get(evidence.reported().id());
    if (now != null && !now.fired()) {
      noData.merge(builder.ruleId(), 1, Integer::sum);
    }
  }

  private void add(Finding finding) {
    byWeek.computeIfAbsent(finding.week(), k -> new ArrayList<>()).add(finding);
  }
}
