package io.storeops.yaml;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.diag.TextSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What all values of one file share: its name, its lines, and where its problems go. */
final class YamlFile {
  private static final int LONGEST_EXCERPT = 1000;
  private final String name;
  private final String text;
  // split when the first mistake is shown; most files have none
  private final List<String> lines = new ArrayList<>();
  private final Problems problems;
  private final Set<TextSource> reported = new HashSet<>();

  YamlFile(String name, String text, Problems problems) {
    this.name = name;
    this.text = text;
    this.problems = problems;
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(start, i));
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
        start = i + 1;
      }
    }
    lines.add(text.substring(start));
    return lines;
  }

  /** How many lines a text has, by the same line ends as the file. */
  static int linesOf(String text) {
    return split(text).size();
  }

  /** A place from marks that count from 0. */
  TextSource at(int line, int column) {
    return new TextSource(name, line + 1, column + 1);
  }

  /** A line from 1; empty when there is none. */
  String line(int number) {
    return number >= 1 && number <= lines().size() ? lines().get(number - 1) : "";
  }

  int lineCount() {
    return lines().size();
  }

  /** The line for an excerpt; empty when it is too long to be shown. */
  private String excerpt(int number) {
    String line = line(number);
    return line.length() > LONGEST_EXCERPT ? "" : line;
  }

  String text() {
    return text;
  }

  private List<String> lines() {
    if (lines.isEmpty()) {
      lines.addAll(split(text));
    }
    return lines;
  }

  /** Reports one error unless the place has one already. */
  void report(TextSource at, String code, String message, String hint) {
    if (reported.add(at)) {
      problems.add(
          new Problem(
              code, Severity.ERROR, Problem.Cause.PLAN, message, hint, at, excerpt(at.line())));
    }
  }

  boolean isReported(TextSource at) {
    return reported.contains(at);
  }
}
