package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Chart;
import io.storeops.document.Tone;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rows of a relation as ranked bars; with the cumulative share where a column holds it. */
final class RelationBars implements BlockBuilder {
  private static final int MOST = 12;

  @Override
  public List<Block> build(BlockInput input) {
    RelationView view = new RelationView(input);
    Optional<Column> label = view.column("label");
    Optional<Column> y = view.column("y");
    if (label.isEmpty() || y.isEmpty()) {
      return List.of();
    }
    List<Row> rows =
        new ArrayList<>(
            view.rows().stream().filter(r -> r.number(y.get().name()) != null).toList());
    if (input.options().list("sort", List.of()).isEmpty()) {
      rows.sort(
          Comparator.comparing(
              (Row r) -> java.util.Objects.requireNonNull(r.number(y.get().name())),
              Comparator.reverseOrder()));
    }
    int limit = Math.min(rows.size(), input.options().whole("limit", MOST));
    if (limit == 0) {
      return List.of();
    }
    List<Row> shown = rows.subList(0, limit);
    Optional<Column> cumulative = view.isMixed(rows) ? Optional.empty() : view.column("cumulative");
    return List.of(
        new Block.Graph(
            view.id("bars"),
            view.title(),
            sentence(input, view, rows, shown, label.get(), y.get(), cumulative),
            input.say("bars.description", view.title(), limit),
            new Chart.Bars(bars(view, shown, label.get(), y.get(), cumulative)),
            RelationTable.table(input, view, rows, Math.max(limit, 50))));
  }

  private static List<Chart.Bar> bars(
      RelationView view, List<Row> rows, Column label, Column y, Optional<Column> cumulative) {
    double widest =
        rows.stream().mapToDouble(r -> Math.abs(number(r, y).doubleValue())).max().orElse(1);
    List<Chart.Bar> bars = new ArrayList<>();
    for (Row row : rows) {
      BigDecimal value = number(row, y);
      String name = view.words().text(row, label);
      String text = view.words().number(value, y);
      String sum =
          cumulative
              .map(c -> row.number(c.name()) == null ? "" : view.words().text(row, c))
              .orElse("");
      double size = widest == 0 ? 0 : Math.abs(value.doubleValue()) / widest;
      bars.add(
          new Chart.Bar(
              RelationView.cut(name, 26),
              size,
              text,
              sum.isEmpty() ? "" : "Σ " + sum,
              name + ": " + text,
              value.signum() < 0 ? Tone.BAD : Tone.NEUTRAL));
    }
    return bars;
  }

  private static BigDecimal number(Row row, Column y) {
    BigDecimal value = row.number(y.name());
    return value == null ? BigDecimal.ZERO : value;
  }

  private static String sentence(
      BlockInput input,
      RelationView view,
      List<Row> all,
      List<Row> shown,
      Column label,
      Column y,
      Optional<Column> cumulative) {
    Row first = shown.get(0);
    String lead =
        input.say(
            "bars.first",
            view.words().text(first, label),
            view.words().number(number(first, y), y));
    Row last = shown.get(shown.size() - 1);
    if (cumulative.isEmpty() || last.number(cumulative.get().name()) == null) {
      return lead;
    }
    return lead
        + input.say("list.sentence")
        + input.say(
            "bars.cumulative", shown.size(), all.size(), view.words().text(last, cumulative.get()));
  }
}
