package io.storeops.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Rounds parts so that they still add up: each by itself, and what that leaves goes to the largest,
 * of equal ones to the first. Parts with turned signs give the same with turned signs.
 */
final class PrintedParts {
  /** Below the printed places; what floating point adds to half a cent is smaller. */
  private static final int GUARD = 6;

  private PrintedParts() {}

  /**
   * @param raw at least one part; they add up to about the sum
   * @param sum as it is printed; the parts get its places
   */
  static List<BigDecimal> of(double[] raw, BigDecimal sum) {
    List<BigDecimal> parts = new ArrayList<>();
    BigDecimal left = sum;
    int largest = 0;
    for (int i = 0; i < raw.length; i++) {
      BigDecimal part =
          BigDecimal.valueOf(raw[i])
              .setScale(sum.scale() + GUARD, RoundingMode.HALF_UP)
              .setScale(sum.scale(), RoundingMode.HALF_UP);
      parts.add(part);
      left = left.subtract(part);
      largest = parts.get(largest).abs().compareTo(part.abs()) < 0 ? i : largest;
    }
    parts.set(largest, parts.get(largest).add(left));
    return parts;
  }
}
