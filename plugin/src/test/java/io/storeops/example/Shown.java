package io.storeops.example;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as back ends print them. */
final class Shown {
  private Shown() {}

  /** {@code 6,069}. */
  static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** {@code 12,653.00}. */
  static String money(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.2f", amount);
  }

  /** {@code 5.03%}; {@code -} without a base. */
  static String percent(long part, long base) {
    return base == 0 ? "-" : ratio(part * 100, base, 2) + "%";
  }

  /** A plain fraction with five places; empty without a base, as the ad reports have it. */
  static String fraction(long part, long base) {
    return base == 0 ? "" : ratio(part, base, 5);
  }

  static String ratio(long part, long base, int places) {
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(base), places, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** An amount over a count; {@code -} without a base. */
  static String each(BigDecimal amount, long base) {
    return base == 0
        ? "-"
        : money(amount.divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP));
  }

  /** The same for ad reports: no commas, empty without a base. */
  static String plainEach(BigDecimal amount, long base) {
    return base == 0
        ? ""
        : amount.divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP).toPlainString();
  }

  /** {@code 4.82} from hundredths. */
  static String score(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2).toPlainString();
  }
}
