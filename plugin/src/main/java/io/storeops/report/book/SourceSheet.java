package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.result.SourceInfo;
import java.util.ArrayList;
import java.util.List;

/** The files that the figures come from, with their rows. */
final class SourceSheet {
  private final WeekFrame frame;

  SourceSheet(WeekFrame frame) {
    this.frame = frame;
  }

  Book.Sheet sheet() {
    List<List<Book.Value>> rows = new ArrayList<>();
    for (SourceInfo source : frame.results().sources()) {
      rows.add(
          List.of(
              new Book.Text(source.file()),
              new Book.Text(source.sheet()),
              new Book.Text(source.dataset().isEmpty() ? source.note() : source.dataset()),
              new Book.Text(source.period() == null ? "" : source.period()),
              count(source.rows().read(), source, "rows.read"),
              count(source.rows().loaded(), source, "rows.loaded"),
              count(source.rows().refused(), source, "rows.refused"),
              count(source.rows().leftOut(), source, "rows.leftOut"),
              count(source.rows().duplicate(), source, "rows.duplicate")));
    }
    return frame.sheet(
        "book.sheet.sources",
        new Book.Grid(
            "sources",
            List.of(
                frame.text("page.sources.file"),
                frame.text("page.refusals.sheet"),
                frame.text("page.sources.dataset"),
                frame.text("page.sources.period"),
                frame.number("page.sources.read"),
                frame.number("page.sources.loaded"),
                frame.number("page.sources.refused"),
                frame.number("page.sources.leftOut"),
                frame.number("page.sources.duplicate")),
            rows));
  }

  private static Book.Value count(long count, SourceInfo source, String field) {
    return new Book.Number(Long.toString(count), Book.Format.COUNT, 0, source.address(field));
  }
}
