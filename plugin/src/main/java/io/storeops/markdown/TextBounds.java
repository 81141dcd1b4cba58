package io.storeops.markdown;

import io.storeops.diag.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text may be at most, looked at before anything is parsed. No text that people write comes
 * near; beyond, the parser's stack or patience ends.
 */
final class TextBounds {
  static final int MOST = 100_000;
  private static final int LONGEST_LINE = 10_000;
  private static final int DEEPEST = 12;
  private static final int INDENT = 60;
  private static final int RUN = 60;
  private static final int MARKS = 3_000;
  private static final int NOTES = 200;
  private static final int DEFINITIONS = 300;
  private static final int COLUMNS = 60;
  private static final int CELLS = 20_000;

  private static final Pattern NESTING =
      Pattern.compile("(?:>|[-+*](?=[ \\t])|[0-9]{1,9}[.)](?=[ \\t]))");
  private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})(.*)$");
  private static final Pattern REPEATED = Pattern.compile("([^\\sA-Za-z0-9])\\1{" + RUN + "}");
  private static final Pattern NOTE = Pattern.compile("^\\s*(?:!!!|\\?\\?\\?)");
  private static final Pattern DEFINITION = Pattern.compile("^ {0,3}\\[[^\\]]*]:");

  private final MarkdownFile file;
  private final int[] counts = new int[5];

  private TextBounds(MarkdownFile file) {
    this.file = file;
  }

  /** The first thing that is too much; empty when the text can be read. */
  static Optional<Problem> exceeded(MarkdownFile file) {
    if (file.text().length() > MOST) {
      String message =
          "the text has " + file.text().length() + " characters, at most " + MOST + " are read";
      return Optional.of(file.error("M001", 0, message, "split it into several files"));
    }
    return new TextBounds(file).lines();
  }

  private Optional<Problem> lines() {
    int at = 0;
    String open = "";
    for (String line : file.text().split("\n", -1)) {
      Matcher fence = FENCE.matcher(line);
      boolean mark = fence.matches() && (open.isEmpty() || closes(open, fence));
      if (mark) {
        open = open.isEmpty() ? fence.group(1) : "";
      }
      // what stands in a fence is no markup; its own line is
      Optional<Problem> problem = open.isEmpty() || mark ? line(line, at) : tooLong(line, at);
      if (problem.isPresent()) {
        return problem;
      }
      at += line.length() + 1;
    }
    return Optional.empty();
  }

  private static boolean closes(String open, Matcher fence) {
    return fence.group(1).startsWith(open) && fence.group(2).isBlank();
  }

  private Optional<Problem> tooLong(String line, int at) {
    return line.length() <= LONGEST_LINE
        ? Optional.empty()
        : tooMuch("M002", at, "the line has more than " + LONGEST_LINE + " characters");
  }

  private Optional<Problem> line(String line, int at) {
    if (line.length() > LONGEST_LINE) {
      return tooLong(line, at);
    }
    int words = indent(line);
    if (words < 0) {
      return tooMuch("M002", at, "the line is nested more than " + DEEPEST + " deep");
    }
    Matcher repeated = REPEATED.matcher(line);
    if (repeated.find() && !isRuler(line)) {
      String what = "\"" + repeated.group(1) + "\" stands more than " + RUN + " times in a row";
      return tooMuch("M002", at + repeated.start(), what);
    }
    int bars = (int) line.chars().filter(c -> c == '|').count();
    counts[3] += bars > 0 ? 1 : 0;
    counts[4] = Math.max(counts[4], bars);
    if (bars > COLUMNS) {
      return tooMuch("M002", at, "a table has more than " + (COLUMNS - 1) + " columns");
    }
    // a row that is short is filled up to the width of its table
    if (counts[3] * counts[4] > CELLS) {
      return tooMuch("M002", at, "the tables of the text have more than " + CELLS + " cells");
    }
    counts[0] += (int) line.chars().filter(c -> "[]`*_<!&\\".indexOf(c) >= 0).count();
    counts[1] += NOTE.matcher(line).find() ? 1 : 0;
    counts[2] += DEFINITION.matcher(line).find() ? 1 : 0;
    if (counts[0] > MARKS) {
      return tooMuch("M002", at, "the text has more than " + MARKS + " marks such as * [ or `");
    }
    if (counts[1] > NOTES) {
      return tooMuch("M002", at, "the text has more than " + NOTES + " notes");
    }
    return counts[2] > DEFINITIONS
        ? tooMuch("M002", at, "the text defines more than " + DEFINITIONS + " links")
        : Optional.empty();
  }

  /** Lines under headings and tables may be long. */
  private static boolean isRuler(String line) {
    return line.matches("[-=_*:| ]{1,400}");
  }

  /** Where the words of a line start; negative where that is too deep. */
  private static int indent(String line) {
    int at = 0;
    int depth = 0;
    int blanks = 0;
    Matcher nesting = NESTING.matcher(line);
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == ' ' || c == '\t') {
        at++;
        blanks += c == '\t' ? 4 : 1;
      } else if (nesting.region(at, line.length()).lookingAt()) {
        at = nesting.end();
        depth++;
      } else {
        break;
      }
      if (depth > DEEPEST || blanks > INDENT) {
        return -1;
      }
    }
    return at;
  }

  private Optional<Problem> tooMuch(String code, int at, String message) {
    return Optional.of(file.error(code, at, message, "write it more simply, or in two files"));
  }
}
