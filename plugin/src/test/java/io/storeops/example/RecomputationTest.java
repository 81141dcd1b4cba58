package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.calendar.Period;
import io.storeops.render.ci.ResultsJson;
import io.storeops.report.ResultsBuilder;
import io.storeops.report.ResultsInput;
import io.storeops.result.RunInfo;
import io.storeops.result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real files computed twice: by storeops, week by week, and by a script in another language that
 * reads the raw file itself.
 */
@Tag("recount")
class RecomputationTest {
  private static final String PLAN =
      """
      stores:
        - id: shop
          currency: %s
      """;

  @TempDir Path folder;

  @Test
  void orders_everyWeek_equalTheRecomputation() throws IOException {
    check("tmall_order_report.csv", "CNY", 20);
  }

  @Test
  void retail_everyWeek_equalsTheRecomputation() throws IOException {
    check("online-retail-by-day.zip", "GBP", 1000);
  }

  private void check(String name, String currency, int least) throws IOException {
    Recomputation.assumePython();
    Path raw = ProjectPaths.shared(name);
    Files.createDirectories(folder.resolve("data"));
    Files.copy(raw, folder.resolve("data").resolve(name));
    Files.createDirectories(folder.resolve("playbook"));
    Files.createDirectories(folder.resolve("plan"));
    Files.writeString(folder.resolve("plan/stores.yaml"), PLAN.formatted(currency));
    List<Path> reports = reports();
    Recomputation.Outcome same = Recomputation.run(raw, reports, "--least", String.valueOf(least));
    assertEquals(0, same.code(), same.text());
    System.out.println(name + ", " + reports.size() + " weekly reports: " + same.text().strip());
    Recomputation.Outcome changed = Recomputation.run(raw, reports, "--change-cell");
    assertEquals(1, changed.code(), changed.text());
  }

  private List<Path> reports() throws IOException {
    List<Path> files = new ArrayList<>();
    try (ExampleRun run = new ExampleRun(folder, folder.resolve("temp"))) {
      ResultsBuilder builder =
          ResultsBuilder.of(
              new ResultsInput(
                  run.relations,
                  run.plan,
                  run.facts,
                  run.judged().byWeek(),
                  java.util.Map.of(),
                  run.sources,
                  run.problems.list(),
                  new RunInfo("report", null, "ok", "new"),
                  new Verdict("pass", "error", null)));
      for (Period week : run.relations.weeks()) {
        Path file = folder.resolve("report-" + week.id() + ".json");
        files.add(Files.write(file, ResultsJson.bytes(builder.week(week), "test")));
      }
    }
    return files;
  }
}
