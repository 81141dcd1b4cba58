package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.result.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Figures over weeks or months, beside last year and the goal. */
final class SeriesSheet {
  private static final List<String> MONTHLY = List.of("paid_amount", "refund_amount", "visitors");
  private static final List<String> TRENDS =
      List.of("paid_amount", "visitors", "conversion_rate", "refund_rate");

  private final WeekFrame frame;

  SeriesSheet(WeekFrame frame) {
    this.frame = frame;
  }

  Book.Sheet weeks() {
    List<Book.Part> parts = new ArrayList<>();
    int number = 0;
    for (String metric : TRENDS) {
      Optional<Series> series = weekly(metric);
      if (series.isPresent()) {
        number++;
        parts.add(new Book.Heading(heading(series.get()), 2));
        parts.add(grid(series.get(), "weeks_" + number));
        parts.add(frame.plot("weeks_" + number, metric, 1));
      }
    }
    return frame.sheet("book.sheet.weeks", parts.toArray(Book.Part[]::new));
  }

  /** What the first chart by week shows; nothing where no series is there. */
  Optional<Book.Part> first() {
    return TRENDS.stream()
        .filter(metric -> weekly(metric).isPresent())
        .findFirst()
        .map(metric -> frame.plot("weeks_1", metric, 1));
  }

  private Optional<Series> weekly(String metric) {
    return frame.results().series().stream()
        .filter(s -> s.metric().equals(metric) && s.dimension() == null)
        .filter(s -> s.grain().equals("week"))
        .findFirst();
  }

  Book.Sheet months() {
    List<Book.Part> parts = new ArrayList<>();
    int number = 0;
    for (Series series : frame.results().series()) {
      if (MONTHLY.contains(series.metric())
          && series.dimension() == null
          && series.grain().equals("month")) {
        number++;
        parts.add(new Book.Heading(heading(series), 2));
        parts.add(grid(series, "months_" + number));
      }
    }
    return frame.sheet("book.sheet.months", parts.toArray(Book.Part[]::new));
  }

  private Book.Grid grid(Series series, String id) {
    List<Series.Point> points =
        series.points().stream()
            .filter(
                p ->
                    !series.grain().equals("week")
                        || p.period().compareTo(frame.results().week().id()) <= 0)
            .toList();
    List<List<Book.Value>> rows = new ArrayList<>();
    for (Series.Point point :
        points.subList(Math.max(0, points.size() - WeekFrame.WEEKS), points.size())) {
      String store = series.store() == null ? "*" + series.currency() : series.store();
      String address =
          store + "|" + series.metric() + "||" + series.grain() + ":" + point.period() + "|";
      rows.add(
          List.of(
              new Book.Text(point.period()),
              frame
                  .words()
                  .number(series.metric(), series.currency(), point.value(), address + "value"),
              frame
                  .words()
                  .number(
                      series.metric(), series.currency(), point.lastYear(), address + "lastYear"),
              frame
                  .words()
                  .number(series.metric(), series.currency(), point.goal(), address + "goal")));
    }
    return new Book.Grid(
        id,
        List.of(
            frame.text(series.grain().equals("week") ? "page.column.week" : "page.period.month"),
            frame.number("page.trend.thisYear"),
            frame.number("page.trend.lastYear"),
            frame.number("page.trend.goal")),
        rows);
  }

  private String heading(Series series) {
    return frame.words().metric(series.metric()) + " · " + frame.words().store(series.store());
  }
}
