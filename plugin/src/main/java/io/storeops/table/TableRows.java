package io.storeops.table;

import java.util.List;

/**
 * A table small enough to hold: its shape and rows in column order, null in an array is no data.
 */
public record TableRows(TableShape shape, List<Object[]> rows) {

  /** Copies the list, not the rows. */
  public TableRows {
    rows = List.copyOf(rows);
  }
}
