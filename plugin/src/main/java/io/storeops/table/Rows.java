package io.storeops.table;

import java.util.List;
import java.util.stream.IntStream;

/** The result of a query. */
public final class Rows {
  private final List<Column> columns;
  private final List<Row> rows;

  /** Of these columns; each array is in column order. */
  public Rows(List<Column> columns, List<Object[]> values) {
    this.columns = List.copyOf(columns);
    this.rows = values.stream().map(v -> new Row(this, v)).toList();
  }

  /** The columns, in order. */
  public List<Column> columns() {
    return columns;
  }

  /** The rows, in order. */
  public List<Row> list() {
    return rows;
  }

  int index(String column) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).name().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column " + column));
  }
}
