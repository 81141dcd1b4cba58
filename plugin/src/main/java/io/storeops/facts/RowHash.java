package io.storeops.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 64-bit fingerprints of typed values: two rows with equal ones are taken for equal. */
final class RowHash {
  private static final long BASIS = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private RowHash() {}

  static long start() {
    return BASIS;
  }

  static long add(long hash, @Nullable Object value) {
    String text = text(value);
    long h = hash;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * PRIME;
    }
    return (h ^ 0x1F) * PRIME;
  }

  /** Spreads the last characters over all bits. */
  static long end(long hash) {
    long h = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return h ^ (h >>> 33);
  }

  static long of(String text) {
    return end(add(start(), text));
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "\u0000";
    }
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
