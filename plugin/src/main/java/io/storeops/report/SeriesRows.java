package io.storeops.report;

import io.storeops.calendar.Period;
import io.storeops.calendar.PeriodKind;
import io.storeops.result.MetricValue;
import io.storeops.result.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trailing weeks and months of every metric, up to a week. */
final class SeriesRows {
  private static final int WEEKS = 26;
  private static final int MONTHS = 13;

  private final MetricRows metrics;
  private final List<Period> weeks;
  private final ResultsInput input;

  SeriesRows(MetricRows metrics, ResultsInput input) {
    this.metrics = metrics;
    this.input = input;
    this.weeks = input.relations().weeks();
  }

  List<Series> upTo(Period week) {
    List<Series> series = new ArrayList<>(of("week", PeriodKind.WEEK, weekIds(week)));
    series.addAll(of("month", PeriodKind.MONTH, monthIds(week)));
    return series;
  }

  private List<String> weekIds(Period week) {
    List<String> ids =
        weeks.stream().filter(w -> !w.to().isAfter(week.to())).map(Period::id).toList();
    return ids.subList(Math.max(0, ids.size() - WEEKS), ids.size());
  }

  private List<String> monthIds(Period week) {
    List<String> ids = new ArrayList<>();
    LocalDate end = week.to();
    for (int back = MONTHS - 1; back >= 0; back--) {
      Period month = input.plan().calendar().periods().month(end.minusMonths(back));
      if (!month.to().isBefore(input.relations().dataFrom())) {
        ids.add(month.id());
      }
    }
    return ids;
  }

  private List<Series> of(String grain, PeriodKind kind, List<String> ids) {
    Map<String, List<MetricValue>> lines = new LinkedHashMap<>();
    for (String id : ids) {
      for (MetricValue value : metrics.of(kind, id)) {
        String key = value.store() + "|" + value.currency() + "|" + value.metric();
        lines.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
      }
    }
    return lines.values().stream()
        .filter(line -> line.stream().anyMatch(v -> v.value() != null))
        .map(line -> series(grain, line))
        .toList();
  }

  private static Series series(String grain, List<MetricValue> line) {
    MetricValue first = line.get(0);
    return new Series(
        first.store(),
        first.currency(),
        first.metric(),
        null,
        grain,
        line.stream()
            .map(
                v ->
                    new Series.Point(
                        v.period().id(), v.value(), v.lastYear(), v.goal(), v.limits()))
            .toList());
  }
}
