package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.plan.Plan;
import io.storeops.report.block.RelationRows;
import io.storeops.table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the week of the report and those after it bring, day by day. */
final class CalendarSheet {
  private final HandbookFrame frame;
  private final RoleLinks links;
  private final RelationRows rows;
  private final String week;

  CalendarSheet(HandbookFrame frame, RoleLinks links, RelationRows rows, String week) {
    this.frame = frame;
    this.links = links;
    this.rows = rows;
    this.week = week;
  }

  Book.Grid grid() {
    RelationRows.Scoped whole =
        new RelationRows.Scoped(
            "",
            Stream.concat(Stream.of(""), frame.words().plan().stores().stream().map(Plan.Store::id))
                .toList());
    List<List<Book.Value>> lines = new ArrayList<>();
    List<Row> dated = new ArrayList<>();
    if (!week.isEmpty()) {
      dated.addAll(rows.in("plan_date", whole, List.of(week), Optional.empty()));
    }
    dated.sort(
        Comparator.comparing((Row r) -> String.valueOf(r.value("date_from")))
            .thenComparing(r -> r.required("kind"))
            .thenComparing(r -> r.required("subject")));
    for (Row row : dated) {
      String kind = "value.kind." + row.required("kind");
      lines.add(
          List.of(
              day(row, "date_from"),
              day(row, "date_to"),
              new Book.Text(
                  frame.words().words().messages().has(kind)
                      ? frame.words().say(kind)
                      : row.required("kind")),
              new Book.Text(frame.texts().text(Objects.toString(row.value("what"), ""))),
              links.role(Objects.toString(row.value("owner"), ""))));
    }
    return new Book.Grid(
        "calendar",
        List.of(
            frame.text("from"),
            frame.text("to"),
            frame.text("kind"),
            frame.text("what"),
            frame.text("owner")),
        lines);
  }

  private static Book.Value day(Row row, String column) {
    return new Book.Day(Objects.toString(row.value(column), ""));
  }
}
