package io.storeops.analysis;

import java.math.BigDecimal;

/**
 * One side of a decomposition: visitors, how many of them bought, and what they paid.
 *
 * @param visitors on the same basis as the other side's
 */
record FunnelSide(double visitors, double buyers, BigDecimal sales) {

  /** The metric that contradicts another one; empty when nothing does. */
  String contradiction() {
    if (visitors == 0 && buyers != 0) {
      return "visitors";
    }
    return buyers == 0 && sales.signum() != 0 ? "paid_buyers" : "";
  }

  /** Visitors, conversion, order value; where one is nothing of nothing, the other side's. */
  double[] factors(FunnelSide other) {
    double conversion = visitors == 0 ? ratio(other.buyers, other.visitors) : buyers / visitors;
    double value =
        buyers == 0 ? ratio(other.sales.doubleValue(), other.buyers) : sales.doubleValue() / buyers;
    return new double[] {visitors, conversion, value};
  }

  private static double ratio(double numerator, double denominator) {
    return denominator == 0 ? 0 : numerator / denominator;
  }
}
