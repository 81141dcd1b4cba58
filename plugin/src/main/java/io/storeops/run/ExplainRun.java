package io.storeops.run;

import io.storeops.analysis.Analyses;
import io.storeops.analysis.AnalysisSettings;
import io.storeops.analysis.Relations;
import io.storeops.diag.InvalidInputException;
import io.storeops.diag.NearestName;
import io.storeops.diag.Problems;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.engine.EngineSettings;
import io.storeops.facts.Metric;
import io.storeops.plan.Plan;
import io.storeops.publish.WorkFolder;
import io.storeops.report.Explanation;
import io.storeops.report.ResultsInput;
import io.storeops.result.RunInfo;
import io.storeops.result.SourceInfo;
import io.storeops.result.Verdict;
import io.storeops.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says where a figure comes from: formula, inputs, days and rows of files. Writes nothing.
 *
 * @param metric key of the metric; a wrong one is answered with the nearest
 * @param store id of a store, or {@code *CNY}; empty for the only store, or all of them
 */
public record ExplainRun(Settings settings, String metric, String store) {

  /** Runs. */
  public Outcome run() {
    Templates templates = new Templates();
    Problems problems = new Problems();
    try (WorkFolder work = new WorkFolder(settings.work())) {
      Inputs inputs = Inputs.read(settings, templates, problems);
      Optional<Metric> known = inputs.facts().metrics().find(metric);
      List<String> stores = stores(inputs.plan());
      String asked = store.isEmpty() ? stores.get(stores.size() - 1) : store;
      if (known.isEmpty()) {
        return wrong("metric", metric, inputs.facts().metrics().keys());
      }
      if (!stores.contains(asked)) {
        return wrong("store", asked, stores);
      }
      return explain(inputs, problems, known.get(), asked, work);
    } catch (InvalidInputException e) {
      return new Outcome(
          Outcome.Kind.PLAN, e.problems(), List.of(), "nothing can be explained, see above");
    }
  }

  /** The only store last, else all of a currency. */
  private static List<String> stores(Plan plan) {
    List<String> stores = new ArrayList<>();
    if (plan.stores().size() > 1) {
      plan.stores().forEach(s -> stores.add(s.id()));
      plan.currencies().forEach(c -> stores.add("*" + c));
    } else {
      plan.currencies().forEach(c -> stores.add("*" + c));
      plan.stores().forEach(s -> stores.add(s.id()));
    }
    return stores;
  }

  private static Outcome wrong(String what, String found, List<String> known) {
    String hint = NearestName.hint(found, known, what + "s");
    return new Outcome(
        Outcome.Kind.PLAN,
        List.of(),
        List.of(),
        "there is no " + what + " \"" + found + "\"" + (hint.isEmpty() ? "" : "; " + hint));
  }

  private Outcome explain(
      Inputs inputs, Problems problems, Metric known, String asked, WorkFolder work) {
    EngineSettings bounds =
        new EngineSettings(settings.threads(), settings.memoryMb(), work.path());
    try (Engine engine = DuckDbEngine.open(bounds)) {
      List<SourceInfo> sources = new DataStage(settings, inputs, problems).load(engine);
      problems.throwIfErrors();
      engine.seal();
      Relations relations =
          Analyses.run(
              engine,
              inputs.relations(),
              inputs.plan(),
              inputs.facts(),
              new AnalysisSettings(settings.asOf(), settings.week()));
      ResultsInput input =
          new ResultsInput(
              relations,
              inputs.plan(),
              inputs.facts(),
              Map.of(),
              Map.of(),
              sources,
              problems.list(),
              new RunInfo("explain", relations.asOf(), "ok", "none"),
              new Verdict("pass", settings.failOn(), null));
      return new Outcome(
          Outcome.Kind.PASSED,
          problems.list(),
          List.of(),
          "storeops: " + Explanation.of(input, known, asked));
    }
  }
}
