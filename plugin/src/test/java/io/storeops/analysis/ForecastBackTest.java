package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/**
 * Forecasts of real weekly sales from rolling origins, beside the plainest forecast of the same
 * points: the same week of last year, or the last week where there is no such year. The table is
 * written to {@code target/forecast-backtest.md}.
 */
class ForecastBackTest {
  private static final int[] HORIZONS = {1, 4, 8};

  /** Errors of one horizon over series and origins. */
  private static final class Score {
    final List<Double> ratios = new ArrayList<>();
    int covered;
    int points;
    int bands;

    double mean() {
      return ratios.stream().mapToDouble(r -> r).average().orElseThrow();
    }

    double won() {
      return ratios.stream().filter(r -> r < 1).count() / (double) ratios.size();
    }

    double coverage() {
      return covered / (double) bands;
    }
  }

  @Test
  void walmart_rollingOrigin_beatsLastYearsWeek() throws IOException {
    List<double[]> stores = walmart();
    Map<Integer, Score> scores = new TreeMap<>();
    for (double[] sales : stores) {
      judge(sales, 103, 134, (origin, ahead) -> origin + ahead - WeeklyForecast.YEAR, scores);
    }
    write("walmart", "same week of last year", scores);
    scores.forEach(
        (ahead, score) -> {
          assertTrue(score.mean() < 1, "mean ratio " + ahead + ": " + score.mean());
          assertTrue(score.won() >= 0.7, "series won " + ahead + ": " + score.won());
          assertTrue(
              score.coverage() >= 0.75 && score.coverage() <= 0.85,
              "coverage " + ahead + ": " + score.coverage());
        });
  }

  /**
   * A year that ends in its best season: nobody who has not seen one can know eight weeks ahead.
   */
  @Test
  void retail_rollingOrigin_beatsTheLastWeekForAMonth() throws IOException {
    Map<Integer, Score> scores = new TreeMap<>();
    judge(retail(), 20, 44, (origin, ahead) -> origin, scores);
    write("online-retail", "last week", scores);
    scores.forEach(
        (ahead, score) ->
            assertTrue(ahead > 4 || score.mean() < 1, "mean ratio " + ahead + ": " + score.mean()));
  }

  @Test
  void walmart_everyOrigin_equalsTheSecondComputation() throws IOException {
    compare("walmart", "walmart-weekly-sales.csv", walmart());
  }

  @Test
  void retail_everyOrigin_equalsTheSecondComputation() throws IOException {
    compare("retail", "online-retail-by-day.zip", List.of(retail()));
  }

  /** Beside a script in another language that reads the raw file itself. */
  private static void compare(String kind, String file, List<double[]> series) throws IOException {
    List<String> lines = recomputed(kind, shared(file));
    assertEquals(true, lines.size() >= 75, "rows: " + lines.size());
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      double[] sales = series.get(Integer.parseInt(cells[0]) - 1);
      int origin = Integer.parseInt(cells[1]);
      double[] shares = new double[Integer.parseInt(cells[2])];
      shares[shares.length - 1] = 1;
      WeeklyForecast.Outlook outlook = new WeeklyForecast(sales).sum(origin, shares).orElseThrow();
      assertNear(cells[3], outlook.value(), line);
      assertNear(cells[4], outlook.low(), line);
      assertNear(cells[5], outlook.high(), line);
    }
  }

  private static void assertNear(String expected, double found, String line) {
    double wanted = expected.isEmpty() ? Double.NaN : Double.parseDouble(expected);
    assertEquals(wanted, found, Math.abs(wanted) * 1e-9, line);
  }

  private static List<String> recomputed(String kind, Path file) throws IOException {
    Path script = Path.of("src", "test", "scripts", "forecast.py");
    Process process;
    try {
      process =
          new ProcessBuilder("python3", "-B", script.toString(), kind, file.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "NOT TESTED: no python3");
      throw e;
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return text.lines().toList();
  }

  private static void judge(
      double[] sales,
      int firstOrigin,
      int lastOrigin,
      IntBinaryOperator plainest,
      Map<Integer, Score> scores) {
    for (int ahead : HORIZONS) {
      Score score = scores.computeIfAbsent(ahead, a -> new Score());
      double ours = 0;
      double peer = 0;
      for (int origin = firstOrigin; origin <= lastOrigin; origin++) {
        // nothing of the future: the series ends at the origin
        WeeklyForecast forecast = new WeeklyForecast(Arrays.copyOf(sales, origin + 1));
        double[] shares = new double[ahead];
        shares[ahead - 1] = 1;
        WeeklyForecast.Outlook outlook = forecast.sum(origin, shares).orElseThrow();
        double actual = sales[origin + ahead];
        ours += Math.abs(outlook.value() - actual);
        peer += Math.abs(sales[plainest.applyAsInt(origin, ahead)] - actual);
        if (!Double.isNaN(outlook.low())) {
          score.bands++;
          score.covered += actual >= outlook.low() && actual <= outlook.high() ? 1 : 0;
        }
        score.points++;
      }
      score.ratios.add(ours / peer);
    }
  }

  private static void write(String name, String peer, Map<Integer, Score> scores)
      throws IOException {
    StringBuilder table =
        new StringBuilder("| weeks ahead | series | points | error ÷ that of ")
            .append(peer)
            .append(" | series won | covered by the 80 % interval |\n|--:|--:|--:|--:|--:|--:|\n");
    scores.forEach(
        (ahead, score) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %d | %d | %d | %.3f | %.0f %% | %.1f %% |%n",
                    ahead,
                    score.ratios.size(),
                    score.points,
                    score.mean(),
                    100 * score.won(),
                    100 * score.coverage())));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "forecast-backtest-" + name + ".md"), table);
  }

  private static List<double[]> walmart() throws IOException {
    DateTimeFormatter days = DateTimeFormatter.ofPattern("dd/MM/yy", Locale.ROOT);
    Map<Integer, Map<LocalDate, Double>> stores = new TreeMap<>();
    for (String line : Files.readAllLines(shared("walmart-weekly-sales.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("Store")) {
        stores
            .computeIfAbsent(Integer.valueOf(cells[0]), s -> new TreeMap<>())
            .put(LocalDate.parse(cells[1], days), Double.valueOf(cells[2]));
      }
    }
    return stores.values().stream()
        .map(s -> s.values().stream().mapToDouble(v -> v).toArray())
        .toList();
  }

  private static double[] retail() throws IOException {
    Map<LocalDate, Double> weeks = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(Files.newInputStream(shared("online-retail-by-day.zip")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.endsWith(".csv")) {
          String day = name.substring(name.lastIndexOf('/') + 1, name.length() - 4);
          LocalDate monday =
              LocalDate.parse(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          weeks.merge(monday, sales(zip), Double::sum);
        }
      }
    }
    LocalDate first = weeks.keySet().iterator().next();
    // the file ends in the middle of its last week, and the shop was closed over Christmas
    return first
        .datesUntil(LocalDate.of(2011, 12, 5), java.time.Period.ofWeeks(1))
        .mapToDouble(w -> weeks.getOrDefault(w, Double.NaN))
        .toArray();
  }

  /** Σ quantity × price of the lines of one file; a text in quotes may hold commas. */
  private static double sales(ZipInputStream zip) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
    double sum = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] cells = line.replaceAll("\"[^\"]*\"", "").split(",", -1);
      if (!cells[0].equals("InvoiceNo") && cells.length == 8) {
        sum += Double.parseDouble(cells[3]) * Double.parseDouble(cells[5]);
      }
    }
    return sum;
  }

  private static Path shared(String name) {
    String root = System.getProperty("storeops.shared", "");
    Path file =
        (root.isEmpty() || root.startsWith("${") ? Path.of("..", "..", "shared") : Path.of(root))
            .resolve("data")
            .resolve(name);
    if (!Boolean.getBoolean("storeops.shared.required")) {
      assumeTrue(Files.isReadable(file), () -> "NOT TESTED: no shared file " + name);
    }
    return file;
  }
}
