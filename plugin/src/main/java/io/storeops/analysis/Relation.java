package io.storeops.analysis;

import io.storeops.table.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One relation: what its header says, and its select unless Java makes it.
 *
 * @param grain columns that together are unique
 * @param lineage fact table to the columns that lead from a row of this relation to its facts
 * @param select the SQL; empty for a relation made in Java
 */
public record Relation(
    String name,
    List<String> grain,
    List<String> reads,
    Place runs,
    Map<String, List<String>> lineage,
    List<Column> columns,
    Optional<String> select) {

  /** Copies the collections. */
  public Relation {
    grain = List.copyOf(grain);
    reads = List.copyOf(reads);
    lineage = Map.copyOf(lineage);
    columns = List.copyOf(columns);
  }

  /** Where a relation is computed. */
  public enum Place {
    /** Where the facts lie. */
    FACTS,
    /** In the embedded engine; may read relations made in Java. */
    LOCAL
  }
}
