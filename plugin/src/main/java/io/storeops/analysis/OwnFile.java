package io.storeops.analysis;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.StoreOpsException;
import io.storeops.diag.TextSource;
import io.storeops.yaml.BytesProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of a relation that a project brings: a file, or a part of one.
 *
 * @param path from the project, with {@code /}
 * @param text ends with the relation; what stands before it is blanks and line feeds, so that its
 *     places are those of the file
 * @param name that the relation must have
 * @param start index of its first character
 */
public record OwnFile(String path, String text, String name, int start) {
  private static final long MOST_BYTES = 100_000;

  /** All of a file, which has the name of its relation. */
  public OwnFile(String path, String text) {
    this(path, text, path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", ""), 0);
  }

  /**
   * A relation inside of a file.
   *
   * @param text all of the file
   */
  public static OwnFile inside(String path, String text, String name, int start, int end) {
    String blanks = text.substring(0, start).replaceAll("[^\n]", " ");
    return new OwnFile(path, blanks + text.substring(start, end), name, start);
  }

  /** Where the relation starts; the file alone, where that is all of it. */
  public TextSource place() {
    return start == 0
        ? TextSource.of(path)
        : new TextSource(
            path, (int) text.chars().limit(start).filter(c -> c == '\n').count() + 1, 1);
  }

  /**
   * Reads a file of a folder; empty after a report, when it is too large, no UTF-8 or leads out of
   * the folder.
   */
  public static Optional<OwnFile> read(Path project, Path folder, Path file, Problems problems) {
    String name = project.relativize(file).toString().replace('\\', '/');
    try {
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        refuse(name, "the file leads out of its folder", "put the file itself there", problems);
        return Optional.empty();
      }
      if (Files.size(file) > MOST_BYTES) {
        String message = "the file has " + Files.size(file) + " bytes, at most 100000 are read";
        refuse(name, message, "split it into two relations", problems);
        return Optional.empty();
      }
      return BytesProblem.text(name, Files.readAllBytes(file), problems)
          // the mark that some editors write, and line ends of one kind: places count by them
          .map(text -> text.replaceFirst("^\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n'))
          .map(text -> new OwnFile(name, text));
    } catch (IOException e) {
      throw new StoreOpsException("Cannot read " + name + ".", e);
    }
  }

  private static void refuse(String name, String message, String hint, Problems problems) {
    problems.error("R412", Problem.Cause.PLAN, TextSource.of(name), message, hint);
  }
}
