package io.storeops.run;

import io.storeops.analysis.Relations;
import io.storeops.check.CheckResult;
import io.storeops.check.Checker;
import io.storeops.check.JudgedPoints;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.publish.WorkFolder;
import io.storeops.templates.Templates;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project's findings in all weeks; nothing is written.
 *
 * @param points rows of all weeks on which each rule had a verdict
 */
public record JudgedProject(CheckResult check, List<Problem> problems, Map<String, Integer> points) {

  /** Reads, computes and judges with one engine of 512 MB. */
  public static JudgedProject of(Path project, int threads) {
    Settings settings =
        new Settings(
            project,
            project.resolve("plan"),
            project.resolve("data"),
            project.resolve("playbook"),
            project.resolve("pages"),
            project.resolve("analyses"),
            project.resolve("target/storeops"),
            project.resolve("target/storeops-work"),
            Optional.empty(),
            Optional.empty(),
            "never",
            Optional.empty(),
            Optional.empty(),
            threads,
            512,
            "storeops test",
            true);
    Problems problems = new Problems();
    Templates templates = new Templates();
    try (WorkFolder work = new WorkFolder(settings.work());
        Engine engine = DuckDbEngine.open(settings.engine())) {
      Inputs inputs = Inputs.read(settings, templates, problems);
      Relations relations = new DataStage(settings, inputs, problems).analyse(engine).relations();
      CheckResult check =
          Checker.check(
              inputs.playbook(), relations, inputs.plan(), inputs.facts(), templates, problems);
      return new JudgedProject(
          check, problems.list(), JudgedPoints.of(inputs.playbook(), relations));
    }
  }

  /** A first plan of everything for a Tmall shop, in English. */
  public static void fullPlan(Path project, LocalDate today) {
    Initiated done =
        new InitRun(
                project,
                project.resolve("plan"),
                project.resolve("data"),
                Optional.empty(),
                "1.2.3",
                new InitRun.Choice("full", Optional.of("tmall"), Optional.of("en"), today))
            .run();
    if (!done.written()) {
      throw new IllegalStateException(done.text());
    }
  }
}
