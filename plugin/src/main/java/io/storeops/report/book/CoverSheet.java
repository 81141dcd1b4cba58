package io.storeops.report.book;

import io.storeops.document.Book;
import java.util.ArrayList;
import java.util.List;

/** What the workbook holds; every sheet can be reached from here. */
final class CoverSheet {
  private final HandbookFrame frame;

  CoverSheet(HandbookFrame frame) {
    this.frame = frame;
  }

  /** A line for each of the sheets: its name and how many rows its last table has. */
  Book.Sheet sheet(List<Book.Sheet> all) {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Book.Sheet sheet : all) {
      long grids = sheet.parts().stream().filter(p -> p instanceof Book.Grid).count();
      int count =
          sheet.parts().stream()
              .filter(p -> p instanceof Book.Grid)
              .skip(Math.max(0, grids - 1))
              .mapToInt(p -> ((Book.Grid) p).rows().size())
              .sum();
      lines.add(
          List.of(
              new Book.Jump(sheet.name(), sheet.name()),
              new Book.Text(frame.words().say("handbook.entries", count))));
    }
    return new Book.Sheet(
        frame.sheet("cover"),
        List.of(
            new Book.Heading(frame.title(), 1),
            new Book.Heading(frame.say("about"), 3),
            new Book.Heading(frame.say("tick"), 3),
            new Book.Grid("contents", List.of(frame.text("sheet"), frame.text("holds")), lines)));
  }
}
