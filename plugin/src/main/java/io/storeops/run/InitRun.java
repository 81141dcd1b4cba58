package io.storeops.run;

import io.storeops.diag.Problem;
import io.storeops.diag.ProblemText;
import io.storeops.diag.Problems;
import io.storeops.diag.StoreOpsException;
import io.storeops.diag.TextSource;
import io.storeops.facts.FileInspection;
import io.storeops.plan.PlanLoader;
import io.storeops.scaffold.FirstPlan;
import io.storeops.scaffold.FirstPom;
import io.storeops.scaffold.NewFiles;
import io.storeops.scaffold.Wish;
import io.storeops.templates.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes a first plan, a data folder and a POM where they are missing; changes no file that exists.
 *
 * @param from the file that the plan is made from; empty for an example to fill in
 * @param version of the plugin
 */
public record InitRun(
    Path project, Path plan, Path data, Optional<Path> from, String version, Choice choice) {

  /**
   * What the plan should be.
   *
   * @param scaffold small, empty or full
   * @param platform overrides what the file tells
   * @param language overrides what the file tells
   * @param today the day that a year's plan starts from
   */
  public record Choice(
      String scaffold, Optional<String> platform, Optional<String> language, LocalDate today) {}

  private static final String SCHEMAS = ".storeops";

  /** Runs. */
  public Initiated run() {
    Templates templates = new Templates();
    Wish wish = new Wish(choice.scaffold(), choice.platform(), choice.language());
    Optional<String> unknown = wish.mistake(templates);
    if (unknown.isPresent()) {
      return new Initiated(unknown.get() + "\n", false);
    }
    Problems problems = new Problems();
    existing().ifPresent(problems::add);
    List<FileInspection> seen = problems.hasErrors() ? List.of() : seen(problems);
    if (problems.hasErrors()) {
      return new Initiated(ProblemText.of(problems.list().get(0)) + "\n", false);
    }
    Map<String, String> texts = FirstPlan.of(templates, wish, seen, schema(), choice.today());
    check(texts);
    return write(templates, texts, seen);
  }

  private Initiated write(
      Templates templates, Map<String, String> texts, List<FileInspection> seen) {
    Map<Path, String> files = new LinkedHashMap<>();
    texts.forEach((path, text) -> files.put(plan.resolve(path), text));
    if (!Files.exists(data)) {
      files.put(data.resolve(".gitkeep"), "");
    }
    boolean pom = Files.exists(project.resolve("pom.xml"));
    if (!pom) {
      files.put(project.resolve("pom.xml"), FirstPom.of(templates, name(project), version));
    }
    addIfMissing(files, ".gitignore", "target/\n" + SCHEMAS + "/\n");
    addIfMissing(files, ".mvn/jvm.config", "--enable-native-access=ALL-UNNAMED\n");
    addIfMissing(files, ".githooks/pre-commit", templates.text("scaffold/pre-commit.sh"));
    NewFiles.write(files);
    Path playbook = project.resolve("playbook");
    Path pages = project.resolve("pages");
    Path analyses = project.resolve("analyses");
    new SchemaRun(project, plan, playbook, pages, analyses, schemas()).run();
    return new Initiated(told(files, seen, pom), true);
  }

  private void addIfMissing(Map<Path, String> files, String path, String text) {
    if (!Files.exists(project.resolve(path))) {
      files.put(project.resolve(path), text);
    }
  }

  private Path schemas() {
    return project.resolve(SCHEMAS).resolve("schema");
  }

  /** The schema as the plan's folder sees it. */
  private String schema() {
    return plan.relativize(schemas()).toString().replace('\\', '/') + "/plan.schema.json";
  }

  private Optional<Problem> existing() {
    Path written = plan.resolve("store.yaml");
    Optional<Path> there =
        Files.exists(written) ? Optional.of(written) : ProjectFiles.yaml(plan).stream().findFirst();
    return there.map(
        file -> {
          Problems one = new Problems();
          one.error(
              "P027",
              Problem.Cause.PLAN,
              TextSource.of(relative(file)),
              "there is a plan already, and init writes a first one only",
              "edit it, or move it away");
          return one.list().get(0);
        });
  }

  private List<FileInspection> seen(Problems problems) {
    if (from.isEmpty()) {
      return List.of();
    }
    List<FileInspection> files =
        new InspectRun(project, plan, data, from.get())
            .inspect(problems, new Problems())
            .orElse(List.of());
    List<FileInspection> readable = files.stream().filter(FileInspection::readable).toList();
    if (readable.isEmpty()) {
      files.forEach(f -> f.problems().forEach(problems::add));
    }
    return readable;
  }

  /** A plan that storeops itself would refuse must not be written. */
  private static void check(Map<String, String> texts) {
    Map<String, String> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put("plan/" + path, text));
    Problems mistakes = new Problems();
    if (PlanLoader.load(files, mistakes).isEmpty() || !mistakes.list().isEmpty()) {
      throw new StoreOpsException(
          "The first plan would have mistakes: " + ProblemText.of(mistakes.list().get(0)));
    }
  }

  private String told(Map<Path, String> files, List<FileInspection> seen, boolean pom) {
    StringBuilder told = new StringBuilder("wrote\n");
    files.forEach(
        (file, text) ->
            told.append("  ")
                .append(relative(file))
                .append(file.startsWith(plan) ? todos(text) : "")
                .append('\n'));
    if (pom) {
      told.append("pom.xml is there already: it must bind the goal report to the phase verify\n");
    }
    if (seen.stream().anyMatch(f -> !f.problems().isEmpty())) {
      told.append("not all of the file is read: the goal inspect shows why\n");
    }
    return told.append("next: put exports below ")
        .append(relative(data))
        .append(", then mvn verify\n")
        .append(
            "the plan is checked before each commit after: git config core.hooksPath .githooks\n")
        .toString();
  }

  private static String todos(String text) {
    long todos = text.lines().filter(l -> l.contains("TODO")).count();
    return todos == 0 ? "" : ", with " + todos + (todos == 1 ? " line" : " lines") + " marked TODO";
  }

  private String relative(Path file) {
    Path shown = file.startsWith(project) ? project.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }

  private static String name(Path folder) {
    Path last = folder.getFileName();
    return last == null ? "" : last.toString();
  }
}
