package io.storeops.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The result of a query. */
public final class Rows {
  private final List<Column> columns;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<Row> rows;

  /** Of these columns; each array is in column order. */
  public Rows(List<Column> columns, List<Object[]> values) {
    this.columns = List.copyOf(columns);
    for (int i = columns.size() - 1; i >= 0; i--) {
      positions.put(columns.get(i).name(), i);
    }
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

  boolean has(String column) {
    return positions.containsKey(column);
  }

  int index(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException("no column " + column);
    }
    return position;
  }
}
