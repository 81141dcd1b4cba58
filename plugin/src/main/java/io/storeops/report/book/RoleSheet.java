package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.plan.Sop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a role answers for, which rules call it, and its checklist with how far it is. The tables of
 * a role stand one above the other, so that their columns are as wide: a name, a short word, a
 * sentence, and what belongs to it.
 */
final class RoleSheet {
  private final HandbookFrame frame;

  RoleSheet(HandbookFrame frame) {
    this.frame = frame;
  }

  /** The sheet; empty where there is nothing to say. */
  Optional<Book.Sheet> sheet(String role) {
    String name = frame.roleSheet(role);
    List<Book.Part> parts = new ArrayList<>();
    parts.add(new Book.Heading(name, 1));
    String id = "r" + (frame.roles().indexOf(role) + 1);
    Book.Grid checks = checklist(role, id);
    if (!checks.rows().isEmpty()) {
      parts.add(progress(id));
    }
    Book.Grid duties = duties(role, id);
    if (!duties.rows().isEmpty()) {
      parts.add(new Book.Heading(frame.say("duties"), 2));
      parts.add(duties);
    }
    Book.Grid called = ofRole(role, id);
    if (!called.rows().isEmpty()) {
      parts.add(new Book.Heading(frame.say("rulesOfRole"), 2));
      parts.add(called);
    }
    if (!checks.rows().isEmpty()) {
      parts.add(new Book.Heading(frame.say("checklist"), 2));
      parts.add(checks);
    }
    return parts.size() > 1 ? Optional.of(new Book.Sheet(name, parts, true)) : Optional.empty();
  }

  private Book.Grid progress(String id) {
    return new Book.Grid(
        id + "_progress",
        List.of(frame.text("progress"), new Book.Field(frame.say("share"), true, true)),
        List.of(
            List.of(new Book.Text(frame.say("done")), holding(id, frame.say("done"))),
            List.of(new Book.Text(frame.say("skipped")), holding(id, frame.say("skipped")))));
  }

  private static Book.Value holding(String id, String word) {
    return new Book.Formula(new Book.Holding(id + "_checks", 3, word), Book.Format.SHARE, 2, "");
  }

  private Book.Grid duties(String role, String id) {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Map<String, String> duty : frame.texts().rows("plan_role_duty", "role", role)) {
      lines.add(
          List.of(
              frame.procedure(duty.getOrDefault("sop", "")),
              new Book.Text(frame.say("every." + duty.getOrDefault("every", "day"))),
              new Book.Text(frame.texts().text("plan_role_duty", duty, "what")),
              new Book.Text(
                  duty.getOrDefault("decides", "false").equals("true") ? frame.say("alone") : "")));
    }
    return new Book.Grid(
        id + "_duties",
        List.of(frame.text("sop"), frame.text("every"), frame.text("duty"), frame.text("decides")),
        lines);
  }

  private Book.Grid checklist(String role, String id) {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Sop sop : frame.sops()) {
      int number = 0;
      for (Sop.Step step : sop.steps()) {
        number++;
        boolean anybody = step.role().isEmpty() && sop.roles().contains(role);
        if (step.role().equals(role) || anybody) {
          lines.add(
              List.of(
                  frame.procedure(sop.id()),
                  new Book.Text(Integer.toString(number)),
                  new Book.Text(frame.words().in(step.what().byLanguage())),
                  new Book.Choice(HandbookFrame.STATES, frame.say("open")),
                  new Book.Blank(true),
                  new Book.Blank(false)));
        }
      }
    }
    return new Book.Grid(
        id + "_checks",
        List.of(
            frame.text("sop"),
            frame.text("step"),
            frame.text("what"),
            frame.text("state"),
            frame.text("doneOn"),
            frame.text("note")),
        lines);
  }

  private Book.Grid ofRole(String role, String id) {
    return new Book.Grid(
        id + "_rules",
        List.of(
            frame.text("rule"),
            frame.text("days"),
            frame.text("remedy"),
            frame.text("limits"),
            frame.text("sop")),
        frame.rules().stream()
            .filter(r -> r.owner().equals(role) && !r.off())
            .map(
                r ->
                    List.<Book.Value>of(
                        new Book.Text(frame.words().in(r.titles())),
                        new Book.Text(frame.days(r)),
                        new Book.Text(frame.words().in(r.remedies())),
                        new Book.Text(frame.limits(r)),
                        frame.procedure(r.sop())))
            .toList());
  }
}
