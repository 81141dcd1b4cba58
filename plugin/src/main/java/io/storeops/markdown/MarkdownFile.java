package io.storeops.markdown;

import io.storeops.diag.Problem;
import io.storeops.diag.Severity;
import io.storeops.diag.TextSource;

/**
 * A file with a text: its characters, and where each of them stands.
 *
 * @param name path from the project, with {@code /}
 * @param text all of the file, lines end with a line feed
 */
public record MarkdownFile(String name, String text) {
  private static final int LONGEST_EXCERPT = 1000;

  /** The place of a character. */
  public TextSource place(int offset) {
    int at = Math.min(Math.max(offset, 0), text.length());
    int line = (int) text.chars().limit(at).filter(c -> c == '\n').count() + 1;
    int start = text.lastIndexOf('\n', at - 1) + 1;
    return new TextSource(name, line, text.codePointCount(start, at) + 1);
  }

  /** An error at a character, with its line. */
  public Problem error(String code, int offset, String message, String hint) {
    TextSource at = place(offset);
    return new Problem(
        code, Severity.ERROR, Problem.Cause.PLAN, message, hint, at, excerpt(at.line()));
  }

  private String excerpt(int number) {
    String line = text.lines().skip(number - 1L).findFirst().orElse("");
    return line.length() > LONGEST_EXCERPT ? "" : line;
  }
}
