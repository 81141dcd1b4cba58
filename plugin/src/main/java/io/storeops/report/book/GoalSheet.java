package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.result.MetricValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every goal in every period that the week ends or lies in. */
final class GoalSheet {
  private final WeekFrame frame;

  GoalSheet(WeekFrame frame) {
    this.frame = frame;
  }

  Optional<Book.Sheet> sheet() {
    List<List<Book.Value>> rows = new ArrayList<>();
    for (MetricValue value : frame.results().metrics()) {
      if (value.dimension() == null && (value.goal() != null || value.planned() != null)) {
        rows.add(
            List.of(
                new Book.Text(frame.words().store(value.store())),
                new Book.Text(frame.words().metric(value.metric())),
                new Book.Text(frame.words().say("page.period." + value.period().kind().id())),
                new Book.Text(value.period().id()),
                frame.words().number(value, "value", value.value()),
                frame.words().number(value, "goal", value.goal()),
                frame.words().attainment(value, 4, 5),
                frame.words().number(value, "planned", value.planned()),
                frame.words().number(value, "required", value.required()),
                frame
                    .words()
                    .number(
                        value,
                        "forecast",
                        value.forecast() == null ? null : value.forecast().value()),
                frame.words().state(value.status())));
      }
    }
    return frame.optional(
        "book.sheet.goals",
        new Book.Grid(
            "goals",
            List.of(
                frame.text("page.stores.name"),
                frame.text("page.goals.metric"),
                frame.text("book.kind"),
                frame.text("book.period"),
                frame.number("book.reached"),
                frame.number("page.goals.goal"),
                new Book.Field(frame.words().say("page.goals.attainment"), true, true),
                frame.number("book.planned"),
                frame.number("book.required"),
                frame.number("book.forecast"),
                frame.text("page.column.status")),
            rows));
  }
}
