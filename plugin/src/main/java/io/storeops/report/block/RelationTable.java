package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Figure;
import io.storeops.document.Table;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Rows of any relation for the page's store and week: where, columns, sort (a leading minus turns
 * it round), limit.
 */
final class RelationTable implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    String over = input.options().text("over", "");
    List<Column> columns = columns(input, over);
    List<Row> rows =
        new ArrayList<>(input.rows().where(over, scoped(input), input.options().where()));
    input.options().list("sort", List.of()).stream()
        .map(RelationTable::order)
        .reduce(Comparator::thenComparing)
        .ifPresent(rows::sort);
    List<List<Cell>> cells =
        rows.stream()
            .limit(input.options().whole("limit", 50))
            .map(row -> columns.stream().map(c -> cell(input, row, c)).toList())
            .toList();
    String title = input.options().title().map(input::in).orElse(over);
    return List.of(
        new Block.Tabular(
            "table-" + over.replace('_', '-'),
            title,
            "",
            new Table(title, heads(input, columns), cells, input.say("table.none"))));
  }

  private static RelationRows.Scoped scoped(BlockInput input) {
    return new RelationRows.Scoped(
        input.scope().key(),
        input.stores().stream().map(Plan.Store::id).toList(),
        input.results().week().id());
  }

  private static List<Column> columns(BlockInput input, String over) {
    List<Column> open = input.rows().columns(over);
    List<String> asked = input.options().list("columns", List.of());
    return asked.isEmpty()
        ? open
        : asked.stream().flatMap(name -> open.stream().filter(c -> c.name().equals(name))).toList();
  }

  private static Comparator<Row> order(String key) {
    boolean descending = key.startsWith("-");
    String column = descending ? key.substring(1) : key;
    Comparator<Comparable<Object>> direction =
        descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return Comparator.comparing(
        row -> comparable(row.value(column)), Comparator.nullsLast(direction));
  }

  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // every value type of a column is comparable to itself
  private static Comparable<Object> comparable(@org.jspecify.annotations.Nullable Object value) {
    return (Comparable<Object>) value;
  }

  private static List<Table.Head> heads(BlockInput input, List<Column> columns) {
    return columns.stream()
        .map(c -> new Table.Head(input.metricName(c.name()), numeric(c)))
        .toList();
  }

  private static boolean numeric(Column column) {
    return column.type() == ValueType.INT
        || column.type() == ValueType.MONEY
        || column.type() == ValueType.DOUBLE;
  }

  private static Cell cell(BlockInput input, Row row, Column column) {
    if (!numeric(column)) {
      return Cell.of(Objects.toString(row.value(column.name()), "–"));
    }
    BigDecimal value = row.number(column.name());
    return Cell.of(
        value == null
            ? Figure.none()
            : new Figure(input.printer().full(value, column.unit()), value.toPlainString(), ""));
  }
}
