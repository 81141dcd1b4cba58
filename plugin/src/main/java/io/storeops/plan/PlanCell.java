package io.storeops.plan;

import io.storeops.measure.ValueType;
import io.storeops.yaml.YamlScalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Scalars as values of tables; the plan is checked by then, so what does not fit is no data. */
final class PlanCell {
  private static final int PLACES = 4;

  private PlanCell() {}

  static @Nullable Object of(YamlScalar scalar, ValueType type) {
    return switch (type) {
      case BOOL -> scalar.flag().orElse(null);
      case INT, MONEY, DOUBLE -> scalar.number().map(n -> number(n, type)).orElse(null);
      case DATE -> date(scalar.text());
      default -> scalar.text();
    };
  }

  /** A number of a type: money with at most four places. */
  static Object number(BigDecimal number, ValueType type) {
    return switch (type) {
      case INT -> number.longValue();
      case DOUBLE -> number.doubleValue();
      default -> money(number);
    };
  }

  static BigDecimal money(BigDecimal number) {
    return number.scale() > PLACES ? number.setScale(PLACES, RoundingMode.HALF_EVEN) : number;
  }

  private static @Nullable Object date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The schema's default; an absent text is empty, anything else no data. */
  static @Nullable Object fallback(String text, ValueType type) {
    if (type == ValueType.TEXT) {
      return text;
    }
    if (text.isEmpty()) {
      return null;
    }
    return type == ValueType.BOOL ? Boolean.valueOf(text) : number(new BigDecimal(text), type);
  }
}
