package io.storeops.condition;

import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;

/**
 * A checked value with its type and unit.
 *
 * @param restricted whether a restricted column is part of it
 */
public record Typed(Expression expression, ValueType type, Unit unit, boolean restricted) {

  /** As a result column of that name. */
  public Column column(String name) {
    return new Column(name, type, unit, restricted, "");
  }
}
