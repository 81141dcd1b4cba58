package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.result.MetricValue;
import java.util.ArrayList;
import java.util.List;

/** The parts of the week: products, sources, devices. */
final class PartSheet {
  private final WeekFrame frame;

  PartSheet(WeekFrame frame) {
    this.frame = frame;
  }

  Book.Sheet sheet() {
    List<List<Book.Value>> rows = new ArrayList<>();
    for (MetricValue value : frame.ofWeek()) {
      if (value.dimension() != null && value.value() != null) {
        rows.add(
            List.of(
                new Book.Text(frame.words().store(value.store())),
                new Book.Text(kind(value.dimension().kind())),
                new Book.Text(frame.words().product(value.dimension().id(), "")),
                new Book.Text(frame.words().metric(value.metric())),
                frame.words().number(value, "value", value.value()),
                frame.words().number(value, "previous", value.previous()),
                frame.words().change(value, "change", value.change(), 4, 5)));
      }
    }
    return frame.sheet(
        "book.sheet.parts",
        new Book.Grid(
            "parts",
            List.of(
                frame.text("page.stores.name"),
                frame.text("book.kind"),
                frame.text("page.products.name"),
                frame.text("page.goals.metric"),
                frame.number("page.period.week"),
                frame.number("book.previous"),
                frame.number("page.against.previous")),
            rows));
  }

  private String kind(String kind) {
    String key = "book.kind." + kind;
    return frame.words().words().messages().has(key) ? frame.words().say(key) : kind;
  }
}
