package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.plan.Sop;
import java.util.ArrayList;
import java.util.List;

/** The procedures, step by step. */
final class ProcedureSheet {
  private final HandbookFrame frame;
  private final RoleLinks links;

  ProcedureSheet(HandbookFrame frame, RoleLinks links) {
    this.frame = frame;
    this.links = links;
  }

  Book.Grid grid() {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Sop sop : frame.sops()) {
      lines.add(
          List.of(
              new Book.Text(frame.title(sop)),
              new Book.Text(""),
              links.role(sop.owner()),
              new Book.Text(frame.words().in(sop.purpose().byLanguage()))));
      int number = 0;
      for (Sop.Step step : sop.steps()) {
        number++;
        lines.add(
            List.of(
                new Book.Text(frame.title(sop)),
                new Book.Text(Integer.toString(number)),
                step.role().isEmpty() ? new Book.Text("") : links.role(step.role()),
                new Book.Text(frame.words().in(step.what().byLanguage()))));
      }
    }
    return new Book.Grid(
        "sops",
        List.of(frame.text("sop"), frame.text("step"), frame.text("role"), frame.text("what")),
        lines);
  }
}
