package io.storeops.analysis;

/**
 * What the odd shop has of floors, and of what its stock, promotion and service are judged by
 * besides.
 */
final class OddShopSafety {
  private final OddRows rows;

  OddShopSafety(Shop shop) {
    this.rows = new OddRows(shop, 20270201);
  }

  void add() {
    for (int product = 0; product < 3; product++) {
      rows.add(
          "plan_product",
          "id",
          "k" + product,
          "name",
          product == 1 ? "" : "Mug " + product,
          "store",
          product == 2 ? "" : "north",
          "floor_price",
          product == 0 ? "7.777" : "7.71");
    }
  }
}
