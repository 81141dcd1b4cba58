package io.storeops.yaml;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.diag.TextSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What all values of one file share: its name, its lines, and where its problems go. */
final class YamlFile {
  private final String name;
  private final List<String> lines;
  private final Problems problems;
  private final Set<TextSource> reported = new HashSet<>();

  YamlFile(String name, String text, Problems problems) {
    this.name = name;
    this.lines = List.of(text.split("\r\n|\r|\n", -1));
    this.problems = problems;
  }

  /** A place from marks that count from 0. */
  TextSource at(int line, int column) {
    return new TextSource(name, line + 1, column + 1);
  }

  /** A line from 1; empty when there is none. */
  String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  int lineCount() {
    return lines.size();
  }

  /** Reports one error unless the place has one already. */
  void report(TextSource at, String code, String message, String hint) {
    if (reported.add(at)) {
      problems.add(
          new Problem(
              code, Severity.ERROR, Problem.Cause.PLAN, message, hint, at, line(at.line())));
    }
  }

  boolean isReported(TextSource at) {
    return reported.contains(at);
  }
}
