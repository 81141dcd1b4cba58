package io.storeops.analysis;

import java.util.List;

/**
 * What the odd shop has of floors, and of what its stock, promotion and service are judged by
 * besides.
 */
final class OddShopSafety {
  private static final List<String> STORES = OddRows.STORES;

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
    ads();
    partners();
  }

  /** Spend of a planned campaign inside and outside its window, of placements, and bids. */
  private void ads() {
    for (int day = 0; day < 75; day++) {
      rows.add(
          "promotion_daily",
          "store",
          STORES.get(day % 2),
          "biz_date",
          OddRows.FIRST.plusDays(day),
          "channel",
          "c9",
          "campaign",
          day % 3 == 0 ? "All" : "autumn",
          "ad_spend",
          day % 7 == 2 ? null : rows.money(90));
      for (int place = 0; place < 5; place++) {
        rows.add(
            "promotion_daily",
            "store",
            "south",
            "biz_date",
            OddRows.FIRST.plusDays(day),
            "channel",
            "c1",
            "placement",
            "place" + place,
            "keyword",
            day % 4 == 0 ? "" : "bid" + place % 2,
            "impressions",
            place == 3 ? null : 107 + place,
            "ad_spend",
            day % 9 == 4 ? null : rows.money(70),
            "ad_sales",
            place == 2 ? null : rows.money(200),
            "ad_orders",
            place,
            "bid",
            day % 5 == 2 ? null : rows.money(3),
            "avg_position",
            place == 4 ? null : 1 + rows.share(),
            "quality_score",
            day % 6 == 3 ? null : 7 * rows.share());
      }
    }
  }

  private void partners() {
    for (int partner = 0; partner < 4; partner++) {
      rows.add(
          "plan_partner",
          "id",
          "odd" + partner,
          "store",
          partner == 3 ? "" : STORES.get(partner % 2),
          "state",
          partner == 2 ? "ended" : "active",
          "approached_on",
          partner == 1 ? null : OddRows.FIRST.plusDays(60L + 20 * partner));
    }
  }
}
