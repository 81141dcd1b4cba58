package io.storeops.report.block;

import io.storeops.calendar.PeriodKind;
import io.storeops.document.Chart;
import io.storeops.measure.Unit;
import io.storeops.result.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A metric over periods of one kind as lines: now, last year, and the goal of each. */
final class MetricLines {
  private MetricLines() {}

  /**
   * @param points the oldest first
   * @param label of a period by its id
   */
  static Chart.Lines of(
      BlockInput input,
      String metric,
      List<Series.Point> points,
      Function<String, String> label,
      List<Chart.Event> events) {
    Printer printer = input.printer();
    Unit unit = printer.unit(metric);
    List<@Nullable Double> all = new ArrayList<>();
    for (Series.Point point : points) {
      all.add(number(point.value()));
      all.add(number(point.lastYear()));
      all.add(number(point.goal()));
    }
    List<Chart.Line> lines = new ArrayList<>();
    lines.add(
        new Chart.Line(
            input.say("trend.thisYear"), false, line(input, points, unit, Series.Point::value)));
    if (points.stream().anyMatch(p -> p.lastYear() != null)) {
      lines.add(
          new Chart.Line(
              input.say("trend.lastYear"),
              true,
              line(input, points, unit, Series.Point::lastYear)));
    }
    return new Chart.Lines(
        Axes.over(all, false, unit, printer),
        points.stream().map(p -> label.apply(p.period())).toList(),
        lines,
        goals(points),
        input.say("trend.goal"),
        events);
  }

  private static List<Chart.Point> line(
      BlockInput input,
      List<Series.Point> points,
      Unit unit,
      Function<Series.Point, @Nullable BigDecimal> field) {
    List<Chart.Point> line = new ArrayList<>();
    for (Series.Point point : points) {
      boolean partial = runs(input, point);
      line.add(
          new Chart.Point(number(field.apply(point)), tip(input, point, unit), false, partial));
    }
    return line;
  }

  /** Whether its week or month is not over, so that it is no match for the others yet. */
  private static boolean runs(BlockInput input, Series.Point point) {
    if (point.period().equals(input.results().week().id())) {
      return !input.results().week().complete();
    }
    return input.results().metrics().stream()
        .map(v -> v.period())
        .anyMatch(
            p ->
                p.kind() == PeriodKind.MONTH
                    && p.id().equals(point.period())
                    && p.to().isAfter(input.results().week().to()));
  }

  private static String tip(BlockInput input, Series.Point point, Unit unit) {
    Printer printer = input.printer();
    String period = WeekPoints.name(input, point);
    return point.lastYear() == null
        ? input.say("trend.tip", period, printer.full(point.value(), unit))
        : input.say(
            "trend.tipLastYear",
            period,
            printer.full(point.value(), unit),
            printer.full(point.lastYear(), unit));
  }

  private static List<Chart.@Nullable Band> goals(List<Series.Point> points) {
    List<Chart.@Nullable Band> goals = new ArrayList<>();
    for (Series.Point point : points) {
      Double goal = number(point.goal());
      goals.add(goal == null ? null : new Chart.Band(goal, goal));
    }
    return goals;
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }
}
