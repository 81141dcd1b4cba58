package io.storeops.example;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The scripts that recompute figures from raw files, each as a process of its own. */
final class Recomputation {
  private Recomputation() {}

  /** Exit code and what was printed. */
  record Outcome(int code, String text) {}

  static Outcome run(Path raw, List<Path> reports, String... options) {
    return run("recompute.py", raw, reports, options);
  }

  /** A script over a raw file and what was made of it. */
  static Outcome run(String script, Path raw, List<Path> made, String... options) {
    List<String> command = new ArrayList<>(List.of("python3", "-X", "utf8", "-B"));
    command.add(ProjectPaths.scripts().resolve(script).toString());
    command.add(raw.toString());
    made.forEach(m -> command.add(m.toString()));
    command.addAll(List.of(options));
    return start(command);
  }

  /** Skips the test, loudly, without Python. */
  static void assumePython() {
    boolean found;
    try {
      found = start(List.of("python3", "--version")).code == 0;
    } catch (UncheckedIOException e) {
      found = false;
    }
    assumeTrue(found, "SKIPPED: no python3, figures are not recomputed");
  }

  private static Outcome start(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
