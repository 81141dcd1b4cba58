package io.storeops.diag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Problems as printed: place, severity, code, sentence, then the line and a caret. */
public final class ProblemText {
  private static final int WIDTH = 160;

  private ProblemText() {}

  /**
   * {@code plan/goals.yaml:14:9: error P021: message; hint}, then the source line and a caret under
   * the column, when they are known. Lines end with {@code \n}, the last without.
   */
  public static String of(Problem problem) {
    String severity = problem.severity().name().toLowerCase(Locale.ROOT);
    String head = problem.source().place() + ": " + severity + " " + problem.code() + ": ";
    String text = head + sentence(problem);
    if (!(problem.source() instanceof TextSource at) || problem.excerpt().isEmpty()) {
      return text;
    }
    return text + excerpt(problem.excerpt(), at);
  }

  /**
   * The same; where a problem brings no excerpt, its line is read from the file below the project
   * folder. A file that cannot be read leaves the excerpt out.
   */
  public static String of(Problem problem, Path projectDir) {
    if (!problem.excerpt().isEmpty() || !(problem.source() instanceof TextSource at)) {
      return of(problem);
    }
    return of(
        new Problem(
            problem.code(),
            problem.severity(),
            problem.cause(),
            problem.message(),
            problem.hint(),
            at,
            line(projectDir, at)));
  }

  private static String line(Path projectDir, TextSource at) {
    if (at.line() == 0) {
      return "";
    }
    try (Stream<String> lines = Files.lines(projectDir.resolve(at.file()))) {
      return lines.skip(at.line() - 1L).findFirst().orElse("");
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      // the place alone still leads there
      return "";
    }
  }

  private static String sentence(Problem problem) {
    if (problem.hint().isEmpty()) {
      return problem.message();
    }
    String between = problem.message().matches("(?s).*[.。!?]$") ? " " : "; ";
    return problem.message() + between + problem.hint();
  }

  private static String excerpt(String line, TextSource at) {
    int[] points = line.replace('\t', ' ').codePoints().toArray();
    int caret = Math.min(Math.max(at.column(), 1), points.length + 1) - 1;
    int from = points.length > WIDTH ? Math.max(0, caret - WIDTH / 2) : 0;
    int length = Math.min(points.length - from, WIDTH);
    String number = String.valueOf(at.line());
    String shown = new String(points, from, length);
    String indent = " ".repeat(DisplayWidth.of(new String(points, from, caret - from)));
    return "\n  "
        + number
        + " | "
        + shown
        + "\n  "
        + " ".repeat(number.length())
        + " | "
        + indent
        + "^";
  }
}
