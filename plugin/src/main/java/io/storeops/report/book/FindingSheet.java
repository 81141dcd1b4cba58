package io.storeops.report.book;

import io.storeops.diag.Severity;
import io.storeops.document.Book;
import io.storeops.result.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the week found and is not closed. */
final class FindingSheet {
  private final WeekFrame frame;

  FindingSheet(WeekFrame frame) {
    this.frame = frame;
  }

  Optional<Book.Sheet> sheet() {
    List<List<Book.Value>> rows = new ArrayList<>();
    for (Finding finding : frame.results().findings()) {
      if (finding.status().equals("closed")) {
        continue;
      }
      String state =
          finding.verdict().equals("no-data")
              ? "no-data"
              : finding.severity() == Severity.ERROR ? "act" : "watch";
      rows.add(
          List.of(
              frame.words().state(state),
              new Book.Text(frame.words().store(finding.store())),
              new Book.Text(frame.words().in(finding.titles())),
              new Book.Text(frame.words().in(finding.messages())),
              new Book.Text(frame.words().in(finding.remedies())),
              new Book.Text(frame.words().role(finding.owner())),
              new Book.Day(finding.due() == null ? "" : finding.due().toString())));
    }
    return frame.optional(
        "page.findings.title",
        new Book.Grid(
            "findings",
            List.of(
                frame.text("page.column.status"),
                frame.text("page.stores.name"),
                frame.text("book.finding"),
                frame.text("book.message"),
                frame.text("book.remedy"),
                frame.text("page.column.owner"),
                frame.text("book.due")),
            rows));
  }
}
