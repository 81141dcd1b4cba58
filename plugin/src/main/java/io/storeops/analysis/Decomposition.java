package io.storeops.analysis;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Takes the change of a product of three factors apart. Where all factors are positive each part is
 * the logarithmic mean of both products times the logarithm of the factor's growth; else it is the
 * factor's Shapley value, which needs no logarithm and is exact with zeros. Either way the parts
 * add up to the change, and they still do after rounding. Swapped sides give every part with its
 * sign turned, to the last bit.
 */
final class Decomposition {
  private Decomposition() {}

  /**
   * @param before the factors of the compared side
   * @param after the factors of this side
   * @param delta the change as it is printed, with the currency's places
   * @return one part per factor, with the places of the delta
   */
  static List<BigDecimal> parts(double[] before, double[] after, BigDecimal delta) {
    return PrintedParts.of(raw(before, after), delta);
  }

  /**
   * Before rounding. Floating point does not give the same parts in both directions, and a part
   * near half a cent would then be rounded up in one and down in the other; so one direction is
   * worked out.
   */
  static double[] raw(double[] before, double[] after) {
    if (Arrays.compare(before, after) > 0) {
      return DoubleStream.of(raw(after, before)).map(part -> -part).toArray();
    }
    return positive(before) && positive(after) ? logMean(before, after) : shapley(before, after);
  }

  private static boolean positive(double[] factors) {
    return factors[0] > 0 && factors[1] > 0 && factors[2] > 0;
  }

  private static double product(double[] factors) {
    return factors[0] * factors[1] * factors[2];
  }

  private static double[] logMean(double[] before, double[] after) {
    double from = product(before);
    double to = product(after);
    double growth = Math.log(to / from);
    double mean = Math.abs(growth) < 1e-12 ? from : (to - from) / growth;
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      parts[i] = mean * Math.log(after[i] / before[i]);
    }
    return parts;
  }

  private static double[] shapley(double[] before, double[] after) {
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      int a = (i + 1) % 3;
      int b = (i + 2) % 3;
      double others =
          before[a] * before[b] / 3
              + (after[a] * before[b] + before[a] * after[b]) / 6
              + after[a] * after[b] / 3;
      parts[i] = (after[i] - before[i]) * others;
    }
    return parts;
  }
}
