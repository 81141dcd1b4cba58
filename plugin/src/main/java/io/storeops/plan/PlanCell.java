package io.storeops.plan;

import io.storeops.measure.ValueType;
import io.storeops.yaml.Forms;
import io.storeops.yaml.YamlScalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scalars as values of tables; the plan is checked by then, so what does not fit is no data. */
final class PlanCell {
  private static final int PLACES = 4;

  private PlanCell() {}

  static @Nullable Object of(YamlScalar scalar, SchemaColumn column) {
    ValueType type = column.column().type();
    return switch (type) {
      case BOOL -> scalar.flag().orElse(null);
      case INT, MONEY, DOUBLE -> amount(scalar, column).map(n -> number(n, type)).orElse(null);
      case DATE -> scalar.as(Forms.DATE).orElse(null);
      default -> text(scalar.text(), column.form());
    };
  }

  /** The number in the form that the schema names; plain numbers fit every column. */
  private static Optional<BigDecimal> amount(YamlScalar scalar, SchemaColumn column) {
    return Forms.named(column.form())
        .flatMap(f -> f.read(scalar.text()))
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .or(() -> scalar.as(Forms.NUMBER));
  }

  /** A text; whatever people write for a week or time, the column holds one writing of it. */
  static String text(String written, String form) {
    return Forms.named(form).flatMap(f -> f.read(written).map(Object::toString)).orElse(written);
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
