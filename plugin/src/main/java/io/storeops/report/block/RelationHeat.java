package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Chart;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A relation as a heat map: two columns make the field, a third the shade. */
final class RelationHeat implements BlockBuilder {
  private static final int LEVELS = 5;

  @Override
  public List<Block> build(BlockInput input) {
    RelationView view = new RelationView(input);
    Optional<Column> down = view.column("rows");
    Optional<Column> across = view.column("across");
    Optional<Column> y = view.column("y");
    List<Row> rows = view.rows();
    if (down.isEmpty()
        || across.isEmpty()
        || y.isEmpty()
        || rows.stream().allMatch(r -> r.isNull(y.get().name()))) {
      return List.of();
    }
    return List.of(
        new Block.Graph(
            view.id("heat"),
            view.title(),
            sentence(input, view, rows, down.get(), across.get(), y.get()),
            input.say("heat.description", view.title()),
            chart(view, rows, down.get(), across.get(), y.get()),
            RelationTable.table(input, view, rows, 200)));
  }

  private static String sentence(
      BlockInput input, RelationView view, List<Row> rows, Column down, Column across, Column y) {
    Map<List<Object>, BigDecimal> cells = cells(view, rows, down, across, y);
    Map<Object, String> names = labels(view, rows, down);
    Map<Object, String> heads = labels(view, rows, across);
    return cells.entrySet().stream()
        .max(
            Map.Entry.<List<Object>, BigDecimal>comparingByValue()
                .thenComparing(e -> e.getKey().toString()))
        .map(
            e ->
                input.say(
                    "heat.most",
                    names.getOrDefault(e.getKey().get(0), ""),
                    heads.getOrDefault(e.getKey().get(1), ""),
                    view.words().number(e.getValue(), y)))
        .orElse("");
  }

  private static Chart chart(
      RelationView view, List<Row> rows, Column down, Column across, Column y) {
    Map<Object, String> names = labels(view, rows, down);
    Map<Object, String> heads = labels(view, rows, across);
    Map<List<Object>, BigDecimal> cells = cells(view, rows, down, across, y);
    double high = cells.values().stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    List<List<Chart.HeatCell>> field = new ArrayList<>();
    names.forEach(
        (row, name) -> {
          List<Chart.HeatCell> line = new ArrayList<>();
          heads.forEach(
              (column, head) ->
                  line.add(
                      cell(view, cells.get(List.of(row, column)), y, high, name + " · " + head)));
          field.add(line);
        });
    return new Chart.Heat(List.copyOf(names.values()), List.copyOf(heads.values()), field);
  }

  /** By row and column of the field; rows of one place are added up where the page says so. */
  private static Map<List<Object>, BigDecimal> cells(
      RelationView view, List<Row> rows, Column down, Column across, Column y) {
    Map<List<Object>, BigDecimal> cells = new HashMap<>();
    for (Row row : rows) {
      BigDecimal value = row.number(y.name());
      if (value != null) {
        cells.merge(
            List.of(key(row, down), key(row, across)),
            value,
            (one, two) -> view.adds() ? one.add(two) : one);
      }
    }
    return cells;
  }

  private static Chart.HeatCell cell(
      RelationView view, @Nullable BigDecimal value, Column y, double high, String place) {
    if (value == null) {
      return new Chart.HeatCell(-1, "", place + ": –");
    }
    double share = high <= 0 ? 0 : Math.max(0, value.doubleValue() / high);
    int level = Math.min(LEVELS - 1, (int) (share * LEVELS));
    String text = view.words().compact(value, y);
    return new Chart.HeatCell(level, text, place + ": " + view.words().number(value, y));
  }

  /** In their natural order: numbers by size, weeks by time. */
  private static Map<Object, String> labels(RelationView view, List<Row> rows, Column column) {
    Map<Object, String> labels = new TreeMap<>(RelationHeat::compare);
    rows.forEach(r -> labels.putIfAbsent(key(r, column), label(view, r, column)));
    return labels;
  }

  private static Object key(Row row, Column column) {
    Object value = row.value(column.name());
    return value == null ? "" : value instanceof Long ? value : value.toString();
  }

  private static int compare(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? Long.compare(x, y)
        : a.toString().compareTo(b.toString());
  }

  private static String label(RelationView view, Row row, Column column) {
    return view.words().label(row, column);
  }
}
