package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Chart;
import io.storeops.document.Tone;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rows of a relation as spans of time, from eight weeks back to twenty-six ahead. */
final class RelationSpans implements BlockBuilder {
  private static final int BACK = 8;
  private static final int AHEAD = 26;
  private static final int MOST = 15;

  @Override
  public List<Block> build(BlockInput input) {
    RelationView view = new RelationView(input);
    Optional<Column> label = view.column("label");
    Optional<Column> from = view.column("from");
    Optional<Column> to = view.column("to");
    if (label.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    LocalDate now = input.results().week().to();
    LocalDate first = input.results().week().from().minusWeeks(BACK);
    LocalDate last = now.plusWeeks(AHEAD);
    List<Row> rows =
        view.rows().stream()
            .filter(r -> !r.isNull(from.get().name()) && !r.isNull(to.get().name()))
            .filter(r -> !day(r, to.get()).isBefore(first) && !day(r, from.get()).isAfter(last))
            .sorted(
                Comparator.comparing((Row r) -> day(r, from.get()))
                    .thenComparing(r -> view.words().text(r, label.get())))
            .limit(input.options().whole("limit", MOST))
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    LocalDate end =
        rows.stream().map(r -> day(r, to.get())).max(Comparator.naturalOrder()).orElse(last);
    int weeks = weeks(first, end.isBefore(last) ? end.plusWeeks(2) : last);
    return List.of(
        new Block.Graph(
            view.id("spans"),
            view.title(),
            sentence(input, view, rows, label.get(), from.get(), to.get()),
            input.say("spans.description", view.title()),
            chart(input, view, rows, label.get(), from.get(), to.get(), first, weeks),
            RelationTable.table(input, view, rows, 100)));
  }

  /** Whole steps between the labels, so that these stand evenly. */
  private static int weeks(LocalDate first, LocalDate last) {
    int weeks = (int) Math.ceil((ChronoUnit.DAYS.between(first, last) + 1) / 7.0);
    int every = every(weeks);
    return (weeks + every - 1) / every * every;
  }

  private static int every(int weeks) {
    return Math.max(1, (int) Math.ceil(weeks / 12.0));
  }

  private static LocalDate day(Row row, Column column) {
    Object value = row.value(column.name());
    return value instanceof LocalDate day ? day : LocalDate.MIN;
  }

  private static String sentence(
      BlockInput input, RelationView view, List<Row> rows, Column label, Column from, Column to) {
    LocalDate now = input.results().week().to();
    List<String> running =
        rows.stream()
            .filter(r -> !day(r, from).isAfter(now) && !day(r, to).isBefore(now))
            .map(r -> view.words().text(r, label))
            .distinct()
            .limit(4)
            .toList();
    if (!running.isEmpty()) {
      return input.say("spans.running", String.join(input.say("list.comma"), running));
    }
    return rows.stream()
        .filter(r -> day(r, from).isAfter(now))
        .findFirst()
        .map(
            r ->
                input.say(
                    "spans.next",
                    view.words().text(r, label),
                    input.words().dates().day(day(r, from))))
        .orElse(input.say("spans.past"));
  }

  private static Chart chart(
      BlockInput input,
      RelationView view,
      List<Row> rows,
      Column label,
      Column from,
      Column to,
      LocalDate first,
      int weeks) {
    double days = 7.0 * weeks;
    LocalDate now = input.results().week().to();
    List<Chart.Span> spans = new ArrayList<>();
    for (Row row : rows) {
      double start = Math.max(0, ChronoUnit.DAYS.between(first, day(row, from)) / days);
      double end = Math.min(1, (ChronoUnit.DAYS.between(first, day(row, to)) + 1) / days);
      String name = view.words().text(row, label);
      String tip =
          RelationView.cut(name, 30)
              + " "
              + input.words().dates().range(day(row, from), day(row, to));
      Tone tone = day(row, to).isBefore(now) ? Tone.NEUTRAL : Tone.GOOD;
      spans.add(new Chart.Span(name, start, end, tip, tone));
    }
    List<String> labels = new ArrayList<>();
    int every = every(weeks);
    for (int week = 0; week < weeks; week += every) {
      String id = input.plan().calendar().weeks().week(first.plusWeeks(week)).id();
      labels.add(input.words().dates().shortWeek(id));
    }
    double at = (ChronoUnit.DAYS.between(first, now) + 1) / days;
    return new Chart.Timeline(labels, spans, at, input.words().dates().day(now));
  }
}
