package io.storeops.table;

import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import java.util.List;

/**
 * The table of rule parameters: one row per rule, store (pseudo-stores too), week and name; the
 * week is empty for what always holds, and an id where a season changes it. One query judges all
 * stores and weeks with it, whatever was overridden where.
 */
public final class RuleParameters {
  /** Its name. */
  public static final String TABLE = "rule_parameter";

  /** The table's shape; values of every number type are held as doubles. */
  public static final TableShape SHAPE =
      new TableShape(
          TABLE,
          List.of(
              Column.text("rule"),
              Column.text("store"),
              Column.text("week"),
              Column.text("name"),
              Column.of("value", ValueType.DOUBLE, Unit.NUMBER)),
          List.of("rule", "store", "week", "name"));

  private RuleParameters() {}
}
