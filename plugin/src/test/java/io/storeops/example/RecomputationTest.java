package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.calendar.Period;
import io.storeops.report.ResultsBuilder;
import io.storeops.report.ResultsInput;
import io.storeops.result.MetricValue;
import io.storeops.result.Results;
import io.storeops.result.RunInfo;
import io.storeops.result.Series;
import io.storeops.result.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real files computed twice: by storeops, week by week, and by a script in another language that
 * reads the raw file itself.
 */
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
                  run.result.byWeek(),
                  java.util.Map.of(),
                  run.sources,
                  run.problems.list(),
                  new RunInfo("report", null, "ok", "new"),
                  new Verdict("pass", "error", null)));
      for (Period week : run.relations.weeks()) {
        Path file = folder.resolve("report-" + week.id() + ".json");
        files.add(Files.writeString(file, json(builder.week(week))));
      }
    }
    return files;
  }

  /** As much of report.json as the script reads. */
  private static String json(Results results) {
    return "{\"week\":{\"id\":\""
        + results.week().id()
        + "\"},\"metrics\":["
        + results.metrics().stream()
            .filter(m -> m.dimension() == null)
            .map(RecomputationTest::metric)
            .collect(Collectors.joining(",\n"))
        + "],\"series\":["
        + results.series().stream()
            .filter(s -> s.dimension() == null)
            .map(RecomputationTest::series)
            .collect(Collectors.joining(",\n"))
        + "]}";
  }

  private static String metric(MetricValue m) {
    Period p = m.period();
    return "{\"store\":%s,\"metric\":\"%s\",\"period\":{\"kind\":\"%s\",\"id\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"},"
            .formatted(quoted(m.store()), m.metric(), p.kind().id(), p.id(), p.from(), p.to())
        + "\"value\":%s,\"previous\":%s,\"lastYear\":%s}"
            .formatted(number(m.value()), number(m.previous()), number(m.lastYear()));
  }

  private static String series(Series s) {
    String points =
        s.points().stream()
            .map(p -> "{\"period\":\"%s\",\"value\":%s}".formatted(p.period(), number(p.value())))
            .collect(Collectors.joining(","));
    return "{\"store\":%s,\"metric\":\"%s\",\"grain\":\"%s\",\"points\":[%s]}"
        .formatted(quoted(s.store()), s.metric(), s.grain(), points);
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "null" : '"' + text + '"';
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "null" : value.toPlainString();
  }
}
