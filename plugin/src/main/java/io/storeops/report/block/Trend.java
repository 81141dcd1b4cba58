package io.storeops.report.block;

import io.storeops.calendar.PeriodKind;
import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Table;
import io.storeops.measure.Unit;
import io.storeops.result.MetricValue;
import io.storeops.result.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            MetricLines.of(
                input,
                metric,
                points,
                input.words().dates()::shortWeek,
                WeekPoints.events(input, points)),
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
}
