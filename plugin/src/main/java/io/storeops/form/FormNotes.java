package io.storeops.form;

import io.storeops.document.Form;
import io.storeops.facts.FormLayout;
import io.storeops.plan.Plan;
import io.storeops.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheet beside the one to fill in: who, until when, what each column means. */
final class FormNotes {
  private final Plan plan;
  private final FormLayout layout;
  private final FormLayout.Days days;
  private final Messages words;
  private final Optional<Plan.Input> expected;

  FormNotes(Plan plan, FormLayout layout, FormLayout.Days days) {
    this.plan = plan;
    this.layout = layout;
    this.days = days;
    this.words = layout.words();
    this.expected =
        plan.inputs().stream().filter(i -> i.dataset().equals(layout.dataset().id())).findFirst();
  }

  /** The role that the plan's {@code inputs:} name, else who usually does it. */
  String by() {
    String role = expected.map(Plan.Input::by).orElse("");
    return plan.roles().stream()
        .filter(r -> r.id().equals(role))
        .map(r -> r.name().in(layout.language(), plan.site().languages()))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseGet(() -> layout.design().by().in(layout.language(), List.of()));
  }

  /** How often, and until which day where the plan says it. */
  String when() {
    String every =
        expected.map(Plan.Input::every).filter(e -> !e.isEmpty()).orElse(layout.design().every());
    String latest = expected.map(Plan.Input::latest).orElse("");
    if (latest.isEmpty()) {
      return words.message("form.every." + every);
    }
    return latest.chars().allMatch(Character::isDigit)
        ? words.message("form.latest.month", latest)
        : words.message("form.latest.week", words.message("form.weekday." + latest));
  }

  Form.Notes sheet() {
    String example = layout.dataset().id() + "-" + days.from() + ".xlsx";
    List<List<String>> facts =
        List.of(
            List.of(
                words.message("form.notes.about"),
                layout.design().about().in(layout.language(), List.of())),
            List.of(words.message("form.notes.by"), by()),
            List.of(words.message("form.notes.when"), when()),
            List.of(
                words.message("form.notes.dates"),
                words.message("form.notes.dates.text", days.from(), days.to())),
            List.of(words.message("form.notes.how"), words.message("form.notes.how.text", example)),
            List.of(words.message("form.notes.care"), words.message("form.notes.care.text")));
    List<String> head =
        List.of(
            words.message("form.notes.column"),
            words.message("form.notes.meaning"),
            words.message("form.notes.rule"));
    return new Form.Notes(
        words.message("form.sheet.notes"),
        facts,
        new Form.Lines("", head, layout.columns().stream().map(this::column).toList()),
        legends());
  }

  private List<String> column(FormLayout.Column column) {
    String rule =
        column.field().needed() ? words.message("form.needed", column.rule()) : column.rule();
    return List.of(column.heading(), column.field().help().in(layout.language(), List.of()), rule);
  }

  /** Of lists that hold ids: what each is called. */
  private List<Form.Lines> legends() {
    List<Form.Lines> legends = new ArrayList<>();
    List<String> head =
        List.of(words.message("form.notes.value"), words.message("form.notes.name"));
    for (FormLayout.Column column : layout.columns()) {
      List<List<String>> rows =
          column.choices().stream()
              .filter(c -> !c.label().equals(c.value()))
              .map(c -> List.of(c.value(), c.label()))
              .toList();
      if (!rows.isEmpty()) {
        legends.add(new Form.Lines(column.heading(), head, rows));
      }
    }
    return legends;
  }
}
