package io.storeops.analysis;

import io.storeops.calendar.Period;
import io.storeops.table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Relation {@code process_limits}: what each weekly figure does by itself, and what it does not.
 */
final class ProcessLimits {
  /** Weeks before the judged one that its limits come from, at most and at least. */
  static final int MOST_POINTS = 26;

  static final int LEAST_POINTS = 8;

  /** Weeks in a row on one side of the mean that are no accident. */
  static final int RUN = 8;

  /** Turns a mean moving range into three standard deviations: 3 / 1.128. */
  private static final double FACTOR = 2.66;

  private final Relations relations;

  ProcessLimits(Relations relations) {
    this.relations = relations;
  }

  /** Limits of one judged week; mean is null when there are too few points. */
  record Limits(@Nullable Double mean, double lower, double upper, String signal, int points) {}

  List<Object[]> rows() {
    Map<String, List<Row>> series = new LinkedHashMap<>();
    for (Row row : weekly()) {
      series
          .computeIfAbsent(
              row.required("store") + "\n" + row.required("metric"), k -> new ArrayList<>())
          .add(row);
    }
    List<Object[]> rows = new ArrayList<>();
    series.values().forEach(s -> judge(s, rows));
    return rows;
  }

  /** Whole weeks with a value, in order; a week that the data cut off says nothing. */
  private List<Row> weekly() {
    Set<String> whole =
        relations.weeks().stream()
            .filter(w -> relations.isComplete(w) && !w.from().isBefore(relations.dataFrom()))
            .map(Period::id)
            .collect(Collectors.toSet());
    Selection weeks =
        Selection.of(relations.relation("metric_period"), "store", "metric", "period", "value")
            .where("period_kind", "week")
            .present("value");
    return relations.query(weeks.query()).list().stream()
        .filter(r -> whole.contains(r.required("period")))
        .toList();
  }

  private static void judge(List<Row> series, List<Object[]> rows) {
    double[] values =
        series.stream()
            .mapToDouble(r -> Objects.requireNonNull(r.number("value")).doubleValue())
            .toArray();
    for (int i = 0; i < values.length; i++) {
      Limits limits = limits(values, i);
      Row row = series.get(i);
      boolean known = limits.mean() != null;
      rows.add(
          new Object[] {
            row.required("store"),
            row.required("metric"),
            row.required("period"),
            values[i],
            limits.mean(),
            known ? limits.lower() : null,
            known ? limits.upper() : null,
            limits.signal(),
            (long) limits.points()
          });
    }
  }

  /** Limits of the value at an index from the values before it. */
  static Limits limits(double[] values, int judged) {
    int from = Math.max(0, judged - MOST_POINTS);
    int points = judged - from;
    if (points < LEAST_POINTS) {
      return new Limits(null, 0, 0, "", points);
    }
    double sum = 0;
    double moved = 0;
    for (int i = from; i < judged; i++) {
      sum += values[i];
      moved += i > from ? Math.abs(values[i] - values[i - 1]) : 0;
    }
    double mean = sum / points;
    double reach = FACTOR * moved / (points - 1);
    Limits limits = new Limits(mean, mean - reach, mean + reach, "", points);
    return new Limits(mean, limits.lower(), limits.upper(), signal(values, judged, limits), points);
  }

  private static String signal(double[] values, int judged, Limits limits) {
    double slack = 1e-9 * Math.max(1, Math.abs(limits.upper()));
    if (values[judged] > limits.upper() + slack) {
      return "above";
    }
    if (values[judged] < limits.lower() - slack) {
      return "below";
    }
    return isRun(values, judged, Objects.requireNonNull(limits.mean())) ? "run" : "";
  }

  private static boolean isRun(double[] values, int judged, double mean) {
    double side = Math.signum(values[judged] - mean);
    for (int i = judged; i > judged - RUN; i--) {
      if (i < 0 || side == 0 || Math.signum(values[i] - mean) != side) {
        return false;
      }
    }
    return true;
  }
}
