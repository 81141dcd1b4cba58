package io.storeops.faults;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Visitors, sales and promotion by day: the shop, its products, its sources, its channels. */
final class TradeSheets {
  /** What a day sold of a product. */
  record Sold(LocalDate day, Goods goods, int buyers, int items) {}

  private static final int VISITORS = 6400;
  private static final String[][] SOURCES = {
    // source, share of visitors, buyers among them
    {"手淘搜索", "0.42", "0.026"},
    {"手淘推荐", "0.24", "0.020"},
    {"关键词推广", "0.13", "0.024"},
    {"人群推广", "0.07", "0.020"},
    {"我的淘宝", "0.14", "0.034"}
  };
  private static final String[][] CHANNELS = {
    // channel, keyword, clicks a day, price of a click, orders among clicks, worth of an order
    {"关键词推广", "cotton bedding set", "520", "0.80", "0.032", "172"},
    {"关键词推广", "low neck pillow for side sleepers", "310", "0.60", "0.034", "140"},
    {"人群推广", "", "450", "0.70", "0.026", "165"},
    {"淘宝客", "", "160", "0.50", "0.030", "160"}
  };

  private final Chance shop;
  private final Chance sources;
  private final Chance ads;
  private final Chance placed;
  private final List<Sold> sold = new ArrayList<>();

  TradeSheets(long seed) {
    this.shop = new Chance(seed, "shop");
    this.sources = new Chance(seed, "sources");
    this.ads = new Chance(seed, "ads");
    this.placed = new Chance(seed, "placed");
  }

  List<Sold> sold() {
    return sold;
  }

  void add(Map<String, Sheet> sheets) {
    Sheet days =
        new Sheet(
            "Date",
            "Visitors",
            "Page views",
            "Paying buyers",
            "Paid orders",
            "Units sold",
            "Paid sales",
            "Refunds",
            "Add-to-cart users",
            "Ordering buyers",
            "New buyers",
            "Gross profit",
            "Ad spend",
            "Bounce rate",
            "Average time on page",
            "DSR: service");
    Sheet products =
        new Sheet(
            "Date",
            "Product ID",
            "Product name",
            "Product visitors",
            "Add-to-cart users",
            "Paying buyers",
            "Units sold",
            "Paid sales",
            "Visitors from search");
    Sheet traffic =
        new Sheet(
            "Date",
            "Traffic source",
            "Visitors",
            "Paying buyers",
            "Bounce rate",
            "Average time on page");
    Sheet promotion =
        new Sheet(
            "Date",
            "Channel",
            "Keyword",
            "Impressions",
            "Clicks",
            "Ad spend",
            "Ad-attributed sales",
            "Ad-attributed orders",
            "New buyers");
    for (LocalDate day = CleanShop.FIRST;
        !day.isAfter(CleanShop.LAST);
        day = day.plusDays(1)) {
      int visitors = shop.count(VISITORS * shop.demand(day));
      BigDecimal spend = promotion(promotion, day);
      day(days, products, day, visitors, spend);
      traffic(traffic, day, visitors);
    }
    sheets.put("tmall/shop/days.csv", days);
    sheets.put("tmall/products/days.csv", products);
    sheets.put("tmall/traffic/days.csv", traffic);
    sheets.put("tmall/ads/days.csv", promotion);
  }

  private void day(Sheet days, Sheet products, LocalDate day, int visitors, BigDecimal spend) {
    int buyers = 0;
    int items = 0;
    int carts = 0;
    BigDecimal amount = BigDecimal.ZERO;
    for (Goods goods : Goods.ALL) {
      int seen = shop.of(visitors, goods.part());
      int added = shop.of(seen, 0.09);
      int bought = shop.of(seen, goods.rate());
      int pieces = bought + shop.of(bought, 0.12);
      sold.add(new Sold(day, goods, bought, pieces));
      products.row(
          day,
          goods.id(),
          goods.name(),
          seen,
          added,
          bought,
          pieces,
          goods.sales(day, pieces),
          shop.of(seen, 0.42));
      buyers += bought;
      items += pieces;
      carts += added;
      amount = amount.add(goods.sales(day, pieces));
    }
    days.row(
        day,
        visitors,
        visitors * 3 + shop.below(500),
        buyers,
        buyers + shop.of(buyers, 0.03),
        items,
        amount,
        amount.multiply(BigDecimal.valueOf(shop.around(0.04, 0.15))).setScale(2, RoundingMode.HALF_UP),
        carts,
        buyers + placed.count(buyers * 0.15),
        shop.of(buyers, 0.72),
        amount.multiply(BigDecimal.valueOf(placed.around(0.45, 0.02))).setScale(2, RoundingMode.HALF_UP),
        spend,
        percent(shop.around(0.46, 0.02)),
        whole(shop.around(62, 0.03)),
        "4.86");
  }

  private void traffic(Sheet traffic, LocalDate day, int visitors) {
    for (String[] source : SOURCES) {
      int came = sources.of(visitors, Double.parseDouble(source[1]));
      traffic.row(
          day,
          source[0],
          came,
          sources.of(came, Double.parseDouble(source[2])),
          percent(sources.around(0.45, 0.03)),
          whole(sources.around(60, 0.04)));
    }
  }

  private BigDecimal promotion(Sheet promotion, LocalDate day) {
    BigDecimal all = BigDecimal.ZERO;
    for (String[] channel : CHANNELS) {
      int clicks = ads.count(Integer.parseInt(channel[2]) * ads.demand(day));
      int orders = ads.of(clicks, Double.parseDouble(channel[4]));
      BigDecimal spend = money(clicks * ads.around(Double.parseDouble(channel[3]), 0.04));
      promotion.row(
          day,
          channel[0],
          channel[1],
          clicks * 30 + ads.below(900),
          clicks,
          spend,
          money(orders * ads.around(Double.parseDouble(channel[5]), 0.05)),
          orders,
          ads.of(orders, 0.7));
      all = all.add(spend);
    }
    return all;
  }

  static BigDecimal money(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }

  static String percent(double share) {
    return BigDecimal.valueOf(share * 100).setScale(2, RoundingMode.HALF_UP) + "%";
  }

  static long whole(double value) {
    return Math.round(value);
  }
}
