package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Figure;
import io.storeops.document.Link;
import io.storeops.document.Table;
import io.storeops.facts.Metric;
import io.storeops.measure.Unit;
import io.storeops.result.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** All key figures side by side: a row each, a column for each of the last weeks or months. */
final class PeriodGrid implements BlockBuilder {
  private static final int PERIODS = 8;

  @Override
  public List<Block> build(BlockInput input) {
    String grain = input.options().text("grain", "week");
    List<String> periods = periods(input, grain);
    if (periods.isEmpty()) {
      return List.of();
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Metric metric : input.metrics().list()) {
      input
          .figures()
          .series(metric.key(), grain)
          .ifPresent(s -> add(input, metric, s, periods, rows));
    }
    String title = input.options().title().map(input::in).orElse(input.say("grid." + grain));
    String sentence = input.say("grid.sentence", rows.size(), periods.size());
    return List.of(
        new Block.Tabular(
            "grid-" + grain,
            title,
            sentence,
            new Table(title, heads(input, grain, periods), rows, input.say("table.none"))));
  }

  /** The last ones that any figure has, the latest first. */
  private static List<String> periods(BlockInput input, String grain) {
    TreeSet<String> known = new TreeSet<>();
    for (Metric metric : input.metrics().list()) {
      input
          .figures()
          .series(metric.key(), grain)
          .ifPresent(s -> s.points().forEach(p -> known.add(p.period())));
    }
    String week = input.results().week().id();
    return known.descendingSet().stream()
        .filter(p -> !grain.equals("week") || p.compareTo(week) <= 0)
        .limit(input.options().whole("periods", PERIODS))
        .toList();
  }

  private static void add(
      BlockInput input, Metric metric, Series series, List<String> periods, List<List<Cell>> rows) {
    Map<String, Series.Point> points = new LinkedHashMap<>();
    series.points().forEach(p -> points.put(p.period(), p));
    Unit unit = metric.unit();
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Text(new Link(input.paths().kpi(metric.key()), input.in(metric.names()))));
    boolean any = false;
    for (String period : periods) {
      Optional<Series.Point> point =
          Optional.ofNullable(points.get(period)).filter(p -> p.value() != null);
      any |= point.isPresent();
      cells.add(
          point
              .map(p -> WeekPoints.cell(input, metric.key(), p, "value", p.value(), unit))
              .orElse(Cell.of(Figure.none())));
    }
    if (any) {
      rows.add(cells);
    }
  }

  private static List<Table.Head> heads(BlockInput input, String grain, List<String> periods) {
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head(input.say("grid.figure"), false));
    for (String period : periods) {
      String name =
          grain.equals("week")
              ? input.words().dates().shortWeek(period)
              : input.words().dates().month(period);
      heads.add(new Table.Head(name, true));
    }
    return heads;
  }
}
