package io.storeops.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The example project, copied so that a test may change it. */
final class ExampleProject {
  private ExampleProject() {}

  static Path copy(Path to) throws IOException {
    Path from = ProjectPaths.example();
    for (String part : List.of("plan", "playbook", "data")) {
      try (Stream<Path> files = Files.walk(from.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = to.resolve(from.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    return to;
  }
}
