package io.storeops.condition;

import io.storeops.table.Column;
import java.util.List;
import java.util.Set;

/**
 * The names that a condition may use.
 *
 * @param columns of the relation
 * @param parameters that may follow a colon
 * @param required columns that always hold a value (the relation's grain)
 */
public record Scope(List<Column> columns, List<Column> parameters, Set<String> required) {

  /** Copies the collections. */
  public Scope {
    columns = List.copyOf(columns);
    parameters = List.copyOf(parameters);
    required = Set.copyOf(required);
  }

  /** Every column may be without data. */
  public Scope(List<Column> columns, List<Column> parameters) {
    this(columns, parameters, Set.of());
  }
}
