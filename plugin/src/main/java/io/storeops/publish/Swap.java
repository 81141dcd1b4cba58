package io.storeops.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a finished generation in the place of the last one.
 *
 * <p>A folder that is not empty cannot be replaced in one step. So a journal names what comes and
 * what goes; it is written once {@code .next} is complete, and gone once all is in place. Whoever
 * finds a journal carries it out to its end, step by step from wherever it stopped; whoever finds
 * none may delete {@code .next} and {@code .last}.
 */
final class Swap {
  static final String NEXT = ".next";
  static final String LAST = ".last";
  static final String JOURNAL = ".journal";

  private final Path output;
  private final FileOperations disk;

  Swap(Path output, FileOperations disk) {
    this.output = output;
    this.disk = disk;
  }

  /** Finishes what a killed run began, and clears what it left behind. */
  void recover() throws IOException {
    Path journal = output.resolve(JOURNAL);
    if (Files.exists(journal)) {
      carryOut(Files.readString(journal, StandardCharsets.UTF_8));
    }
    disk.delete(output.resolve(NEXT));
    disk.delete(output.resolve(LAST));
  }

  /**
   * Replaces.
   *
   * @param gone names in the output folder that the new generation no longer has
   */
  void replace(List<String> gone) throws IOException {
    disk.delete(output.resolve(LAST));
    StringBuilder journal = new StringBuilder();
    for (String name : staged()) {
      journal.append("put ").append(name).append('\n');
    }
    gone.forEach(name -> journal.append("drop ").append(name).append('\n'));
    disk.writeWhole(output.resolve(JOURNAL), journal.toString());
    carryOut(journal.toString());
    disk.delete(output.resolve(NEXT));
    disk.delete(output.resolve(LAST));
  }

  private List<String> staged() throws IOException {
    try (Stream<Path> children = Files.list(output.resolve(NEXT))) {
      return children.map(c -> c.getFileName().toString()).sorted().toList();
    }
  }

  private void carryOut(String journal) throws IOException {
    Files.createDirectories(output.resolve(LAST));
    for (String line : journal.lines().toList()) {
      String name = line.substring(line.indexOf(' ') + 1);
      if (line.startsWith("put ")) {
        put(name);
      } else {
        retire(name);
      }
    }
    disk.delete(output.resolve(JOURNAL));
  }

  private void put(String name) throws IOException {
    Path fresh = output.resolve(NEXT).resolve(name);
    if (!Files.exists(fresh)) {
      return; // an earlier, killed run has put it in place
    }
    retire(name);
    disk.move(fresh, output.resolve(name));
  }

  private void retire(String name) throws IOException {
    Path current = output.resolve(name);
    if (Files.exists(current)) {
      disk.move(current, output.resolve(LAST).resolve(name));
    }
  }
}
