package io.storeops.report.book;

import io.storeops.document.Book;
import java.util.ArrayList;
import java.util.List;

/** The chapters, line by line. */
final class ChapterSheet {
  private final HandbookFrame frame;
  private final List<HandbookBook.Line> chapters;

  ChapterSheet(HandbookFrame frame, List<HandbookBook.Line> chapters) {
    this.frame = frame;
    this.chapters = chapters;
  }

  Book.Grid grid() {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (HandbookBook.Line line : chapters) {
      lines.add(
          List.of(
              new Book.Text(line.chapter()),
              new Book.Text(line.section()),
              new Book.Text(line.text())));
    }
    return new Book.Grid(
        "chapters",
        List.of(frame.text("chapter"), frame.text("section"), frame.text("what")),
        lines);
  }
}
