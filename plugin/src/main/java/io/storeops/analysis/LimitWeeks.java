package io.storeops.analysis;

import io.storeops.calendar.Period;
import io.storeops.table.Row;
import io.storeops.table.RowSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Relation {@code process_limits}: what each weekly figure does by itself, and what it does not.
 */
final class LimitWeeks {
  private final Relations relations;

  LimitWeeks(Relations relations) {
    this.relations = relations;
  }

  void write(RowSink rows) {
    Map<String, List<Row>> series = new LinkedHashMap<>();
    for (Row row : weekly()) {
      series
          .computeIfAbsent(
              row.required("store") + "\n" + row.required("metric"), k -> new ArrayList<>())
          .add(row);
    }
    series.values().forEach(s -> judge(s, rows));
  }

  /** Whole weeks with a value, in order; a week that the data cut off says nothing. */
  private List<Row> weekly() {
    Set<String> whole =
        relations.weeks().stream()
            .filter(w -> relations.isComplete(w) && !w.from().isBefore(relations.dataFrom()))
            .map(Period::id)
            .collect(Collectors.toSet());
    Selection weeks =
        Selection.of(
            relations.relation("process_week"),
            "store",
            "metric",
            "date_from",
            "week",
            "value",
            "event",
            "since",
            "good");
    return relations.query(weeks.query()).list().stream()
        .filter(r -> whole.contains(r.required("week")))
        .toList();
  }

  private static void judge(List<Row> series, RowSink rows) {
    ProcessLimits process = new ProcessLimits(series.stream().map(LimitWeeks::point).toList());
    for (int i = 0; i < series.size(); i++) {
      ProcessLimits.Limits limits = process.of(i);
      Row row = series.get(i);
      boolean known = limits.mean() != null;
      rows.add(
          new Object[] {
            row.required("store"),
            row.required("metric"),
            row.required("week"),
            row.value("value"),
            limits.mean(),
            known ? limits.lower() : null,
            known ? limits.upper() : null,
            limits.signal(),
            (long) limits.points(),
            row.flag("event"),
            row.date("since")
          });
    }
  }

  private static ProcessLimits.Point point(Row row) {
    return new ProcessLimits.Point(
        Objects.requireNonNull(row.date("date_from")),
        Objects.requireNonNull(row.number("value")).doubleValue(),
        Boolean.TRUE.equals(row.flag("event")),
        row.date("since"),
        row.required("good"));
  }
}
