package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.result.MetricValue;
import io.storeops.result.WeekInfo;
import java.util.ArrayList;
import java.util.List;

/** The key figures of the week, store by store, against before and the goal. */
final class OverviewSheet {
  private static final List<String> METRICS =
      List.of(
          "paid_amount",
          "visitors",
          "conversion_rate",
          "revenue_per_buyer",
          "paid_orders",
          "average_order_value",
          "refund_amount",
          "refund_rate",
          "ad_spend",
          "roas");

  private final WeekFrame frame;
  private final TrendSheet trends;

  OverviewSheet(WeekFrame frame, TrendSheet trends) {
    this.frame = frame;
    this.trends = trends;
  }

  Book.Sheet sheet() {
    List<List<Book.Value>> rows = new ArrayList<>();
    for (String metric : METRICS) {
      frame.ofWeek().stream()
          .filter(v -> v.metric().equals(metric) && v.dimension() == null && v.value() != null)
          .forEach(v -> rows.add(line(v)));
    }
    Book.Grid grid =
        new Book.Grid(
            "overview",
            List.of(
                frame.text("page.stores.name"),
                frame.text("page.goals.metric"),
                frame.number("page.period.week"),
                frame.text("book.trend"),
                frame.number("book.previous"),
                frame.number("page.against.previous"),
                frame.number("page.trend.lastYear"),
                frame.number("page.against.lastYear"),
                frame.number("page.goals.goal"),
                new Book.Field(frame.words().say("page.goals.attainment"), true, true),
                frame.text("page.column.status")),
            rows);
    List<Book.Part> parts = new ArrayList<>(List.of(new Book.Heading(span(), 2), grid));
    new SeriesSheet(frame).first().ifPresent(parts::add);
    return frame.sheet("book.sheet.overview", parts.toArray(Book.Part[]::new));
  }

  private String span() {
    WeekInfo week = frame.results().week();
    return frame.week() + " (" + frame.words().words().dates().range(week.from(), week.to()) + ")";
  }

  private List<Book.Value> line(MetricValue value) {
    return List.of(
        new Book.Text(frame.words().store(value.store())),
        new Book.Text(frame.words().metric(value.metric())),
        frame.words().amount(value, "value", value.value()),
        trends.spark(value),
        frame.words().amount(value, "previous", value.previous()),
        frame.words().change(value, "change", value.change(), 2, 4),
        frame.words().amount(value, "lastYear", value.lastYear()),
        frame.words().change(value, "changeLastYear", value.changeLastYear(), 2, 6),
        frame.words().amount(value, "goal", value.goal()),
        frame.words().attainment(value, 2, 8),
        frame.words().state(value.status()));
  }
}
