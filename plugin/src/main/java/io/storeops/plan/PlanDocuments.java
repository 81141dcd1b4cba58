package io.storeops.plan;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.Source;
import io.storeops.diag.TextSource;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a plan as trees, read once for all who need them. Mistakes that anybody reports at a
 * value of theirs are kept until {@link #report}, so that they come out by place.
 */
public final class PlanDocuments {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem p) -> p.source().file())
          .thenComparing(p -> line(p.source()))
          .thenComparing(p -> column(p.source()));

  private final Problems found;
  private final List<YamlMap> readable;
  private final boolean complete;

  private PlanDocuments(List<Optional<YamlMap>> read, Problems found) {
    this.found = found;
    this.readable = read.stream().flatMap(Optional::stream).toList();
    this.complete = read.stream().allMatch(Optional::isPresent);
  }

  /**
   * Reads files, in the order of their paths.
   *
   * @param projectDir the folder that problems name files from
   */
  public static PlanDocuments read(Path projectDir, List<Path> yamlFiles) {
    Problems found = new Problems();
    List<Optional<YamlMap>> files = new ArrayList<>();
    yamlFiles.stream()
        .sorted(Comparator.comparing(p -> projectDir.relativize(p).toString().replace('\\', '/')))
        .forEach(p -> files.add(YamlReader.read(projectDir, p, found)));
    return new PlanDocuments(files, found);
  }

  /** Reads texts by file name, for example {@code plan/stores.yaml}. */
  public static PlanDocuments of(Map<String, String> texts) {
    Problems found = new Problems();
    List<Optional<YamlMap>> files = new ArrayList<>();
    new TreeMap<>(texts).forEach((name, text) -> files.add(YamlReader.read(name, text, found)));
    return new PlanDocuments(files, found);
  }

  /** Those that could be read, each as its root. */
  public List<YamlMap> roots() {
    return readable;
  }

  /** Whether every file could be read; else what seems to be missing may stand in the others. */
  boolean complete() {
    return complete;
  }

  Problems found() {
    return found;
  }

  /** Hands on what has been found, sorted by place; what was handed on before is not new. */
  public void report(Problems problems) {
    found.list().stream().sorted(BY_PLACE).forEach(problems::add);
  }

  private static int line(Source source) {
    return source instanceof TextSource text ? text.line() : 0;
  }

  private static int column(Source source) {
    return source instanceof TextSource text ? text.column() : 0;
  }
}
