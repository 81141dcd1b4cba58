package io.storeops.report;

import io.storeops.measure.ValueType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures as results hold them: money and counts exact, the rest with 15 significant digits. */
final class Exact {
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final int PLACES = 4;

  private Exact() {}

  /** By the type of its metric. */
  static @Nullable BigDecimal of(@Nullable BigDecimal value, ValueType type) {
    return switch (type) {
      case MONEY -> places(value, PLACES);
      case INT -> places(value, 0);
      default -> ratio(value);
    };
  }

  /** With 15 significant digits. */
  static @Nullable BigDecimal ratio(@Nullable BigDecimal value) {
    return value == null ? null : plain(value.round(DIGITS));
  }

  private static @Nullable BigDecimal places(@Nullable BigDecimal value, int places) {
    return value == null ? null : plain(value.setScale(places, RoundingMode.HALF_UP));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
