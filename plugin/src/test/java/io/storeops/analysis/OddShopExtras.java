package io.storeops.analysis;

import java.time.LocalDate;
import java.util.List;

/** What the odd shop has of cases, live sessions, listings, costs, its trade and its market. */
final class OddShopExtras {
  private static final LocalDate FIRST = OddRows.FIRST;
  private static final List<String> STORES = OddRows.STORES;

  private final OddRows rows;
  private final Shop shop;

  OddShopExtras(Shop shop) {
    this.shop = shop;
    this.rows = new OddRows(shop, 20261129);
  }

  void add() {
    cases();
    sessions();
    listings();
    costs();
    trade();
    market();
    ads();
    plan();
  }

  private void cases() {
    for (int i = 0; i < 160; i++) {
      LocalDate day = FIRST.plusDays(rows.below(75));
      rows.add(
          "aftersale_case",
          "store",
          STORES.get(i % 3),
          "case_id",
          "c" + i,
          "biz_date",
          i % 23 == 0 ? null : day,
          "product_id",
          "p" + i % 5,
          "reason",
          i % 6 == 0 ? "" : "reason" + i % 4,
          "fault",
          i % 4 == 0 ? "missed" : "",
          "fault_role",
          i % 8 == 0 ? "warehouse" : "",
          "case_refund",
          i % 5 == 0 ? null : rows.money(300),
          "compensation",
          i % 3 == 0 ? null : rows.money(30),
          "loss",
          i % 7 == 0 ? rows.money(60) : null,
          "due_at",
          i % 4 == 1 ? null : day.plusDays(2).atTime(11, 0),
          "answered_at",
          i % 5 == 2 ? null : day.atTime(12, 30),
          "closed_at",
          i % 3 == 1 ? null : day.plusDays(i % 6).atTime(11, 0),
          "reopened",
          i % 9 == 0 ? 1 : null);
    }
  }

  private void sessions() {
    for (int i = 0; i < 24; i++) {
      LocalDate day = FIRST.plusDays(3L * i);
      rows.add(
          "livestream_session",
          "store",
          STORES.get(i % 2),
          "started_at",
          day.atTime(20, i % 3),
          "session",
          "s" + i,
          "biz_date",
          i % 4 == 0 ? null : day,
          "views",
          i % 11 == 0 ? null : 301 + rows.below(900),
          "viewers",
          201 + i,
          "interactions",
          37 + i,
          "orders",
          i % 5 == 0 ? null : 7 + i,
          "amount",
          rows.money(900),
          "refunded",
          i % 3 == 0 ? null : rows.money(90));
    }
    shop.row("plan_livestream", "id", "z", "store", "south", "on_day", FIRST.plusDays(9));
  }

  private void listings() {
    for (int i = 0; i < 30; i++) {
      rows.add(
          "listing",
          "store",
          STORES.get(i % 3),
          "biz_date",
          i < 3 ? FIRST : FIRST.plusDays(70),
          "product_id",
          "p" + i % 7,
          "sku",
          "k" + i,
          "title",
          i % 4 == 0 ? " Mug " : "Mug " + i % 7,
          "barcode",
          i % 5 == 0 ? "490" + i % 2 : "",
          "list_price",
          i % 13 == 0 ? null : rows.money(90),
          "stock_units",
          i % 6 == 0 ? null : i % 3);
    }
  }

  private void costs() {
    for (int product = 0; product < 6; product++) {
      for (String store : STORES) {
        rows.add(
            "product_cost",
            "store",
            store,
            "biz_date",
            FIRST.minusDays(400L * product),
            "product_id",
            "p" + product,
            "sku",
            "",
            "goods_cost",
            "7.77" + product,
            "packaging_cost",
            product % 2 == 0 ? "0.333" : null);
        rows.add(
            "product_cost",
            "store",
            store,
            "biz_date",
            FIRST.plusDays(30),
            "product_id",
            "p" + product,
            "sku",
            product == 4 ? "red" : "",
            "goods_cost",
            "8.88" + product);
      }
    }
    for (int product = 0; product < 5; product++) {
      rows.add(
          "product_cost",
          "store",
          "north",
          "biz_date",
          FIRST,
          "product_id",
          "k" + product,
          "goods_cost",
          "3");
    }
  }

  private void trade() {
    for (int day = 0; day < 75; day++) {
      for (String metric : List.of("paid_amount", "conversion_rate", "bounce_rate")) {
        if (rows.below(5) > 0) {
          rows.add(
              "benchmark_daily",
              "store",
              "north",
              "biz_date",
              FIRST.plusDays(day),
              "metric",
              metric,
              "level",
              day % 2 == 0 ? "mean" : "best",
              "label",
              "trade",
              "value",
              metric.equals("paid_amount") ? 1000 + rows.below(999) / 7.0 : rows.share());
        }
      }
    }
  }

  private void market() {
    for (int month = 0; month < 27; month++) {
      for (int word = 0; word < 3; word++) {
        rows.add(
            "market_keyword",
            "store",
            "north",
            "biz_date",
            LocalDate.of(2024, 10, 1).plusMonths(month),
            "market_category",
            word == 2 ? "" : "tea",
            "word",
            "w" + word,
            "market_visitors",
            month % 4 == 0 ? null : 1001 + 17 * month,
            "market_searches",
            2003,
            "trade_conversion",
            (3 + word) / 97.0,
            "trade_order_value",
            month % 9 == 5 ? null : "33.333");
      }
    }
  }

  /** A coarse and a fine export of the same money, with and without a window. */
  private void ads() {
    for (int day = 0; day < 75; day++) {
      for (int word = 0; word < 3; word++) {
        rows.add(
            "promotion_daily",
            "store",
            "north",
            "biz_date",
            FIRST.plusDays(day),
            "channel",
            "c" + word % 2,
            "campaign",
            "autumn",
            "keyword",
            day % 5 == 0 ? "" : "w" + word,
            "src_file",
            day % 5 == 0 ? 1 : 2,
            "partner",
            word == 1 ? "ann" : "",
            "affiliate_sales",
            word == 1 ? rows.money(200) : null,
            "affiliate_commission",
            word == 1 && day % 7 > 0 ? rows.money(20) : null,
            "budget",
            day % 6 == 0 ? null : rows.money(90),
            "exhausted_at",
            day % 4 == 1 ? FIRST.plusDays(day).atTime(day % 24, 5) : null,
            "attribution_days",
            day % 3 == 0 ? null : 15,
            "impressions",
            1001,
            "clicks",
            word == 1 ? null : 37,
            "ad_spend",
            rows.money(90),
            "ad_sales",
            day % 4 == 0 ? null : rows.money(300),
            "ad_orders",
            word == 2 ? 0 : 3);
      }
    }
  }

  private void plan() {
    shop.row("plan_channel", "id", "c1", "store", "", "break_even", 2.5);
    shop.row("plan_channel", "id", "other", "store", "north", "break_even", 0.7);
    shop.row("plan_channel_match", "channel", "other", "position", 1L, "value", "c2");
    shop.row(
        "plan_page_change",
        "id",
        "x",
        "store",
        "north",
        "page",
        "page0",
        "changed_on",
        FIRST.plusDays(40));
    shop.row(
        "plan_page_change",
        "id",
        "y",
        "store",
        "",
        "page",
        "page1",
        "changed_on",
        FIRST.plusDays(70));
    shop.row(
        "plan_campaign",
        "id",
        "all",
        "name",
        "All",
        "kind",
        "sale",
        "window_from",
        LocalDate.of(2027, 1, 2),
        "window_to",
        LocalDate.of(2027, 1, 4),
        "forecast_sales",
        "3333.33",
        "forecast_first_day",
        0.3);
    shop.row("plan_campaign_store", "campaign", "all", "value", "south");
    shop.row("plan_campaign_store", "campaign", "all", "value", "north");
  }
}
