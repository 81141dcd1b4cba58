package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A project of raw files and a plan of ours, and scripts that work its relations out. */
final class RawProject {
  private final Path folder;
  private final Path raw;

  /**
   * Skips the test, loudly, without Python or the shared file.
   *
   * @param plan YAML; scripts that read it need it as JSON
   */
  RawProject(Path folder, String name, String plan) throws IOException {
    this(folder, ProjectPaths.shared(name), plan);
  }

  /**
   * Skips the test, loudly, without Python.
   *
   * @param raw a file, or a folder of files
   */
  RawProject(Path folder, Path raw, String plan) throws IOException {
    Recomputation.assumePython();
    this.folder = folder;
    this.raw = raw;
    for (String part : List.of("plan", "playbook")) {
      Files.createDirectories(folder.resolve(part));
    }
    try (Stream<Path> files = Files.walk(raw)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = file.equals(raw) ? file.getFileName() : raw.relativize(file);
        Path copy = folder.resolve("data").resolve(name.toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.writeString(folder.resolve("plan/plan.yaml"), plan);
  }

  /** A plan among the test resources. */
  static String plan(String name) throws IOException {
    return Files.readString(Path.of("src", "test", "resources", "recomputed", name));
  }

  /** Computes and writes relations. */
  RawProject dump(List<String> relations) throws IOException {
    try (ExampleRun run = new ExampleRun(folder, folder.resolve("temp"))) {
      RelationDump.write(run, relations, folder);
    }
    return this;
  }

  /** Nothing differs; says how many values were compared. */
  void same(String script, int least) {
    Recomputation.Outcome same =
        Recomputation.run(script, raw, List.of(folder), "--least", String.valueOf(least));
    assertEquals(0, same.code(), same.text());
    System.out.println(script + " on " + raw.getFileName() + ": values of " + same.text().strip());
  }

  /** A changed cell of the raw file is noticed; the first line of each relation. */
  List<String> changed(String script) {
    Recomputation.Outcome changed =
        Recomputation.run(script, raw, List.of(folder), "--change-cell");
    assertEquals(1, changed.code(), changed.text());
    Map<String, String> first = new LinkedHashMap<>();
    changed.text().lines().forEach(l -> first.putIfAbsent(l.substring(0, l.indexOf(' ')), l));
    return List.copyOf(first.values());
  }
}
