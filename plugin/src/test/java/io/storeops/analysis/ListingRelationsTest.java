package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listings, prices, pages and words people search, against figures worked out by hand. */
class ListingRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  @BeforeEach
  void day() {
    shop.row("store_daily", "store", "a", "biz_date", SUNDAY, "paid_amount", "1");
  }

  @Test
  void duplicateListing_sameTitleOrBarcode_namesTheOthers() {
    shop.table(
        "listing",
        """
        store biz_date   product_id sku title barcode
        a     2026-09-01 p9         -   Mug   49
        a     2026-09-12 p1         s   Mug   49
        a     2026-09-12 p1         m   Mug   50
        a     2026-09-12 p2         -   Mug   -
        a     2026-09-12 p3         -   Cup   49
        a     2026-09-12 p4         -   -     -
        a     2026-09-12 p5         -   -     -
        """);
    assertEquals(
        List.of(
            "barcode p1 49 2 p1", "barcode p3 49 2 p1", "title p1 Mug 2 p1", "title p2 Mug 2 p1"),
        shop.rows(folder, "duplicate_listing", "kind product_id value products first_product"));
  }

  @Test
  void skuLadder_baitAndSpread_areFoundInTheNewestExport() {
    shop.table(
        "listing",
        """
        store biz_date   product_id sku title list_price stock_units
        a     2026-09-12 p1         s   Mug   2.90       0
        a     2026-09-12 p1         m   Mug   10         5
        a     2026-09-12 p1         l   Mug   20         5
        a     2026-09-12 p1         x   Mug   30         -
        a     2026-09-12 p2         s   Cup   3          7
        a     2026-09-12 p2         m   Cup   10         -
        a     2026-09-12 p2         l   Cup   30         -
        a     2026-09-12 p3         -   Pot   -          1
        """);
    shop.row("plan_product", "id", "p2", "name", "Best", "role", "hero");
    assertEquals(
        List.of("p1 Mug 4 2.9 30 15 10.345 s 0 false 1", "p2 Best hero 3 3 30 10 10 s 7 true 0"),
        shop
            .rows(
                folder,
                "sku_ladder",
                "product_id product_name role skus lowest highest middle_price spread lowest_sku"
                    + " lowest_stock lowest_in_stock bait_skus")
            .stream()
            .map(r -> r.replaceAll(" +", " "))
            .toList());
  }

  @Test
  void priceDay_lowestOfThirtyDays_leavesTheDayItselfOut() {
    shop.table(
        "price_snapshot",
        """
        store biz_date   product_id sku payable_price
        a     2026-08-10 p1         -   80
        a     2026-08-11 p1         -   90
        a     2026-09-10 p1         -   85
        a     2026-09-11 p1         -   84
        a     2026-09-12 p1         -   100
        """);
    shop.row(
        "plan_product",
        "id",
        "p1",
        "floor_price",
        "84.5",
        "lowest_promised",
        "86",
        "promised_until",
        LocalDate.of(2026, 9, 11));
    assertEquals(
        List.of(
            "2026-09-10 85 90 90 1 true false true",
            "2026-09-11 84 85 85 1 true true true",
            "2026-09-12 100 84 84 2 false false -"),
        shop.rows(
            folder,
            "price_day",
            "biz_date payable_price previous_price lowest_30 days_30 below_lowest below_floor"
                + " below_promise",
            "week=2026-W37"));
  }

  @Test
  void priceDay_campaignOfTheDay_plansThePrice() {
    shop.table(
        "price_snapshot",
        """
        store biz_date   product_id sku payable_price
        a     2026-09-10 p1         -   80
        a     2026-09-11 p1         -   80
        a     2026-09-11 p2         -   80
        """);
    for (String campaign : List.of("x", "y")) {
      LocalDate from = LocalDate.of(2026, 9, 11);
      shop.row("plan_campaign", "id", campaign, "window_from", from, "window_to", from);
      String price = campaign.equals("x") ? "79" : "75";
      shop.row("plan_campaign_item", "campaign", campaign, "product", "p1", "price", price);
    }
    assertEquals(
        List.of("2026-09-10 p1 -", "2026-09-11 p1 75", "2026-09-11 p2 -"),
        shop.rows(folder, "price_day", "biz_date product_id planned_price", "week=2026-W37"));
  }

  @Test
  void searchTermWeek_termWithoutResult_countsItsSearches() {
    shop.table(
        "search_term_daily",
        """
        store biz_date   term searches results term_clicks term_orders
        a     2026-08-20 mug  5        3       2           1
        a     2026-09-01 mug  40       3       10          1
        a     2026-09-07 mug  30       0       -           -
        a     2026-09-08 mug  20       4       10          2
        a     2026-09-08 lamp 60       -       6           0
        """);
    assertEquals(
        List.of("lamp 60 - - 6 0 0.1 0 - 60 0 1", "mug 50 30 4 10 2 0.2 0.2 0.25 95 4 2"),
        shop.rows(
            folder,
            "search_term_week",
            "term searches no_result_searches results term_clicks term_orders click_rate order_rate"
                + " change searches_4 orders_4 search_rank",
            "week=2026-W37"));
  }

  private void page(int from, int to, int visitors, int buyers) {
    for (int day = from; day < to; day++) {
      shop.row(
          "page_daily",
          "store",
          "a",
          "biz_date",
          LocalDate.of(2026, 8, 20).plusDays(day),
          "page",
          "home",
          "page_visitors",
          visitors,
          "page_clicks",
          visitors,
          "page_buyers",
          buyers);
    }
  }

  @Test
  void pageEffect_moreBuyersAfterAChange_areBetterOutsideTheInterval() {
    page(-40, 0, 50, 2);
    page(0, 1, 9999, 9999);
    page(1, 20, 50, 4);
    shop.row(
        "plan_page_change", "id", "x", "page", "home", "changed_on", LocalDate.of(2026, 8, 20));
    shop.table(
        "plan_campaign",
        """
        id   name kind window_from window_to
        sale Sale sale 2026-08-01  2026-08-08
        """);
    // 28 days before less 8 of a campaign, 19 after: 40 of 1000 against 76 of 950; Newcombe's
    // interval
    assertEquals(
        List.of("x 20 19 1000 950 40 76 buyers 0.04 0.08 0.04 0.012352 0.068869 better"),
        shop.rows(
            folder,
            "page_effect",
            "change days_before days_after visitors_before visitors_after buyers_before"
                + " buyers_after basis rate_before rate_after effect effect_low effect_high"
                + " verdict"));
  }

  @Test
  void pageEffect_thirteenDaysAfter_areEarly() {
    page(-28, 14, 50, 2);
    shop.row(
        "plan_page_change", "id", "x", "page", "home", "changed_on", LocalDate.of(2026, 8, 20));
    assertEquals(
        List.of("28 13 0 early"),
        shop.rows(folder, "page_effect", "days_before days_after effect verdict"));
  }
}
