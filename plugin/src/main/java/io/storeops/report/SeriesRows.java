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
import java.util.function.Function;

/**
 * Trailing weeks and months of every metric, up to a week. Each history is made once; what a week
 * shows of it is a window.
 */
final class SeriesRows {
  private static final int WEEKS = 60;
  private static final int MONTHS = 13;

  private final ResultsInput input;
  private final List<Series> byWeek;
  private final List<Series> byMonth;

  SeriesRows(MetricRows metrics, ResultsInput input) {
    this.input = input;
    List<String> weeks = input.relations().weeks().stream().map(Period::id).toList();
    this.byWeek = histories("week", weeks, id -> metrics.of(PeriodKind.WEEK, id));
    this.byMonth = histories("month", months(input), id -> metrics.of(PeriodKind.MONTH, id));
  }

  private static List<String> months(ResultsInput input) {
    List<String> months = new ArrayList<>();
    LocalDate day = input.relations().dataFrom();
    LocalDate end = input.relations().dataThrough();
    while (!day.isAfter(end)) {
      Period month = input.plan().calendar().periods().month(day);
      months.add(month.id());
      day = month.to().plusDays(1);
    }
    return months;
  }

  private static List<Series> histories(
      String grain, List<String> ids, Function<String, List<MetricValue>> values) {
    Map<String, List<MetricValue>> lines = new LinkedHashMap<>();
    for (String id : ids) {
      for (MetricValue value : values.apply(id)) {
        String key = value.store() + "|" + value.currency() + "|" + value.metric();
        lines.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
      }
    }
    return lines.values().stream().map(line -> history(grain, line)).toList();
  }

  private static Series history(String grain, List<MetricValue> line) {
    MetricValue first = line.get(0);
    List<Series.Point> points =
        line.stream()
            .map(
                v ->
                    new Series.Point(
                        v.period().id(), v.value(), v.lastYear(), v.goal(), v.limits()))
            .toList();
    return new Series(first.store(), first.currency(), first.metric(), null, grain, points);
  }

  List<Series> upTo(Period week) {
    List<Series> series = new ArrayList<>();
    byWeek.forEach(s -> window(s, week.id(), WEEKS, series));
    String month = input.plan().calendar().periods().month(week.to()).id();
    byMonth.forEach(s -> window(s, month, MONTHS, series));
    return series;
  }

  /** The points up to a period; nothing when all of them are without data. */
  private static void window(Series history, String last, int most, List<Series> series) {
    List<Series.Point> all = history.points();
    int end = all.size();
    while (end > 0 && all.get(end - 1).period().compareTo(last) > 0) {
      end--;
    }
    List<Series.Point> points = all.subList(Math.max(0, end - most), end);
    if (points.stream().anyMatch(p -> p.value() != null)) {
      series.add(
          new Series(
              history.store(),
              history.currency(),
              history.metric(),
              history.dimension(),
              history.grain(),
              points));
    }
  }
}
