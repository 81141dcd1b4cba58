package io.storeops.faults;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/** Live sessions minute by minute, content and affiliates, promotion of a single product, and gifts. */
final class CareSheets {
  private static final String DROP_SHIPPED = "681204358022";
  private static final String GIFT = "681204360696";
  private static final int INTERVALS = 30;

  private final Chance chance;

  CareSheets(long seed) {
    this.chance = new Chance(seed, "care");
  }

  void add(Map<String, Sheet> sheets) {
    Sheet minutes =
        new Sheet(
            "Session ID", "Interval start", "Product ID", "Online", "Entered", "Left", "Interactions",
            "Product clicks", "Orders");
    Sheet content =
        new Sheet(
            "Date", "Content ID", "Content platform", "Partner", "Product ID", "Content type", "Views",
            "Content interactions", "Visits to shop", "Content orders", "Content sales", "Content cost");
    Sheet products =
        new Sheet(
            "Date", "Channel", "Product ID", "Impressions", "Clicks", "Ad spend", "Ad-attributed sales",
            "Ad-attributed orders");
    Sheet partners = 
        new Sheet(
            "Date", "Channel", "Partner", "Clicks", "Ad-attributed orders", "Affiliate sales", "Affiliate commission");
    Sheet stock = sheets.get("tmall/stock/days.csv");
    for (LocalDate day = CleanShop.FIRST; !day.isAfter(CleanShop.LAST); day = day.plusDays(1)) {
      double demand = chance.demand(day);
      content(content, day, demand);
      promotion(products, day, demand);
      int orders = chance.count(5 * demand);
      partners.row(
          day, "淘宝客", "Daily Finds", orders * 30 + chance.below(30), orders, orders * 150, orders * 15);
      stock.row(day, GIFT, GIFT + "-1", 3900 + chance.below(200), 0, 0, "main", null);
      if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
        session(minutes, day);
      }
    }
    sheets.put("tmall/live/minutes.csv", minutes);
    sheets.put("tmall/content/days.csv", content);
    sheets.put("tmall/ads/products.csv", products);
    sheets.put("tmall/ads/partners.csv", partners);
  }

  /** The bed linen for the first half, then the pillow. */
  private void session(Sheet minutes, LocalDate day) {
    for (int i = 0; i < INTERVALS; i++) {
      minutes.row(
          "L" + day.toEpochDay(),
          day + " " + LocalTime.of(20, 0).plusMinutes(3L * i),
          i < INTERVALS / 2 ? "681204351337" : "681204354011",
          Math.round(chance.around(240, 0.03)),
          chance.count(60),
          chance.count(60),
          Math.round(chance.around(35, 0.1)),
          chance.count(50),
          chance.count(5));
    }
  }

  private void content(Sheet content, LocalDate day, double demand) {
    int views = chance.count(900 * demand);
    int visits = chance.of(views, 0.05);
    int orders = chance.of(visits, 0.04);
    content.row(
        day, "washing-" + day.toString().substring(0, 7), "RED", "home-blog", "681204351337", "video", views,
        chance.of(views, 0.03), visits, orders, orders * 290, 100);
  }

  private void promotion(Sheet products, LocalDate day, double demand) {
    int clicks = chance.count(120 * demand);
    int orders = chance.of(clicks, 0.03);
    products.row(
        day, "关键词推广", DROP_SHIPPED, clicks * 30, clicks, TradeSheets.money(clicks * chance.around(0.6, 0.04)),
        orders * 159, orders);
  }
}
