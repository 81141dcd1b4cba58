package io.storeops.report;

import io.storeops.analysis.Relations;
import io.storeops.calendar.Period;
import io.storeops.document.Look;
import io.storeops.facts.Dataset;
import io.storeops.facts.MetricCatalog;
import io.storeops.plan.Plan;
import io.storeops.plan.Sop;
import io.storeops.result.Backtest;
import io.storeops.result.Finding;
import io.storeops.result.PlanHistory;
import io.storeops.result.Results;
import io.storeops.result.RuleInfo;
import io.storeops.templates.Templates;
import java.util.List;
import java.util.function.Function;

/**
 * All that a site is built from.
 *
 * @param results the figures of a week
 * @param findings what was found in a week, without its figures
 * @param rules all of the playbook, by id
 * @param backtest how the rules have done on past weeks
 * @param history of plan, playbook and handbook
 * @param sops all procedures that rules may name, by id
 * @param chapters of the handbook, by id
 * @param forms datasets that people fill in
 * @param look how the project wants the site to look
 * @param generator name and version, as printed
 */
public record SiteInput(
    Plan plan,
    MetricCatalog metrics,
    Relations relations,
    Function<Period, Results> results,
    Function<Period, List<Finding>> findings,
    Templates templates,
    List<PageDefinition> pages,
    List<RuleInfo> rules,
    Backtest backtest,
    PlanHistory history,
    List<Sop> sops,
    List<Chapter> chapters,
    List<Dataset> forms,
    Look look,
    String generator) {

  /** Of a project without a handbook, and with no look of its own. */
  public SiteInput(
      Plan plan,
      MetricCatalog metrics,
      Relations relations,
      Function<Period, Results> results,
      Templates templates,
      List<PageDefinition> pages,
      List<RuleInfo> rules,
      Backtest backtest,
      PlanHistory history,
      List<Sop> sops,
      String generator) {
    this(
        plan,
        metrics,
        relations,
        results,
        week -> results.apply(week).findings(),
        templates,
        pages,
        rules,
        backtest,
        history,
        sops,
        List.of(),
        List.of(),
        Look.PLAIN,
        generator);
  }
}
