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

/**
 * The last six weeks beside the last twelve months, with last year and goals; the sentence is the
 * summary: week, month, quarter and year to date, each against the year before.
 */
final class SixTwelveChart implements BlockBuilder {
  private static final int WEEKS = 6;
  private static final int MONTHS = 12;
  private static final List<PeriodKind> SUMMARY =
      List.of(PeriodKind.WEEK, PeriodKind.MTD, PeriodKind.QTD, PeriodKind.YTD);

  @Override
  public List<Block> build(BlockInput input) {
    String metric = input.options().text("metric", "paid_amount");
    List<Series.Point> weeks = WeekPoints.last(input, metric, WEEKS);
    List<Series.Point> months = months(input, metric);
    if (weeks.stream().allMatch(p -> p.value() == null)
        || months.stream().allMatch(p -> p.value() == null)) {
      return List.of();
    }
    String name = input.metricName(metric);
    Chart chart =
        new Chart.SixTwelve(
            MetricLines.of(
                input,
                metric,
                weeks,
                input.words().dates()::shortWeek,
                WeekPoints.events(input, weeks)),
            MetricLines.of(input, metric, months, id -> month(input, id), List.of()));
    return List.of(
        new Block.Graph(
            "six-twelve-" + metric,
            input.say("sixTwelve.title", name),
            summary(input, metric),
            input.say("sixTwelve.description", name, weeks.size(), months.size()),
            chart,
            table(input, metric, weeks, months)));
  }

  private static List<Series.Point> months(BlockInput input, String metric) {
    List<Series.Point> all =
        input.figures().series(metric, "month").map(Series::points).orElse(List.of());
    return all.subList(Math.max(0, all.size() - MONTHS), all.size());
  }

  /** Its number alone, since twelve names do not fit a phone. */
  private static String month(BlockInput input, String id) {
    String number = id.substring(id.length() - 2).replaceFirst("^0", "");
    return input.say("sixTwelve.month", number);
  }

  private static String summary(BlockInput input, String metric) {
    List<String> parts = new ArrayList<>();
    for (PeriodKind kind : SUMMARY) {
      part(input, metric, kind).ifPresent(parts::add);
    }
    return String.join(input.say("sixTwelve.between"), parts);
  }

  private static Optional<String> part(BlockInput input, String metric, PeriodKind kind) {
    Optional<MetricValue> found = input.figures().metric(metric, kind);
    if (found.isEmpty() || found.get().value() == null) {
      return Optional.empty();
    }
    MetricValue value = found.get();
    Printer printer = input.printer();
    Unit unit = printer.unit(metric);
    String period = input.say("period." + kind.id());
    String size = printer.compact(value.value(), unit);
    String before = change(printer, value.change(), unit);
    String lastYear = change(printer, value.changeLastYear(), unit);
    if (lastYear.isEmpty()) {
      return Optional.of(
          before.isEmpty()
              ? input.say("sixTwelve.alone", period, size)
              : input.say("sixTwelve.before", period, size, before));
    }
    return Optional.of(
        before.isEmpty()
            ? input.say("sixTwelve.lastYear", period, size, lastYear)
            : input.say("sixTwelve.both", period, size, before, lastYear));
  }

  /** With its sign; empty where there is nothing to compare with. */
  private static String change(Printer printer, @Nullable BigDecimal change, Unit unit) {
    if (change == null) {
      return "";
    }
    String sign = change.signum() == 0 ? "±" : change.signum() < 0 ? "−" : "+";
    return sign + printer.size(change, unit);
  }

  private static Table table(
      BlockInput input, String metric, List<Series.Point> weeks, List<Series.Point> months) {
    Unit unit = input.printer().unit(metric);
    List<List<Cell>> rows = new ArrayList<>();
    for (List<Series.Point> points : List.of(weeks, months)) {
      for (int i = points.size() - 1; i >= 0; i--) {
        Series.Point point = points.get(i);
        rows.add(
            List.of(
                Cell.of(WeekPoints.name(input, point)),
                WeekPoints.cell(input, metric, point, "value", point.value(), unit),
                WeekPoints.cell(input, metric, point, "lastYear", point.lastYear(), unit),
                WeekPoints.cell(input, metric, point, "goal", point.goal(), unit)));
      }
    }
    return new Table(
        input.say("sixTwelve.title", input.metricName(metric)),
        List.of(
            new Table.Head(input.say("goals.period"), false),
            new Table.Head(input.metricName(metric), true),
            new Table.Head(input.say("trend.lastYear"), true),
            new Table.Head(input.say("trend.goal"), true)),
        rows,
        "");
  }
}
