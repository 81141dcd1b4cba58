package io.storeops.table;

import java.util.List;
import java.util.Optional;

/**
 * Name, columns and key of a table. Names are lower snake case.
 *
 * @param key columns that together are unique; empty when lines may repeat
 */
public record TableShape(String name, List<Column> columns, List<String> key) {

  /** Copies the lists. */
  public TableShape {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** The column of that name. */
  public Optional<Column> column(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }
}
