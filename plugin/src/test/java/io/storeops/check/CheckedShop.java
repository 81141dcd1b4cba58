package io.storeops.check;

import io.storeops.analysis.Shop;
import io.storeops.plan.Plan;

/** The smallest plan that relations can be read with. */
final class CheckedShop {
  private CheckedShop() {}

  static Plan plan() {
    return new Shop().store("s", "CNY").plan();
  }
}
