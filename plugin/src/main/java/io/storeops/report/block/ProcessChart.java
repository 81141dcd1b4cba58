package io.storeops.report.block;

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
import org.jspecify.annotations.Nullable;

/** What the process does by itself: a metric with its natural limits, signals marked. */
final class ProcessChart implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    String metric = input.options().text("metric", "conversion_rate");
    List<Series.Point> points = WeekPoints.last(input, metric, input.options().whole("weeks", 26));
    if (points.isEmpty() || points.stream().allMatch(p -> p.value() == null)) {
      return List.of();
    }
    String name = input.metricName(metric);
    return List.of(
        new Block.Graph(
            "process-" + metric,
            input.say("process.title", name),
            sentence(input, metric, points),
            input.say("process.description", name),
            chart(input, metric, points),
            table(input, metric, points)));
  }

  private static String sentence(BlockInput input, String metric, List<Series.Point> points) {
    Series.Point last = points.get(points.size() - 1);
    MetricValue.Limits limits = last.limits();
    BigDecimal value = last.value();
    if (limits == null || value == null) {
      return input.say("process.few", input.metricName(metric));
    }
    Printer printer = input.printer();
    Unit unit = printer.unit(metric);
    String figure = printer.full(value, unit);
    String pattern = limits.pattern();
    return input.say(
        "process." + (pattern.isEmpty() ? limits.event() ? "event" : "inside" : pattern),
        input.metricName(metric),
        figure,
        printer.full(limits.lower(), unit),
        printer.full(limits.upper(), unit));
  }

  private static Chart chart(BlockInput input, String metric, List<Series.Point> points) {
    Printer printer = input.printer();
    Unit unit = printer.unit(metric);
    MetricValue.Limits limits = points.get(points.size() - 1).limits();
    List<@Nullable Double> all = new ArrayList<>();
    List<Chart.Point> drawn = new ArrayList<>();
    for (Series.Point point : points) {
      Double value = point.value() == null ? null : point.value().doubleValue();
      all.add(value);
      String tip =
          input.say(
              "trend.tip",
              input.words().dates().week(point.period()),
              printer.full(point.value(), unit));
      boolean signal = point.limits() != null && point.limits().signal();
      drawn.add(new Chart.Point(value, tip, signal, false));
    }
    if (limits != null) {
      all.add(limits.lower().doubleValue());
      all.add(limits.upper().doubleValue());
    }
    return new Chart.Process(
        Axes.over(all, false, unit, printer),
        points.stream().map(p -> input.words().dates().shortWeek(p.period())).toList(),
        drawn,
        reference(input, "process.mean", limits == null ? null : limits.mean(), unit),
        reference(input, "process.lower", limits == null ? null : limits.lower(), unit),
        reference(input, "process.upper", limits == null ? null : limits.upper(), unit),
        WeekPoints.events(input, points));
  }

  private static Chart.@Nullable Reference reference(
      BlockInput input, String key, @Nullable BigDecimal at, Unit unit) {
    return at == null
        ? null
        : new Chart.Reference(at.doubleValue(), input.say(key, input.printer().full(at, unit)));
  }

  private static Table table(BlockInput input, String metric, List<Series.Point> points) {
    Unit unit = input.printer().unit(metric);
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = points.size() - 1; i >= 0; i--) {
      Series.Point point = points.get(i);
      MetricValue.Limits limits = point.limits();
      String pattern = limits == null ? "" : limits.pattern();
      rows.add(
          List.of(
              Cell.of(input.words().dates().week(point.period())),
              WeekPoints.cell(input, metric, point, "value", point.value(), unit),
              Cell.of(pattern.isEmpty() ? "" : input.say("process.pattern." + pattern))));
    }
    return new Table(
        input.say("process.title", input.metricName(metric)),
        List.of(
            new Table.Head(input.say("column.week"), false),
            new Table.Head(input.metricName(metric), true),
            new Table.Head(input.say("process.signal"), false)),
        rows,
        "");
  }
}
