package io.storeops.run;

import io.storeops.analysis.Analyses;
import io.storeops.analysis.AnalysisSettings;
import io.storeops.analysis.Relations;
import io.storeops.check.CheckResult;
import io.storeops.check.Checker;
import io.storeops.check.Gate;
import io.storeops.diag.Problems;
import io.storeops.engine.Engine;
import io.storeops.history.HeadCommit;
import io.storeops.publish.LooseFiles;
import io.storeops.render.ci.FindingSummary;
import io.storeops.render.ci.ResultsJson;
import io.storeops.report.PlanResults;
import io.storeops.result.Results;
import io.storeops.result.RunInfo;
import io.storeops.result.Verdict;
import io.storeops.templates.Templates;
import io.storeops.text.Messages;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The plan judged alone: no export is opened, only rules that need none have a verdict. */
record PlanCheck(Settings settings, Inputs inputs, Templates templates, Problems problems) {

  /**
   * Judges and writes the files for machines.
   *
   * @param site what becomes of a site that is there
   * @param known keys of findings that do not fail
   */
  Checked run(Engine engine, String site, Set<String> known) {
    Optional<LocalDate> asOf = today(settings);
    Judged judged = judge(engine, asOf);
    CheckResult check = judged.check();
    Relations relations = judged.relations();
    Verdict verdict = Gate.verdict(check.standing(), known, settings.failOn());
    String outcome = check.findings().isEmpty() ? "ok" : "findings";
    RunInfo run = new RunInfo("check", asOf.orElse(null), outcome, "skip", site);
    Results results =
        PlanResults.of(
            inputs.plan(), relations.reportedWeek(), run, verdict, check, problems.list());
    write(results);
    return new Checked(check, verdict, when(asOf, relations.reportedWeek().id()));
  }

  /** The day that is asked for, else that of the last commit. */
  static Optional<LocalDate> today(Settings settings) {
    return settings.asOf().or(() -> HeadCommit.day(settings.project()));
  }

  /** Verdicts of the rules that need no export. */
  Judged judge(Engine engine, Optional<LocalDate> asOf) {
    Pipeline.loadTables(engine, inputs);
    engine.seal();
    Relations relations =
        Analyses.planOnly(
            engine,
            inputs.relations(),
            inputs.plan(),
            new AnalysisSettings(asOf, Optional.empty()));
    relations.computeOwn(false, problems);
    return new Judged(
        relations,
        Checker.checkPlan(
            inputs.playbook(), relations, inputs.plan(), inputs.facts(), templates, problems));
  }

  private static String when(Optional<LocalDate> asOf, String week) {
    return asOf.map(day -> " as of " + day + " (" + week + "), plan alone")
        .orElse(
            " in "
                + week
                + ", plan alone; nobody knows today, so rules about dates have no verdict"
                + " (set storeops.asOf, or commit)");
  }

  private void write(Results results) {
    LooseFiles sink = new LooseFiles(settings.output());
    ResultsJson.write(results, settings.generator(), "report.json", sink);
    String language = inputs.plan().site().languages().get(0);
    FindingSummary summary =
        new FindingSummary(results, Messages.of(templates, language), language);
    sink.put("ci/summary.md", summary.markdown().getBytes(StandardCharsets.UTF_8));
    sink.put("ci/digest.txt", summary.digest().getBytes(StandardCharsets.UTF_8));
  }

  /** The plan's relations and what rules make of them. */
  record Judged(Relations relations, CheckResult check) {}

  /** What came of it; {@code when} says in words which day counted as today. */
  record Checked(CheckResult check, Verdict verdict, String when) {}
}
