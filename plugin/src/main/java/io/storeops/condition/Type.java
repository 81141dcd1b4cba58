package io.storeops.condition;

import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import java.util.Locale;

/** Type and unit of a part of a condition. */
record Type(ValueType value, Unit unit, Fit fit) {
  static final Type BOOL = new Type(ValueType.BOOL, Unit.NONE, Fit.EXACT);
  static final Type TEXT = new Type(ValueType.TEXT, Unit.NONE, Fit.EXACT);
  static final Type UNKNOWN = new Type(ValueType.TEXT, Unit.NONE, Fit.UNKNOWN);

  /** How a type takes to others. */
  enum Fit {
    /** Fits its own unit. */
    EXACT,
    /** A literal: fits count, number and score. */
    BARE,
    /** The literal 0: fits every unit. */
    ZERO,
    /** After a problem: fits everything, so that one mistake is reported once. */
    UNKNOWN
  }

  static Type of(Column column) {
    boolean number = isNumber(column.type());
    Unit unit = number && column.unit() == Unit.NONE ? Unit.NUMBER : column.unit();
    return new Type(column.type(), number ? unit : Unit.NONE, Fit.EXACT);
  }

  boolean unknown() {
    return fit == Fit.UNKNOWN;
  }

  boolean literal() {
    return fit == Fit.BARE || fit == Fit.ZERO;
  }

  boolean number() {
    return isNumber(value);
  }

  Type with(ValueType newValue, Unit newUnit) {
    return new Type(newValue, newUnit, Fit.EXACT);
  }

  private static boolean isNumber(ValueType type) {
    return type == ValueType.INT || type == ValueType.MONEY || type == ValueType.DOUBLE;
  }

  /** For messages: {@code a number (days)}, {@code text}, {@code a condition}. */
  String describe() {
    if (number()) {
      return literal() ? "a bare number" : "a number (" + unitName() + ")";
    }
    return switch (value) {
      case BOOL -> "a condition";
      case DATE -> "a date";
      case TIME -> "a time";
      case WEEK -> "a week";
      default -> "text";
    };
  }

  String unitName() {
    return unit.name().toLowerCase(Locale.ROOT);
  }
}
