package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.facts.Metric;
import io.storeops.result.MetricValue;
import java.util.ArrayList;
import java.util.List;

/** What the figures of the workbook mean and how they add up. */
final class DefinitionSheet {
  private final WeekFrame frame;

  DefinitionSheet(WeekFrame frame) {
    this.frame = frame;
  }

  Book.Sheet sheet() {
    List<List<Book.Value>> rows = new ArrayList<>();
    List<String> used =
        frame.results().metrics().stream().map(MetricValue::metric).distinct().toList();
    for (Metric metric : frame.words().metrics().list()) {
      if (used.contains(metric.key())) {
        rows.add(
            List.of(
                new Book.Text(metric.key()),
                new Book.Text(frame.words().metric(metric.key())),
                new Book.Text(frame.words().say("page.adds." + metric.overDays().how().id()))));
      }
    }
    return frame.sheet(
        "book.sheet.definitions",
        new Book.Grid(
            "definitions",
            List.of(
                frame.text("book.key"),
                frame.text("page.goals.metric"),
                frame.text("book.meaning")),
            rows));
  }
}
