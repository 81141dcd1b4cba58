package io.storeops.run;

import io.storeops.check.Backtests;
import io.storeops.diag.InvalidInputException;
import io.storeops.diag.Problems;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.facts.Metric;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.Rule;
import io.storeops.publish.LooseFiles;
import io.storeops.publish.OutputLock;
import io.storeops.publish.WorkFolder;
import io.storeops.render.ci.BacktestTable;
import io.storeops.result.Backtest;
import io.storeops.templates.Templates;
import java.util.List;
import java.util.Optional;

/**
 * Tries rules on all past weeks; writes {@code backtest.md} beside the other results.
 *
 * @param rules ids of the rules to try; empty for all
 * @param since a commit: only rules that have changed since, as they hold in any store; empty for
 *     all
 * @param metric key of the metric that should get worse after a rule fired
 * @param worse by which share of its usual level
 */
public record BacktestRun(
    Settings settings, List<String> rules, String since, String metric, double worse) {
  private static final String FILE = "backtest.md";

  /** Copies the list. */
  public BacktestRun {
    rules = List.copyOf(rules);
  }

  /** Runs. */
  public Outcome run() {
    Problems problems = new Problems();
    try (OutputLock lock = OutputLock.take(settings.output(), Pipeline.PATIENCE);
        WorkFolder work = new WorkFolder(settings.work())) {
      Templates templates = new Templates();
      Inputs inputs = Inputs.read(settings, templates, problems);
      Optional<Metric> known = inputs.facts().metrics().find(metric);
      if (known.isEmpty()) {
        return Outcome.unknown("metric", metric, inputs.facts().metrics().keys());
      }
      List<String> ids = inputs.playbook().rules().stream().map(Rule::id).toList();
      for (String rule : rules) {
        if (!ids.contains(rule)) {
          return Outcome.unknown("rule", rule, ids);
        }
      }
      return tested(inputs, known.get(), templates, problems);
    } catch (InvalidInputException e) {
      return new Outcome(
          Outcome.Kind.of(e.problems()),
          e.problems(),
          List.of(),
          "nothing can be tried, see above");
    }
  }

  private Outcome tested(Inputs inputs, Metric outcome, Templates templates, Problems problems) {
    Playbook tried = inputs.playbook();
    if (!rules.isEmpty()) {
      tried = tried.only(r -> rules.contains(r.id()));
    }
    if (!since.isEmpty()) {
      ChangedRules.Answer answer = new ChangedRules(settings, since).since(inputs, templates);
      if (!answer.refusal().isEmpty()) {
        return new Outcome(Outcome.Kind.PLAN, List.of(), List.of(), answer.refusal());
      }
      tried = tried.only(answer.changed());
    }
    try (Engine engine = DuckDbEngine.open(settings.engine())) {
      DataStage.Analysed data = new DataStage(settings, inputs, problems).analyse(engine);
      Backtest test =
          Backtests.of(tried, data.relations(), inputs.plan(), inputs.facts(), outcome, worse);
      new LooseFiles(settings.output()).put(FILE, BacktestTable.markdown(test));
      String message = BacktestTable.text(test) + "\n" + settings.relative(FILE);
      return new Outcome(Outcome.Kind.PASSED, problems.list(), List.of(), message);
    }
  }
}
