package io.storeops.plan;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.Source;
import io.storeops.diag.TextSource;
import io.storeops.templates.Templates;
import io.storeops.yaml.SchemaCheck;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a plan: all its files, all their mistakes together. */
public final class PlanLoader {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem p) -> p.source().file())
          .thenComparing(p -> line(p.source()))
          .thenComparing(p -> column(p.source()));

  private PlanLoader() {}

  /**
   * Reads the files below {@code plan/}, in any order.
   *
   * @param projectDir the folder that problems name files from
   * @return the plan; empty when there are errors
   */
  public static Optional<Plan> load(Path projectDir, List<Path> yamlFiles, Problems problems) {
    Problems found = new Problems();
    Plan plan = assembleAll(read(projectDir, yamlFiles, found), found, problems);
    return found.hasErrors() ? Optional.empty() : Optional.of(plan);
  }

  /**
   * Reads a plan from texts by file name, for example {@code plan/stores.yaml}.
   *
   * @return the plan; empty when there are errors
   */
  public static Optional<Plan> load(Map<String, String> texts, Problems problems) {
    Problems found = new Problems();
    List<Optional<YamlMap>> files = new ArrayList<>();
    new TreeMap<>(texts).forEach((name, text) -> files.add(YamlReader.read(name, text, found)));
    return assemble(files, found, problems);
  }

  /**
   * Reads the plan files of a project even when there are mistakes in them: they are reported, and
   * what they say is left out, so that rules and pages can be checked in the same run.
   *
   * @param projectDir the folder that problems name files from
   */
  public static Plan loadLenient(Path projectDir, List<Path> yamlFiles, Problems problems) {
    Problems found = new Problems();
    return assembleAll(read(projectDir, yamlFiles, found), found, problems);
  }

  private static List<Optional<YamlMap>> read(
      Path projectDir, List<Path> yamlFiles, Problems found) {
    List<Optional<YamlMap>> files = new ArrayList<>();
    yamlFiles.stream()
        .sorted(Comparator.comparing(p -> projectDir.relativize(p).toString().replace('\\', '/')))
        .forEach(p -> files.add(YamlReader.read(projectDir, p, found)));
    return files;
  }

  private static Optional<Plan> assemble(
      List<Optional<YamlMap>> read, Problems found, Problems problems) {
    Plan plan = assembleAll(read, found, problems);
    return found.hasErrors() ? Optional.empty() : Optional.of(plan);
  }

  private static Plan assembleAll(List<Optional<YamlMap>> read, Problems found, Problems problems) {
    List<YamlMap> readable = read.stream().flatMap(Optional::stream).toList();
    Templates templates = new Templates();
    PlanSchema schema = new PlanSchema(templates);
    SchemaCheck check = schema.check();
    readable.forEach(check::check);
    PlanFiles files = new PlanFiles(readable, read.stream().allMatch(Optional::isPresent));
    Plan plan = new PlanAssembly(templates, schema, files, found).assemble();
    found.list().stream().sorted(BY_PLACE).forEach(problems::add);
    return plan;
  }

  private static int line(Source source) {
    return source instanceof TextSource text ? text.line() : 0;
  }

  private static int column(Source source) {
    return source instanceof TextSource text ? text.column() : 0;
  }
}
