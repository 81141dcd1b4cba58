package io.storeops.facts;

import io.storeops.table.Column;
import java.util.List;

/**
 * A column of a fact table and the headings that fill it.
 *
 * @param metric whether it holds the metric of its name
 * @param additive whether loaded values add, so that a sheet has a control total
 * @param aliases headings, the plainest first: where two headings of a sheet fit, the earlier wins
 */
public record FactColumn(Column column, boolean metric, boolean additive, List<String> aliases) {

  /** Copies the aliases. */
  public FactColumn {
    aliases = List.copyOf(aliases);
  }

  /** The column's name. */
  public String name() {
    return column.name();
  }
}
