package io.storeops.maven;

import io.storeops.diag.ProblemText;
import io.storeops.diag.Severity;
import io.storeops.diag.StoreOpsException;
import io.storeops.run.Outcome;
import io.storeops.run.RunLog;
import io.storeops.run.Settings;
import java.io.File;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What the goals share: parameters, skipping, and the one place where an outcome becomes a build
 * result. Findings and problems fail the build; a fault is an execution error.
 */
abstract class AbstractStoreOpsMojo extends AbstractMojo {
  /** More lines than this help nobody; all of them are in report.json. */
  private static final int PRINTED = 50;

  /** The current project. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  /** Version of this plugin. */
  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String pluginVersion = "";

  /** Where the plan lies: YAML files, any number, any nesting. */
  @Parameter(property = "storeops.planDirectory", defaultValue = "${project.basedir}/plan")
  private @Nullable File planDirectory;

  /** Where the exports of the seller back ends lie, any nesting. */
  @Parameter(property = "storeops.dataDirectory", defaultValue = "${project.basedir}/data")
  private @Nullable File dataDirectory;

  /** Where own rules and overrides lie. */
  @Parameter(property = "storeops.playbookDirectory", defaultValue = "${project.basedir}/playbook")
  private @Nullable File playbookDirectory;

  /** Where own pages lie. */
  @Parameter(property = "storeops.pagesDirectory", defaultValue = "${project.basedir}/pages")
  private @Nullable File pagesDirectory;

  /** Where own relations lie: SQL files, any nesting. */
  @Parameter(property = "storeops.analysesDirectory", defaultValue = "${project.basedir}/analyses")
  private @Nullable File analysesDirectory;

  /** Where the output goes. */
  @Parameter(
      property = "storeops.outputDirectory",
      defaultValue = "${project.build.directory}/storeops")
  private @Nullable File outputDirectory;

  /** Where the engine may unpack and spill; deleted after the run. */
  @Parameter(
      property = "storeops.workDirectory",
      defaultValue = "${project.build.directory}/storeops-work")
  private @Nullable File workDirectory;

  /** The week to report, for example 2026-W46. Default: the last complete week with data. */
  @Parameter(property = "storeops.week")
  private @Nullable String week;

  /** The day that due dates count from, for example 2026-11-15. Default: the end of the week. */
  @Parameter(property = "storeops.asOf")
  private @Nullable String asOf;

  /** The least severity of a finding that fails the build: error, warning or never. */
  @Parameter(property = "storeops.failOn", defaultValue = "error")
  private String failOn = "error";

  /**
   * How strictly rules are taken: <code>strict</code> (warnings are errors), <code>lenient</code>
   * (errors are warnings) or a name that overrides of the playbook say they hold in. Default: as
   * the rules say.
   */
  @Parameter(property = "storeops.profile")
  private @Nullable String profile;

  /**
   * A commit, such as <code>origin/main</code>: findings that its plan and data have too do not
   * fail the build. Default: every finding counts.
   */
  @Parameter(property = "storeops.onlyNewSince")
  private @Nullable String onlyNewSince;

  /** Threads of the embedded engine; the results do not depend on it. */
  @Parameter(property = "storeops.engineThreads", defaultValue = "2")
  private int engineThreads = 2;

  /** Memory of the embedded engine in MB, outside the Java heap. */
  @Parameter(property = "storeops.engineMemory", defaultValue = "1024")
  private long engineMemory = 1024;

  /** Skips this goal. */
  @Parameter(property = "storeops.skip", defaultValue = "false")
  private boolean skip;

  /** Runs the goal. */
  abstract Outcome run(Settings settings, RunLog log) throws MojoExecutionException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("storeops: skipped (storeops.skip)");
      return;
    }
    if (!file(planDirectory).isDirectory()) {
      getLog().info("storeops: nothing to do, there is no folder " + relative(file(planDirectory)));
      return;
    }
    try {
      report(run(settings(), new MavenRunLog(getLog())));
    } catch (StoreOpsException e) {
      throw new MojoExecutionException("storeops could not run: " + e.getMessage(), e);
    }
  }

  private Settings settings() throws MojoExecutionException {
    if (!List.of("error", "warning", "never").contains(failOn)) {
      throw new MojoExecutionException(
          "storeops.failOn is '" + failOn + "'; expected error, warning or never.");
    }
    return new Settings(
        file(project().getBasedir()).toPath(),
        file(planDirectory).toPath(),
        file(dataDirectory).toPath(),
        file(playbookDirectory).toPath(),
        file(pagesDirectory).toPath(),
        file(analysesDirectory).toPath(),
        file(outputDirectory).toPath(),
        file(workDirectory).toPath(),
        Optional.ofNullable(week),
        asOfDay(),
        failOn,
        Words.first(profile),
        Words.first(onlyNewSince),
        engineThreads,
        engineMemory,
        "storeops " + pluginVersion,
        readsData());
  }

  /** Whether exports are read; only {@code check} may say no. */
  boolean readsData() throws MojoExecutionException {
    return true;
  }

  private Optional<LocalDate> asOfDay() throws MojoExecutionException {
    try {
      return Optional.ofNullable(asOf).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new MojoExecutionException(
          "storeops.asOf is '" + asOf + "'; expected a day such as 2026-11-15.");
    }
  }

  private void report(Outcome outcome) throws MojoFailureException {
    outcome.problems().stream().limit(PRINTED).forEach(p -> print(p.severity(), ProblemText.of(p)));
    printRest(outcome.problems().size());
    if (printsFindings()) {
      outcome.findings().stream().limit(PRINTED).forEach(f -> print(f.severity(), f.text()));
      printRest(outcome.findings().size());
    }
    if (outcome.failed()) {
      throw new MojoFailureException(outcome.message());
    }
    getLog().info(outcome.message());
  }

  /** Whether findings are lines of the log; a report has pages for them. */
  boolean printsFindings() {
    return false;
  }

  private void printRest(int all) {
    if (all > PRINTED) {
      getLog().warn("and " + (all - PRINTED) + " more, see report.json");
    }
  }

  private void print(Severity severity, String text) {
    switch (severity) {
      case ERROR -> getLog().error(text);
      case WARNING -> getLog().warn(text);
      case NOTE -> getLog().info(text);
    }
  }

  private String relative(File folder) {
    return file(project().getBasedir())
        .toPath()
        .relativize(folder.toPath())
        .toString()
        .replace('\\', '/');
  }

  private MavenProject project() {
    if (project == null) {
      throw new IllegalStateException("Maven gave no project");
    }
    return project;
  }

  private static File file(@Nullable File file) {
    if (file == null) {
      throw new IllegalStateException("Maven gave no folder");
    }
    return file;
  }
}
