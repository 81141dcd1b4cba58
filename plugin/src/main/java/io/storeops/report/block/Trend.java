package io.storeops.report.block;

import io.storeops.calendar.PeriodKind;
import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Chart;
import io.storeops.document.Table;
import io.storeops.measure.Unit;
import io.storeops.result.MetricValue;
import io.storeops.result.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A metric over the last weeks with last year's line, the goal and the campaigns. */
final class Trend implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    String metric = input.options().text("metric", "paid_amount");
    List<Series.Point> points = WeekPoints.last(input, metric, input.options().whole("weeks", 26));
    if (points.stream().allMatch(p -> p.value() == null)) {
      return List.of();
    }
    String name = input.metricName(metric);
    return List.of(
        new Block.Graph(
            "trend-" + metric,
            input.say("trend.title", name),
            sentence(input, metric),
            input.say("trend.description", name, points.size()),
            chart(input, metric, points),
            table(input, metric, points)));
  }

  private static String sentence(BlockInput input, String metric) {
    Optional<MetricValue> month = input.figures().metric(metric, PeriodKind.MTD);
    Printer printer = input.printer();
    Unit unit = printer.unit(metric);
    if (month.isEmpty() || month.get().value() == null) {
      return "";
    }
    MetricValue value = month.get();
    BigDecimal lastYear = value.changeLastYear();
    String size = printer.compact(value.value(), unit);
    if (lastYear == null) {
      return input.say("trend.month", input.metricName(metric), size);
    }
    String direction = lastYear.signum() >= 0 ? "trend.monthAbove" : "trend.monthBelow";
    return input.say(direction, input.metricName(metric), size, printer.size(lastYear, unit));
  }

  private static Chart chart(BlockInput input, String metric, List<Series.Point> points) {
    Printer printer = input.printer();
    Unit unit = printer.unit(metric);
    List<@Nullable Double> all = new ArrayList<>();
    for (Series.Point point : points) {
      all.add(number(point.value()));
      all.add(number(point.lastYear()));
      all.add(number(point.goal()));
    }
    boolean compared = points.stream().anyMatch(p -> p.lastYear() != null);
    List<Chart.Line> lines = new ArrayList<>();
    lines.add(
        new Chart.Line(
            input.say("trend.thisYear"), false, line(input, points, unit, Series.Point::value)));
    if (compared) {
      lines.add(
          new Chart.Line(
              input.say("trend.lastYear"),
              true,
              line(input, points, unit, Series.Point::lastYear)));
    }
    return new Chart.Lines(
        Axes.over(all, false, unit, printer),
        points.stream().map(p -> input.words().dates().shortWeek(p.period())).toList(),
        lines,
        goals(points),
        input.say("trend.goal"),
        WeekPoints.events(input, points));
  }

  private static List<Chart.Point> line(
      BlockInput input,
      List<Series.Point> points,
      Unit unit,
      java.util.function.Function<Series.Point, @Nullable BigDecimal> field) {
    List<Chart.Point> line = new ArrayList<>();
    for (Series.Point point : points) {
      BigDecimal value = field.apply(point);
      boolean partial =
          point.period().equals(input.results().week().id()) && !input.results().week().complete();
      line.add(new Chart.Point(number(value), tip(input, point, unit), false, partial));
    }
    return line;
  }

  private static String tip(BlockInput input, Series.Point point, Unit unit) {
    Printer printer = input.printer();
    String week = input.words().dates().week(point.period());
    return point.lastYear() == null
        ? input.say("trend.tip", week, printer.full(point.value(), unit))
        : input.say(
            "trend.tipLastYear",
            week,
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

  private static Table table(BlockInput input, String metric, List<Series.Point> points) {
    Printer printer = input.printer();
    Unit unit = printer.unit(metric);
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = points.size() - 1; i >= 0; i--) {
      Series.Point point = points.get(i);
      rows.add(
          List.of(
              Cell.of(input.words().dates().week(point.period())),
              WeekPoints.cell(input, metric, point, "value", point.value(), unit),
              WeekPoints.cell(input, metric, point, "lastYear", point.lastYear(), unit),
              WeekPoints.cell(input, metric, point, "goal", point.goal(), unit)));
    }
    return new Table(
        input.say("trend.title", input.metricName(metric)),
        List.of(
            new Table.Head(input.say("column.week"), false),
            new Table.Head(input.metricName(metric), true),
            new Table.Head(input.say("trend.lastYear"), true),
            new Table.Head(input.say("trend.goal"), true)),
        rows,
        "");
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }
}
