package io.storeops.sql;

import java.util.Set;

/**
 * Names of figures that a sum makes wrong, whatever table they stand in.
 *
 * @param distinct people or things that are counted once in each row
 * @param rates quotients and means
 */
public record NotAdding(Set<String> distinct, Set<String> rates) {

  /** Copies the sets. */
  public NotAdding {
    distinct = Set.copyOf(distinct);
    rates = Set.copyOf(rates);
  }
}
