package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Table;
import io.storeops.measure.Unit;
import io.storeops.result.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A metric month by month, the latest first, with last year and goal. */
final class MonthTable implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    String metric = input.options().text("metric", "paid_amount");
    Optional<Series> series = input.figures().series(metric, "month");
    if (series.isEmpty()) {
      return List.of();
    }
    String title = input.say("months.title", input.metricName(metric));
    return List.of(
        new Block.Tabular("months", title, "", table(input, metric, title, series.get())));
  }

  private static Table table(BlockInput input, String metric, String title, Series series) {
    Unit unit = input.printer().unit(metric);
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = series.points().size() - 1; i >= 0; i--) {
      Series.Point point = series.points().get(i);
      rows.add(
          List.of(
              Cell.of(input.words().dates().month(point.period())),
              WeekPoints.cell(input, metric, point, "value", point.value(), unit),
              WeekPoints.cell(input, metric, point, "lastYear", point.lastYear(), unit),
              WeekPoints.cell(input, metric, point, "goal", point.goal(), unit)));
    }
    return new Table(
        title,
        List.of(
            new Table.Head(input.say("period.month"), false),
            new Table.Head(input.metricName(metric), true),
            new Table.Head(input.say("trend.lastYear"), true),
            new Table.Head(input.say("trend.goal"), true)),
        rows,
        "");
  }
}
