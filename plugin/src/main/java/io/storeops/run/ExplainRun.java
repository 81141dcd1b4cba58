package io.storeops.run;

import io.storeops.diag.InvalidInputException;
import io.storeops.diag.Problems;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.facts.Metric;
import io.storeops.plan.Plan;
import io.storeops.publish.WorkFolder;
import io.storeops.report.Explanation;
import io.storeops.report.ResultsInput;
import io.storeops.result.RunInfo;
import io.storeops.result.Verdict;
import io.storeops.templates.Templates;
import io.storeops.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says where a figure comes from: formula, inputs, days and rows of files. Writes nothing.
 *
 * @param metric key of the metric; a wrong one is answered with the nearest
 * @param store id of a store, or {@code *CNY}; empty for the only store, or for all of each
 *     currency
 */
public record ExplainRun(Settings settings, String metric, String store) {

  /** Runs. */
  public Outcome run() {
    Problems problems = new Problems();
    try (WorkFolder work = new WorkFolder(settings.work())) {
      Templates templates = new Templates();
      Inputs inputs = Inputs.read(settings, templates, problems);
      List<String> places = places(inputs.plan());
      Optional<Metric> known = inputs.facts().metrics().find(metric);
      if (known.isEmpty()) {
        return Outcome.unknown("metric", metric, inputs.facts().metrics().keys());
      }
      if (!store.isEmpty() && !places.contains(store)) {
        return Outcome.unknown("store", store, places);
      }
      List<String> asked = store.isEmpty() ? everything(inputs.plan()) : List.of(store);
      String text = explain(inputs, problems, Messages.of(templates, "en"), known.get(), asked);
      return new Outcome(Outcome.Kind.PASSED, problems.list(), List.of(), "storeops: " + text);
    } catch (InvalidInputException e) {
      return new Outcome(
          Outcome.Kind.of(e.problems()),
          e.problems(),
          List.of(),
          "nothing can be explained, see above");
    }
  }

  private static List<String> places(Plan plan) {
    return Stream.concat(plan.stores().stream().map(Plan.Store::id), currencies(plan)).toList();
  }

  private static Stream<String> currencies(Plan plan) {
    return plan.currencies().stream().map(c -> "*" + c);
  }

  /** The only store, else all stores of each currency. */
  private static List<String> everything(Plan plan) {
    return plan.stores().size() == 1
        ? List.of(plan.stores().get(0).id())
        : currencies(plan).toList();
  }

  private String explain(
      Inputs inputs, Problems problems, Messages words, Metric known, List<String> asked) {
    try (Engine engine = DuckDbEngine.open(settings.engine())) {
      DataStage.Analysed data = new DataStage(settings, inputs, problems).analyse(engine);
      ResultsInput input =
          new ResultsInput(
              data.relations(),
              inputs.plan(),
              inputs.facts(),
              Map.of(),
              Map.of(),
              data.sources(),
              problems.list(),
              new RunInfo("explain", data.relations().asOf(), "ok", "none"),
              new Verdict("pass", settings.failOn(), null));
      return Explanation.of(input, words, known, asked);
    }
  }
}
