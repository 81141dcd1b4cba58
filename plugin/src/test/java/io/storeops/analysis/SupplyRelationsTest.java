package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Freight and drop-shipped items, against figures worked out by hand. */
class SupplyRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);
  private static final String W37 = "week=2026-W37";

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** Six whole weeks of the shop, W32 to W37. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 42; day++) {
      shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(day), "paid_amount", "9");
    }
  }

  @Test
  void freightWeek_ordersThatPaidFreight_areSetBesideTheCarrier() {
    shop.row("plan_freight_template", "id", "t", "store", "a");
    shop.row("plan_freight_region", "freight_template", "t", "position", 1, "region", "浙江");
    shop.row("plan_freight_region", "freight_template", "t", "position", 2, "region", "西藏、新疆");
    shop.table(
        "order_line",
        """
        store order_id line biz_date   region 	freight freight_paid
        a     o1       1    2026-08-17 浙江省 	10      12.5
        a     o1       2    2026-08-17 浙江省 	-       -
        a     o2       1    2026-09-13 浙江省 	0       6
        a     o3       1    2026-09-13 浙江省 	8       -
        a     o4       1    2026-08-16 浙江省 	5       50
        a     o5       1    2026-09-13 新疆   	20      18
        a     o6       1    2026-09-13 海南   	-       9
        """
            .replace("\t", ""));
    assertEquals(
        List.of(
            "新疆 1 true 1 20 18 -2 1.1111", "浙江省 3 true 1 10 12.5 2.5 0.8", "海南 1 false 0 - - - -"),
        shop
            .rows(
                folder,
                "freight_week",
                "region orders_4 covered charged_orders_4 charged_4 paid_4 gap_4 paid_share",
                W37)
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void freightWeek_shopWithoutTemplates_isNotSaidToCover() {
    shop.row(
        "order_line", "store", "a", "order_id", "o", "line", 1, "biz_date", SUNDAY, "region", "x");
    assertEquals(List.of("x -"), shop.rows(folder, "freight_week", "region covered", W37));
  }

  @Test
  void itemCost_rowsOfTheSheet_followThePlan() {
    shop.table(
        "plan_product",
        """
        id store unit_cost
        p  -     30
        q  a     7
        r  -     -
        """);
    shop.table(
        "product_cost",
        """
        store biz_date   product_id sku goods_cost packaging_cost freight_cost
        a     2026-09-07 p          -   60         1.5            -
        a     2026-09-10 p          -   61         -              2
        a     2026-09-11 p          xl  99         -              -
        a     2026-09-11 r          -   -          1              1
        a     -          r          -   9          -              -
        """);
    assertEquals(
        List.of(
            "p 1900-01-01 2026-09-07 30",
            "p 2026-09-07 2026-09-10 61.5",
            "p 2026-09-10 - 63",
            "q 1900-01-01 - 7"),
        shop.rows(folder, "item_cost", "product_id holds_from holds_to unit_cost").stream()
            .sorted()
            .toList());
  }

  @Test
  void dropshipItem_returns_areHeldAgainstWhatTheItemLeaves() {
    shop.row("plan_product", "id", "p1", "name", "Mug", "drop_shipped", true, "unit_cost", "30");
    shop.row("plan_product", "id", "p2", "drop_shipped", true);
    shop.row("plan_product", "id", "p3", "drop_shipped", true);
    shop.row("plan_product", "id", "p4", "unit_cost", "1");
    shop.row(
        "product_cost",
        "store",
        "a",
        "biz_date",
        "2026-09-07",
        "product_id",
        "p3",
        "goods_cost",
        "60");
    for (String product : List.of("p1", "p2", "p3", "p4")) {
      for (LocalDate day : List.of(SUNDAY, SUNDAY.minusDays(20), SUNDAY.minusDays(28))) {
        shop.row(
            "promotion_daily",
            "store",
            "a",
            "biz_date",
            day,
            "channel",
            "c",
            "product_id",
            product,
            "ad_spend",
            "100",
            "ad_sales",
            "240",
            "ad_orders",
            4);
        shop.row(
            "product_daily",
            "store",
            "a",
            "biz_date",
            day,
            "product_id",
            product,
            "paid_amount",
            "500",
            "paid_items",
            10);
      }
    }
    // p1 leaves 1000 − 20 × 30 = 400 of 1000; p3 nothing at all
    assertEquals(
        List.of("Mug 200 480 8 2.4 2.5 true", "p2 200 480 8 2.4 - -", "p3 200 480 8 2.4 - true"),
        shop.rows(
            folder,
            "dropship_item",
            "product_name cost_4 sales_4 orders_4 return_4 break_even below_break_even",
            W37));
  }
}
