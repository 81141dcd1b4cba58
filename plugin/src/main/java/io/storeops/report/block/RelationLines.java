package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Chart;
import io.storeops.document.Figure;
import io.storeops.document.Table;
import io.storeops.result.Series;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a relation over the last weeks: a line for each column, or for each of the biggest
 * values of the column that {@code by} names.
 */
final class RelationLines implements BlockBuilder {
  private static final int MOST = 5;

  /** A line and its row in each week. */
  private record History(String name, Column column, List<@Nullable Row> rows) {
    @Nullable BigDecimal at(int week) {
      Row row = week < 0 ? null : rows.get(week);
      return row == null ? null : row.number(column.name());
    }

    @Nullable BigDecimal last() {
      return at(rows.size() - 1);
    }

    @Nullable BigDecimal before() {
      return at(rows.size() - 2);
    }

    double size() {
      double size = 0;
      for (int i = 0; i < rows.size(); i++) {
        BigDecimal value = at(i);
        size += value == null ? 0 : value.abs().doubleValue();
      }
      return size;
    }

    boolean isEmpty() {
      return rows.stream().allMatch(r -> r == null || r.isNull(column.name()));
    }
  }

  @Override
  public List<Block> build(BlockInput input) {
    RelationView view = new RelationView(input);
    List<String> weeks = view.weeks();
    List<History> lines = lines(input, view, weeks);
    if (lines.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Block.Graph(
            view.id("lines"),
            view.title(),
            sentence(input, view, lines),
            input.say("lines.description", view.title(), weeks.size()),
            chart(input, view, weeks, lines),
            table(input, view, weeks, lines)));
  }

  private static List<History> lines(BlockInput input, RelationView view, List<String> weeks) {
    List<Row> rows = view.rows(weeks);
    Optional<Column> by = view.column("by");
    List<History> lines = new ArrayList<>();
    if (by.isEmpty()) {
      view.columns("y").forEach(y -> lines.add(line(view, view.words().head(y), y, rows, weeks)));
    } else {
      Column y = view.columns("y").get(0);
      Map<String, List<Row>> groups = new LinkedHashMap<>();
      rows.forEach(
          r ->
              groups
                  .computeIfAbsent(view.words().text(r, by.get()), k -> new ArrayList<>())
                  .add(r));
      groups.forEach((name, own) -> lines.add(line(view, name, y, own, weeks)));
      lines.sort(Comparator.comparing(History::size).reversed().thenComparing(History::name));
    }
    return lines.stream()
        .filter(l -> !l.isEmpty())
        .limit(input.options().whole("limit", MOST))
        .toList();
  }

  /** One row a week at most: the first, where the relation has several of them. */
  private static History line(
      RelationView view, String name, Column column, List<Row> rows, List<String> weeks) {
    Map<String, Row> byWeek = new LinkedHashMap<>();
    rows.forEach(row -> byWeek.putIfAbsent(row.required("week"), row));
    List<@Nullable Row> own = new ArrayList<>();
    weeks.forEach(w -> own.add(byWeek.get(w)));
    return new History(name, rows.isEmpty() ? column : inUnit(view, rows.get(0), column), own);
  }

  /** A line is about one figure, so that its rows have the unit of the first. */
  private static Column inUnit(RelationView view, Row row, Column column) {
    return new Column(
        column.name(),
        column.type(),
        view.words().unit(row, column),
        column.restricted(),
        column.formula());
  }

  private static String sentence(BlockInput input, RelationView view, List<History> lines) {
    List<String> parts = new ArrayList<>();
    for (History line : lines.subList(0, Math.min(2, lines.size()))) {
      BigDecimal last = line.last();
      BigDecimal before = line.before();
      if (last == null) {
        parts.add(input.say("lines.none", line.name()));
      } else if (before == null) {
        parts.add(input.say("lines.now", line.name(), view.words().number(last, line.column())));
      } else {
        parts.add(
            input.say(
                "lines.change",
                line.name(),
                view.words().number(last, line.column()),
                view.words().number(before, line.column())));
      }
    }
    return String.join(input.say("list.sentence"), parts);
  }

  private static Chart chart(
      BlockInput input, RelationView view, List<String> weeks, List<History> lines) {
    List<@Nullable Double> all = new ArrayList<>();
    for (History line : lines) {
      for (int i = 0; i < weeks.size(); i++) {
        BigDecimal value = line.at(i);
        all.add(value == null ? null : value.doubleValue());
      }
    }
    List<Chart.Line> drawn = new ArrayList<>();
    for (History line : lines) {
      List<Chart.Point> points = new ArrayList<>();
      for (int i = 0; i < weeks.size(); i++) {
        BigDecimal value = line.at(i);
        points.add(
            new Chart.Point(
                value == null ? null : value.doubleValue(),
                tip(input, view, weeks.get(i), lines, i),
                false,
                false));
      }
      drawn.add(new Chart.Line(line.name(), false, points));
    }
    List<Series.Point> events =
        weeks.stream().map(w -> new Series.Point(w, null, null, null, null)).toList();
    List<Chart.@Nullable Band> goals = new ArrayList<>();
    weeks.forEach(w -> goals.add(null));
    return new Chart.Lines(
        Axes.over(all, false, lines.get(0).column().unit(), input.printer()),
        weeks.stream().map(w -> input.words().dates().shortWeek(w)).toList(),
        drawn,
        goals,
        "",
        WeekPoints.events(input, events));
  }

  private static String tip(
      BlockInput input, RelationView view, String week, List<History> lines, int at) {
    List<String> parts = new ArrayList<>();
    for (History line : lines) {
      BigDecimal value = line.at(at);
      parts.add(
          line.name() + " " + (value == null ? "–" : view.words().number(value, line.column())));
    }
    return input.words().dates().week(week) + ": " + String.join(" · ", parts);
  }

  private static Table table(
      BlockInput input, RelationView view, List<String> weeks, List<History> lines) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = weeks.size() - 1; i >= 0; i--) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(input.words().dates().week(weeks.get(i))));
      for (History line : lines) {
        Row row = line.rows().get(i);
        Figure figure = row == null ? Figure.none() : view.words().figure(row, line.column());
        cells.add(Cell.of(figure));
      }
      rows.add(cells);
    }
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head(input.say("column.week"), false));
    lines.forEach(l -> heads.add(new Table.Head(l.name(), true)));
    return new Table(view.title(), heads, rows, input.say("table.none"));
  }
}
