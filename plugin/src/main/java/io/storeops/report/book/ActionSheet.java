package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.result.Action;
import io.storeops.result.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be done and what to be decided. */
final class ActionSheet {
  private final WeekFrame frame;

  ActionSheet(WeekFrame frame) {
    this.frame = frame;
  }

  Optional<Book.Sheet> sheet() {
    List<List<Book.Value>> rows = new ArrayList<>();
    String first = frame.words().plan().stores().get(0).currency();
    String currency = frame.words().plan().site().currency().orElse(first);
    for (Action action : frame.results().actions()) {
      if (!action.status().equals("open")) {
        continue;
      }
      rows.add(
          List.of(
              new Book.Text(frame.words().say("book.action")),
              new Book.Text(frame.words().in(action.what())),
              new Book.Text(frame.words().role(action.owner())),
              new Book.Day(action.due() == null ? "" : action.due().toString()),
              new Book.Text(""),
              frame
                  .words()
                  .number(
                      "paid_amount",
                      currency,
                      action.promised(),
                      "action:" + action.id() + "||||promised")));
    }
    for (Decision decision : frame.results().decisions()) {
      rows.add(
          List.of(
              new Book.Text(frame.words().say("book.decision")),
              new Book.Text(frame.words().in(decision.questions())),
              new Book.Text(frame.words().role(decision.owner())),
              new Book.Day(decision.by() == null ? "" : decision.by().toString()),
              new Book.Text(String.join(" / ", decision.options())),
              frame
                  .words()
                  .number(
                      "paid_amount",
                      currency,
                      decision.costOfWaiting(),
                      "decision:" + decision.id() + "||||costOfWaiting")));
    }
    return frame.optional(
        "book.sheet.actions",
        new Book.Grid(
            "actions",
            List.of(
                frame.text("book.kind"),
                frame.text("book.what"),
                frame.text("page.column.owner"),
                frame.text("book.due"),
                frame.text("book.choices"),
                frame.number("book.money")),
            rows));
  }
}
