package io.storeops.run;

import io.storeops.analysis.Relations;
import io.storeops.check.CheckResult;
import io.storeops.check.Checker;
import io.storeops.check.Gate;
import io.storeops.diag.InvalidInputException;
import io.storeops.diag.Problems;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.history.CommitFiles;
import io.storeops.result.Finding;
import io.storeops.templates.Templates;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings for which a commit's plan and data fail, by today's built-in rules: only the others
 * fail a build that asks for new ones. What was a warning and is an error now is new.
 */
record KnownFindings(Settings settings, String commit, Templates templates) {

  /**
   * The keys.
   *
   * @param keys none where there is a refusal
   * @param refusal why nobody can say; empty when all is well
   */
  record Answer(Set<String> keys, String refusal) {}

  Answer read() {
    Path folder = settings.work().resolve("base");
    if (CommitFiles.copy(settings.project(), commit, this::isInput, folder).isEmpty()) {
      return refused(ChangedRules.noCommit(commit));
    }
    Settings then = settings.movedTo(folder);
    try {
      return new Answer(keys(then), "");
    } catch (InvalidInputException e) {
      return then.week().isEmpty() ? mistakes() : ofItsOwnWeek(then.withWeek(Optional.empty()));
    }
  }

  /** The commit may be older than the week that is asked for. */
  private Answer ofItsOwnWeek(Settings then) {
    try {
      return new Answer(keys(then), "");
    } catch (InvalidInputException e) {
      return mistakes();
    }
  }

  private Answer mistakes() {
    return refused(
        "plan or data of commit \""
            + commit
            + "\" have mistakes, so that nobody can say which findings are new; name another one");
  }

  private static Answer refused(String why) {
    return new Answer(Set.of(), why);
  }

  private Set<String> keys(Settings then) {
    Problems problems = new Problems();
    Inputs inputs = Inputs.read(then, templates, problems);
    try (Engine engine = DuckDbEngine.open(then.engine())) {
      CheckResult check =
          then.readsData()
              ? withData(then, inputs, engine, problems)
              : planAlone(then, inputs, engine, problems);
      return check.standing().stream()
          .filter(f -> Gate.fails(f, settings.failOn()))
          .map(Finding::key)
          .collect(Collectors.toSet());
    }
  }

  private CheckResult withData(Settings then, Inputs inputs, Engine engine, Problems problems) {
    Relations relations = new DataStage(then, inputs, problems).analyse(engine).relations();
    return Checker.check(
        inputs.playbook(), relations, inputs.plan(), inputs.facts(), templates, problems);
  }

  /** By the same day as the run itself: a date that has passed meanwhile is no news of a plan. */
  private CheckResult planAlone(Settings then, Inputs inputs, Engine engine, Problems problems) {
    return new PlanCheck(then, inputs, templates, problems)
        .judge(engine, PlanCheck.today(settings))
        .check();
  }

  /** Whether a file is one that a run reads: a repository may hold much else. */
  private boolean isInput(String path) {
    Path file = settings.project().resolve(path);
    return Stream.of(
            settings.plan(),
            settings.data(),
            settings.playbook(),
            settings.pages(),
            settings.analyses(),
            Inputs.packs(settings),
            Inputs.handbook(settings),
            settings.project().resolve(FrozenWeeks.FOLDER),
            Inputs.theme(settings))
        .anyMatch(file::startsWith);
  }
}
