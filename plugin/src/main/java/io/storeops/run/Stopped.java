package io.storeops.run;

import io.storeops.diag.Problem;
import io.storeops.publish.LooseFiles;
import io.storeops.render.ci.ProblemSummary;
import io.storeops.render.ci.ResultsJson;
import io.storeops.result.Results;
import io.storeops.result.RunInfo;
import io.storeops.result.Verdict;
import io.storeops.result.WeekInfo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a run leaves that stopped at problems: files for machines; the last site stays. */
record Stopped(Settings settings, List<Problem> problems) {

  /**
   * Writes.
   *
   * @param kind plan or data
   * @param site {@code kept} or {@code none}
   */
  void write(Outcome.Kind kind, String goal, String site) {
    String cause = kind.name().toLowerCase(Locale.ROOT);
    Results results =
        new Results(
            new RunInfo(goal, null, "problems", site),
            new WeekInfo("", LocalDate.EPOCH, LocalDate.EPOCH, null, false),
            new Verdict("fail", settings.failOn(), cause),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            problems,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    LooseFiles sink = new LooseFiles(settings.output());
    ResultsJson.write(results, settings.generator(), "report.json", sink);
    byte[] summary = ProblemSummary.markdown(problems).getBytes(StandardCharsets.UTF_8);
    sink.put("ci/summary.md", summary);
    sink.put("ci/digest.txt", ProblemSummary.digest(problems).getBytes(StandardCharsets.UTF_8));
  }
}
