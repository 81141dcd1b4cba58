package io.storeops.report;

import io.storeops.document.Agenda;
import io.storeops.plan.Plan;
import io.storeops.report.block.RelationRows;
import io.storeops.table.Row;
import io.storeops.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days of the plan as a calendar of one language, from the relation {@code plan_date}. */
final class SiteCalendar {
  private static final String RELATION = "plan_date";

  private final SiteInput input;
  private final Words words;

  private SiteCalendar(SiteInput input, Words words) {
    this.input = input;
    this.words = words;
  }

  /** Empty where the plan names no day that is still to come, or nobody knows today. */
  static Optional<Agenda> of(SiteInput input, Words words, RelationRows rows) {
    LocalDate made = input.relations().asOf();
    return made == null ? Optional.empty() : new SiteCalendar(input, words).agenda(made, rows);
  }

  private Optional<Agenda> agenda(LocalDate made, RelationRows rows) {
    List<String> stores =
        new ArrayList<>(input.plan().stores().stream().map(Plan.Store::id).toList());
    stores.add("");
    List<String> week = List.of(input.relations().reportedWeek().id());
    List<Agenda.Entry> entries =
        rows.in(RELATION, new RelationRows.Scoped("*", stores), week, Optional.empty()).stream()
            .flatMap(r -> entry(r).stream())
            .sorted(Comparator.comparing(Agenda.Entry::from).thenComparing(Agenda.Entry::id))
            .toList();
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Agenda(words.language().path() + "/plan.ics", title(), made, entries));
  }

  private String title() {
    String site = in(input.plan().site().title());
    String plan = words.message("page.agenda.title");
    return site.isEmpty() ? plan : site + " · " + plan;
  }

  private Optional<Agenda.Entry> entry(Row row) {
    LocalDate to = day(row, "date_to");
    if (to == null) {
      return Optional.empty();
    }
    LocalDate from = Objects.requireNonNullElse(day(row, "date_from"), to);
    String kind = row.required("kind");
    String subject = row.required("subject");
    String owner = Objects.toString(row.value("owner"), "");
    String name = words.message("page.agenda.kind." + kind) + ": " + name(kind, subject, row);
    return Optional.of(
        new Agenda.Entry(
            kind + "-" + subject,
            from.isAfter(to) ? to : from,
            to,
            name,
            owner.isEmpty() ? "" : role(owner)));
  }

  private static @Nullable LocalDate day(Row row, String column) {
    return row.value(column) instanceof LocalDate day ? day : null;
  }

  private String name(String kind, String subject, Row row) {
    Optional<String> own =
        kind.equals("campaign")
            ? input.plan().campaigns().stream()
                .filter(c -> c.id().equals(subject))
                .map(c -> in(c.name()))
                .findFirst()
            : Optional.empty();
    return own.filter(n -> !n.isEmpty()).orElseGet(() -> row.required("what"));
  }

  private String role(String id) {
    return input.plan().roles().stream()
        .filter(r -> r.id().equals(id))
        .map(r -> in(r.name()))
        .findFirst()
        .orElse(id);
  }

  private String in(Plan.Text text) {
    return text.in(words.language().tag(), input.plan().site().languages());
  }
}
