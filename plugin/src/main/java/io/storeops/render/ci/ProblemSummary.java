package io.storeops.render.ci;

import io.storeops.diag.Problem;
import io.storeops.diag.Severity;
import java.util.List;
import java.util.Locale;

/** Problems of a stopped run for CI: places and messages, never the text of a cell. */
public final class ProblemSummary {
  private static final int LISTED = 50;

  private ProblemSummary() {}

  /** A Markdown table, worst first as they were found. */
  public static String markdown(List<Problem> problems) {
    StringBuilder text = new StringBuilder("## storeops: the input has problems\n\n");
    text.append("| place | severity | problem | what to do |\n|---|---|---|---|\n");
    problems.stream()
        .limit(LISTED)
        .forEach(
            p ->
                text.append("| ")
                    .append(Markdown.cell(p.source().place()))
                    .append(" | ")
                    .append(p.severity().name().toLowerCase(Locale.ROOT))
                    .append(" | ")
                    .append(Markdown.cell(p.message() + " [" + p.code() + "]"))
                    .append(" | ")
                    .append(Markdown.cell(p.hint()))
                    .append(" |\n"));
    if (problems.size() > LISTED) {
      text.append("\n").append(problems.size() - LISTED).append(" more in report.json.\n");
    }
    return text.toString();
  }

  /** At most 800 characters for the chat group. */
  public static String digest(List<Problem> problems) {
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    StringBuilder text = new StringBuilder("storeops: ").append(errors).append(" problem(s)\n");
    for (Problem problem : problems) {
      String line = problem.source().place() + ": " + problem.message() + "\n";
      if (text.length() + line.length() > 790) {
        return text.append("…\n").toString();
      }
      text.append(line);
    }
    return text.toString();
  }
}
