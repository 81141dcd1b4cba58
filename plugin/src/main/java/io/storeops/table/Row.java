package io.storeops.table;

import io.storeops.measure.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of a result; values by column name, null for no data. */
public final class Row {
  private final Rows rows;
  private final @Nullable Object[] values;

  Row(Rows rows, @Nullable Object[] values) {
    this.rows = rows;
    this.values = values;
  }

  /** Whether the result has such a column. */
  public boolean has(String column) {
    return rows.has(column);
  }

  /** The value as it is. */
  public @Nullable Object value(String column) {
    return values[rows.index(column)];
  }

  /** Whether there is no data. */
  public boolean isNull(String column) {
    return value(column) == null;
  }

  /** A text or week. */
  public @Nullable String text(String column) {
    return (String) value(column);
  }

  /** A text or week that is never null. */
  public String required(String column) {
    Object value = value(column);
    if (value == null) {
      throw new IllegalStateException("no value in " + column);
    }
    return value.toString();
  }

  /** A flag. */
  public @Nullable Boolean flag(String column) {
    return (Boolean) value(column);
  }

  /** Any number, exact: counts and money as they are, doubles by their shortest text. */
  public @Nullable BigDecimal number(String column) {
    Object value = value(column);
    if (value == null) {
      return null;
    }
    if (value instanceof BigDecimal exact) {
      return exact;
    }
    return value instanceof Long whole
        ? BigDecimal.valueOf(whole)
        : BigDecimal.valueOf(((Number) value).doubleValue());
  }

  /** A day. */
  public @Nullable LocalDate date(String column) {
    return (LocalDate) value(column);
  }

  /** A store-local time. */
  public @Nullable LocalDateTime time(String column) {
    return (LocalDateTime) value(column);
  }

  /** The type of a column. */
  public ValueType type(String column) {
    return rows.columns().get(rows.index(column)).type();
  }
}
