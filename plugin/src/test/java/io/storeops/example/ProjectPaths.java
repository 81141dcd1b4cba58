package io.storeops.example;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository and the shared real files lie. */
final class ProjectPaths {
  private ProjectPaths() {}

  static Path example() {
    return Path.of("..", "example-project").toAbsolutePath().normalize();
  }

  static Path scripts() {
    return Path.of("src", "test", "scripts").toAbsolutePath();
  }

  /** A shared file; skips the test, loudly, where there is none, unless it must be there. */
  static Path shared(String name) {
    String root = System.getProperty("storeops.shared", "");
    Path file =
        (root.isEmpty() || root.startsWith("${") ? Path.of("..", "..", "shared") : Path.of(root))
            .resolve("data")
            .resolve(name);
    boolean found = Files.isReadable(file);
    if (!found && Boolean.getBoolean("storeops.shared.required")) {
      throw new AssertionError("No shared file " + file.toAbsolutePath());
    }
    assumeTrue(
        found,
        () -> "SKIPPED: no shared file " + file.toAbsolutePath() + "; set -Dstoreops.shared");
    return file;
  }
}
