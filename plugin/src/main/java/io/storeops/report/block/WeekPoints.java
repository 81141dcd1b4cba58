package io.storeops.report.block;

import io.storeops.document.Cell;
import io.storeops.document.Chart;
import io.storeops.document.Figure;
import io.storeops.measure.Unit;
import io.storeops.plan.Plan;
import io.storeops.result.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The weeks of a chart. */
final class WeekPoints {
  private WeekPoints() {}

  /** The last points up to the reported week, oldest first. */
  static List<Series.Point> last(BlockInput input, String metric, int count) {
    List<Series.Point> points =
        input.figures().series(metric, "week").map(Series::points).orElse(List.of()).stream()
            .filter(p -> p.period().compareTo(input.results().week().id()) <= 0)
            .toList();
    return points.subList(Math.max(0, points.size() - count), points.size());
  }

  /** The name of a point's week or month. */
  static String name(BlockInput input, Series.Point point) {
    return isWeek(point)
        ? input.words().dates().week(point.period())
        : input.words().dates().month(point.period());
  }

  /** A week has its number behind a W, a month has not. */
  private static boolean isWeek(Series.Point point) {
    return point.period().contains("W");
  }

  /** The campaigns that touch these weeks. */
  static List<Chart.Event> events(BlockInput input, List<Series.Point> points) {
    List<Chart.Event> events = new ArrayList<>();
    for (Plan.Campaign campaign : campaigns(input)) {
      String first = input.plan().calendar().weeks().week(campaign.from()).id();
      String last = input.plan().calendar().weeks().week(campaign.to()).id();
      int from = -1;
      int to = -1;
      for (int i = 0; i < points.size(); i++) {
        String week = points.get(i).period();
        if (week.compareTo(first) >= 0 && week.compareTo(last) <= 0) {
          from = from < 0 ? i : from;
          to = i;
        }
      }
      if (from >= 0) {
        events.add(new Chart.Event(from, to, input.in(campaign.name())));
      }
    }
    return events;
  }

  /** Campaigns of the scope's store, in order of time. */
  static List<Plan.Campaign> campaigns(BlockInput input) {
    return input.plan().campaigns().stream()
        .filter(
            c ->
                input.scope().store() == null
                    || c.stores().isEmpty()
                    || c.stores().contains(input.scope().store()))
        .sorted(
            java.util.Comparator.comparing(Plan.Campaign::from).thenComparing(Plan.Campaign::id))
        .toList();
  }

  /** A cell with its address. */
  static Cell cell(
      BlockInput input,
      String metric,
      Series.Point point,
      String field,
      @Nullable BigDecimal value,
      Unit unit) {
    String kind = isWeek(point) ? "week:" : "month:";
    String address =
        input.scope().key() + "|" + metric + "||" + kind + point.period() + "|" + field;
    return Cell.of(
        value == null
            ? new Figure("–", "", "")
            : new Figure(input.printer().full(value, unit), value.toPlainString(), address));
  }
}
