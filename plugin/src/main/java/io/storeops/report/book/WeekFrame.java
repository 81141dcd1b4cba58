package io.storeops.report.book;

import io.storeops.calendar.PeriodKind;
import io.storeops.document.Book;
import io.storeops.result.MetricValue;
import io.storeops.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the sheets of the reported week share: its results, the words, titles and columns. */
final class WeekFrame {
  /** Weeks or months of a line. */
  static final int WEEKS = 26;

  private final Results results;
  private final BookWords words;

  WeekFrame(Results results, BookWords words) {
    this.results = results;
    this.words = words;
  }

  Results results() {
    return results;
  }

  BookWords words() {
    return words;
  }

  /** The reported week, as its language writes it. */
  String week() {
    return words.words().dates().week(results.week().id());
  }

  /** The figures of the reported week, over all and by parts. */
  List<MetricValue> ofWeek() {
    return results.metrics().stream()
        .filter(v -> v.period().kind() == PeriodKind.WEEK)
        .filter(v -> v.period().id().equals(results.week().id()))
        .toList();
  }

  Book.Sheet sheet(String key, Book.Part... parts) {
    List<Book.Part> all = new ArrayList<>();
    all.add(new Book.Heading(words.say(key), 1));
    all.addAll(List.of(parts));
    return new Book.Sheet(words.say(key), all);
  }

  /** A sheet with one table, where it has a row. */
  Optional<Book.Sheet> optional(String key, Book.Grid grid) {
    return grid.rows().isEmpty() ? Optional.empty() : Optional.of(sheet(key, grid));
  }

  Book.Field text(String key) {
    return new Book.Field(words.say(key), false, false);
  }

  Book.Field number(String key) {
    return new Book.Field(words.say(key), true, false);
  }

  /** A line over a table of weeks: three columns from that one on. */
  Book.Part plot(String grid, String metric, int column) {
    String name = words.metric(metric);
    return new Book.Plot(
        Book.Plot.Kind.LINE,
        words.say("page.trend.title", name),
        words.say("page.trend.description", name, WEEKS),
        grid,
        0,
        List.of(column, column + 1, column + 2),
        words.axis(metric));
  }
}
