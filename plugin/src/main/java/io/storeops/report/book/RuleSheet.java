package io.storeops.report.book;

import io.storeops.document.Book;
import java.util.List;

/** The rules that are on: why, what to do, who and by when. */
final class RuleSheet {
  private final HandbookFrame frame;
  private final RoleLinks links;

  RuleSheet(HandbookFrame frame, RoleLinks links) {
    this.frame = frame;
    this.links = links;
  }

  Book.Grid grid() {
    return new Book.Grid(
        "rules",
        List.of(
            frame.text("rule"),
            frame.text("why"),
            frame.text("remedy"),
            frame.text("limits"),
            frame.text("owner"),
            frame.text("days"),
            frame.text("sop"),
            frame.text("id")),
        frame.rules().stream()
            .filter(r -> !r.off())
            .map(
                r ->
                    List.<Book.Value>of(
                        new Book.Text(frame.words().in(r.titles())),
                        new Book.Text(frame.words().in(r.whys())),
                        new Book.Text(frame.words().in(r.remedies())),
                        new Book.Text(frame.limits(r)),
                        links.role(r.owner()),
                        new Book.Text(frame.days(r)),
                        frame.procedure(r.sop()),
                        new Book.Text(r.id())))
            .toList());
  }
}
