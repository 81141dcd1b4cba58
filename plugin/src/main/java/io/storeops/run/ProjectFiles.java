package io.storeops.run;

import io.storeops.diag.StoreOpsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files of a folder, any nesting, in the order of their paths; hidden ones are left out. */
final class ProjectFiles {
  private ProjectFiles() {}

  static List<Path> yaml(Path folder) {
    return of(folder, ".yaml", ".yml");
  }

  static List<Path> sql(Path folder) {
    return of(folder, ".sql");
  }

  static List<Path> json(Path folder) {
    return of(folder, ".json");
  }

  static List<Path> markdown(Path folder) {
    return of(folder, ".md");
  }

  private static List<Path> of(Path folder, String... ends) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> isShown(f.getFileName().toString(), ends))
          .sorted(Comparator.comparing(f -> folder.relativize(f).toString().replace('\\', '/')))
          .toList();
    } catch (IOException e) {
      throw new StoreOpsException("Cannot read the folder " + folder.getFileName() + ": " + e, e);
    }
  }

  private static boolean isShown(String name, String... ends) {
    return !name.startsWith(".") && Stream.of(ends).anyMatch(name::endsWith);
  }
}
