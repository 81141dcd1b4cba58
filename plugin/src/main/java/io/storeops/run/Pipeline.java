package io.storeops.run;

import io.storeops.analysis.Analyses;
import io.storeops.analysis.Relations;
import io.storeops.calendar.Periods;
import io.storeops.check.CheckResult;
import io.storeops.check.Checker;
import io.storeops.check.Gate;
import io.storeops.diag.InvalidInputException;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.plan.PlanTables;
import io.storeops.publish.Generation;
import io.storeops.publish.OutputLock;
import io.storeops.publish.WorkFolder;
import io.storeops.report.ResultsBuilder;
import io.storeops.report.ResultsInput;
import io.storeops.result.Finding;
import io.storeops.result.RunInfo;
import io.storeops.result.SourceInfo;
import io.storeops.result.Verdict;
import io.storeops.templates.Templates;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The order of stages of a run: read what people wrote, read data, analyse, judge, write. */
final class Pipeline {
  /** How long a run waits for another one on the same output. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The store of a finding that is about the plan as a whole. */
  private static final String WHOLE_PLAN = "";

  private final Settings settings;
  private final RunLog log;
  private final boolean site;
  private final Set<ReportRun.Extra> extras;
  private final Optional<String> changedSince;
  private final Templates templates = new Templates();
  private final Problems problems = new Problems();

  /**
   * @param site whether a site is written, else only what machines read
   * @param extras what else is written
   * @param changedSince a week or commit that the handbook compares with
   */
  Pipeline(
      Settings settings,
      RunLog log,
      boolean site,
      Set<ReportRun.Extra> extras,
      Optional<String> changedSince) {
    this.changedSince = changedSince;
    this.settings = settings;
    this.log = log;
    this.site = site;
    this.extras = extras;
  }

  Outcome run() {
    try (OutputLock lock = OutputLock.take(settings.output(), PATIENCE);
        WorkFolder work = new WorkFolder(settings.work())) {
      log.debug("output folder locked; work folder " + work.path());
      Generation.recover(settings.output());
      try {
        return proceed();
      } catch (InvalidInputException e) {
        return stop(e.problems());
      }
    }
  }

  private Outcome proceed() {
    Stopwatch watch = new Stopwatch(log);
    Inputs inputs = Inputs.read(settings, templates, problems);
    watch.lap("plan, playbook and pages");
    List<String> profiles = inputs.playbook().profiles();
    String profile = settings.profile().orElse("");
    if (!profile.isEmpty() && !profiles.contains(profile)) {
      return Outcome.unknown("profile", profile, profiles);
    }
    RuleTests.run(settings, inputs, problems);
    watch.lap("tests of rules");
    Optional<KnownFindings.Answer> known =
        settings.onlyNewSince().map(c -> new KnownFindings(settings, c, templates).read());
    watch.lap("findings of the commit before");
    Optional<String> refusal =
        known
            .map(KnownFindings.Answer::refusal)
            .filter(r -> !r.isEmpty())
            .or(() -> changedSince.flatMap(since -> roles(inputs).refusal(since, periods(inputs))));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    return judged(inputs, known.map(KnownFindings.Answer::keys).orElse(Set.of()), watch);
  }

  private RoleHistory roles(Inputs inputs) {
    return new RoleHistory(settings, templates, inputs.playbook().rules());
  }

  private static Periods periods(Inputs inputs) {
    return inputs.plan().calendar().periods();
  }

  private Outcome refused(String why) {
    return new Outcome(Outcome.Kind.PLAN, problems.list(), List.of(), why);
  }

  /**
   * @param known keys of findings that do not fail the build
   */
  private Outcome judged(Inputs inputs, Set<String> known, Stopwatch watch) {
    try (Engine engine = DuckDbEngine.open(settings.engine())) {
      watch.lap("engine");
      if (!settings.readsData()) {
        PlanCheck.Checked checked =
            new PlanCheck(settings, inputs, inputs.templates(), problems)
                .run(engine, keptSite(), known);
        watch.lap("plan rules");
        String where = settings.relative("report.json");
        String rest = checked.when() + known(checked.check(), known) + "; " + where;
        return outcome(inputs, checked.check(), checked.verdict(), rest);
      }
      DataStage.Analysed data = new DataStage(settings, inputs, problems).analyse(engine);
      watch.lap("data");
      Optional<String> ahead =
          Optional.ofNullable(data.relations().asOf()).flatMap(day -> ahead(inputs, day));
      if (ahead.isPresent()) {
        return refused(ahead.get());
      }
      data.relations().computeOwn(true, problems);
      watch.lap("relations of the project");
      CheckResult check = check(inputs, data.relations());
      watch.lap("relations and rules");
      Outcome outcome = write(inputs, data.relations(), check, data.sources(), known);
      watch.lap("output");
      return outcome;
    }
  }

  private Optional<String> ahead(Inputs inputs, LocalDate asOf) {
    return changedSince.flatMap(since -> RoleHistory.ahead(settings, since, periods(inputs), asOf));
  }

  private CheckResult check(Inputs inputs, Relations relations) {
    return site
        ? Checker.checkAndTry(
            inputs.playbook(),
            relations,
            inputs.plan(),
            inputs.facts(),
            inputs.templates(),
            problems)
        : Checker.check(
            inputs.playbook(),
            relations,
            inputs.plan(),
            inputs.facts(),
            inputs.templates(),
            problems);
  }

  private Outcome write(
      Inputs inputs,
      Relations relations,
      CheckResult check,
      List<SourceInfo> sources,
      Set<String> known) {
    Verdict verdict = Gate.verdict(check.standing(), known, settings.failOn());
    String outcome = check.findings().isEmpty() ? "ok" : "findings";
    RunInfo run =
        new RunInfo(
            site ? "report" : "check", relations.asOf(), outcome, site ? "new" : keptSite());
    ResultsInput input =
        new ResultsInput(
            relations,
            inputs.plan(),
            inputs.facts(),
            check.byWeek(),
            Map.of(relations.reportedWeek().id(), check.decisions()),
            sources,
            problems.list(),
            run,
            verdict);
    Output output = new Output(settings, log, inputs.templates(), inputs, relations, check);
    ResultsBuilder results = ResultsBuilder.of(input);
    boolean zip = extras.contains(ReportRun.Extra.ZIP);
    String where = site ? output.publish(results, zip, changedSince) : output.machineFiles(results);
    boolean freezes = extras.contains(ReportRun.Extra.FREEZE);
    String frozen = freezes ? FrozenWeeks.freeze(settings, results.reported()) : "";
    String week = " in " + relations.reportedWeek().id();
    return outcome(inputs, check, verdict, week + known(check, known) + "; " + where + frozen);
  }

  private String known(CheckResult check, Set<String> known) {
    return settings
        .onlyNewSince()
        .map(
            commit ->
                ", "
                    + check.standing().stream()
                        .filter(f -> Gate.fails(f, settings.failOn()) && known.contains(f.key()))
                        .count()
                    + " known from "
                    + commit)
        .orElse("");
  }

  private Outcome outcome(Inputs inputs, CheckResult check, Verdict verdict, String rest) {
    boolean fails = verdict.status().equals("fail");
    String language = inputs.plan().site().languages().get(0);
    return new Outcome(
        fails ? Outcome.Kind.RULE : Outcome.Kind.PASSED,
        problems.list(),
        PrintedFinding.of(check.findings(), language),
        counts(check) + rest + (fails ? " (storeops.failOn=" + settings.failOn() + ")" : ""));
  }

  private static String counts(CheckResult check) {
    return count(check, f -> f.verdict().equals("fired") && !f.status().equals("closed"))
        + " finding(s), "
        + count(check, f -> f.acceptedBy().equals("waiver"))
        + " of them waived, "
        + count(check, f -> f.acceptedBy().equals("comment"))
        + " ignored by a comment, "
        + count(check, f -> f.verdict().equals("no-data"))
        + " without data";
  }

  private static long count(CheckResult check, Predicate<Finding> wanted) {
    return check.findings().stream().filter(wanted).count();
  }

  private String keptSite() {
    return settings.output().resolve("site").toFile().isDirectory() ? "kept" : "none";
  }

  private Outcome stop(List<Problem> found) {
    Outcome.Kind kind = Outcome.Kind.of(found);
    long errors = found.stream().filter(p -> p.severity() == Severity.ERROR).count();
    String kept = keptSite();
    new Stopped(settings, found).write(kind, site ? "report" : "check", kept);
    String message =
        errors
            + (kind == Outcome.Kind.PLAN ? " mistake(s) in the plan" : " problem(s) with the data")
            + ", see above and report.json"
            + (kept.equals("kept") ? "; the site of the last good run is untouched" : "");
    return new Outcome(kind, found, List.of(), message);
  }

  /** Loads everything that does not come from spreadsheets. */
  static void loadTables(Engine engine, Inputs inputs) {
    Analyses.load(engine, PlanTables.of(inputs.plan()));
    List<String> stores = new ArrayList<>();
    inputs.plan().stores().forEach(s -> stores.add(s.id()));
    inputs.plan().currencies().forEach(c -> stores.add("*" + c));
    stores.add(WHOLE_PLAN);
    Analyses.load(engine, inputs.playbook().tables(stores));
  }

  /** A line per stage, for those who ask. */
  private static final class Stopwatch {
    private final RunLog log;
    private final long[] last = {System.nanoTime()};

    Stopwatch(RunLog log) {
      this.log = log;
    }

    void lap(String stage) {
      long now = System.nanoTime();
      log.debug(stage + ": " + (now - last[0]) / 1_000_000 + " ms");
      last[0] = now;
    }
  }
}
