package io.storeops.table;

import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;

/**
 * A column of a table or relation.
 *
 * @param restricted cost, wages and what is computed from them: never in open output
 * @param formula for ratios {@code numerator / denominator} by column name; empty otherwise
 */
public record Column(String name, ValueType type, Unit unit, boolean restricted, String formula) {

  /** An open column without formula. */
  public static Column of(String name, ValueType type, Unit unit) {
    return new Column(name, type, unit, false, "");
  }

  /** A text column. */
  public static Column text(String name) {
    return of(name, ValueType.TEXT, Unit.NONE);
  }
}
