package io.storeops.engine;

import io.storeops.table.Column;
import java.util.List;

/**
 * A relation for an engine.
 *
 * @param select one SELECT in the subset that DuckDB and Trino share, without {@code ;}
 * @param reads tables and relations that the select names
 */
public record Definition(String name, String select, List<String> reads, List<Column> columns) {

  /** Copies the lists. */
  public Definition {
    reads = List.copyOf(reads);
    columns = List.copyOf(columns);
  }
}
