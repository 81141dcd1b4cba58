package io.storeops.analysis;

import java.time.LocalDate;
import java.util.List;

/** What the odd shop has of freight and of suppliers that ship to its buyers. */
final class OddShopSupply {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 28);
  private static final List<String> STORES = List.of("north", "south", "tokyo");

  private final OddRows rows;

  OddShopSupply(Shop shop) {
    this.rows = new OddRows(shop, 20261202);
  }

  void add() {
    plan();
    orders();
    promoted();
  }

  private void plan() {
    rows.add("plan_freight_template", "id", "odd", "store", "north");
    rows.add("plan_freight_template", "id", "all");
    rows.add("plan_freight_template", "id", "empty", "store", "tokyo");
    rows.add("plan_freight_region", "freight_template", "odd", "position", 1, "region", "r1 r2");
    rows.add(
        "plan_freight_region",
        "freight_template",
        "all",
        "position",
        1,
        "region",
        "r3",
        "per_kg",
        "1.333");
    rows.add("plan_ship_promise", "id", "odd-r1", "store", "north", "region", "r1");
    rows.add("plan_ship_promise", "id", "odd-r9", "region", "r9");
    rows.add("plan_ship_promise", "id", "odd-none");
    rows.add("plan_product", "id", "p31", "drop_shipped", true, "weight", 0.3, "state", "on-sale");
    rows.add("plan_product", "id", "p32", "drop_shipped", true, "unit_cost", "17.777");
    rows.add("plan_product", "id", "p33", "store", "north", "drop_shipped", true, "exempt", true);
    rows.add("plan_supplier", "id", "odd-drop", "drop_ships", true, "warning_level", 49);
    rows.add(
        "plan_supplier",
        "id",
        "odd-tested",
        "store",
        "south",
        "drop_ships",
        true,
        "routing_tested_on",
        FIRST.plusDays(3),
        "returns_paid_by",
        "shop");
    rows.add(
        "product_cost",
        "store",
        "north",
        "biz_date",
        FIRST,
        "product_id",
        "p31",
        "goods_cost",
        "3");
    rows.add(
        "product_cost",
        "store",
        "north",
        "biz_date",
        FIRST.plusDays(45),
        "product_id",
        "p31",
        "goods_cost",
        "999.999");
  }

  private void orders() {
    for (int i = 0; i < 300; i++) {
      rows.add(
          "order_line",
          "store",
          STORES.get(i % 3),
          "order_id",
          i % 17 == 3 ? null : "odd-freight" + i / 2,
          "line",
          i % 2 + 1,
          "biz_date",
          i % 19 == 5 ? null : FIRST.plusDays(i / 2 % 73),
          "region",
          i / 2 % 11 == 4 ? null : "r" + i / 2 % 6,
          "freight",
          i % 5 == 1 ? null : rows.below(4) == 0 ? "0" : rows.money(12),
          "freight_paid",
          i % 7 == 2 ? null : rows.money(12));
    }
  }

  private void promoted() {
    for (int day = 0; day < 75; day++) {
      for (int item = 31; item < 34; item++) {
        String store = STORES.get((day + item) % 2);
        rows.add(
            "promotion_daily",
            "store",
            store,
            "biz_date",
            FIRST.plusDays(day),
            "channel",
            "c1",
            "product_id",
            "p" + item,
            "ad_spend",
            day % 9 == 2 ? null : rows.money(90),
            "ad_sales",
            day % 8 == 1 ? null : rows.money(300),
            "ad_orders",
            day % 7 == 4 ? null : rows.below(9));
        rows.add(
            "product_daily",
            "store",
            store,
            "biz_date",
            FIRST.plusDays(day),
            "product_id",
            "p" + item,
            "paid_amount",
            day % 13 == 6 ? null : rows.money(900),
            "paid_items",
            day % 11 == 7 ? null : rows.below(60));
      }
    }
  }
}
