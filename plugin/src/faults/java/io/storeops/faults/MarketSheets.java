package io.storeops.faults;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** Competitors, the trade, audiences, scores of the platform, suppliers and the weather. */
final class MarketSheets {
  private static final String[][] SCORES = {{"experience", "4.82"}, {"logistics", "4.85"}};
  private static final String[][] AUDIENCES = {
    {"age", "18-24", "0.22"}, {"age", "25-34", "0.46"}, {"age", "35-49", "0.32"}
  };

  private final Chance chance;

  MarketSheets(long seed) {
    this.chance = new Chance(seed, "market");
  }

  void add(Map<String, Sheet> sheets) {
    Sheet rivals =
        new Sheet(
            "Date", "Competitor", "Their item", "Our product", "Their price", "Their sold", "Their reviews",
            "Their visitor index", "Their campaign");
    Sheet scores =
        new Sheet("Date", "Score kind", "Score value", "Scale from", "Scale to", "Band", "Trade mean");
    Sheet suppliers =
        new Sheet(
            "Date", "Supplier", "Supplier orders", "Supplier shipped within 48 hours", "Answer minutes",
            "Sync minutes", "Units supplied", "Defective units", "Return loss", "Amount supplied");
    Sheet audiences = new Sheet("Week", "Dimension", "Audience", "Visitors", "Paying buyers");
    Sheet weather = new Sheet("Date", "Weather region", "Condition", "Highest", "Lowest");
    Sheet words =
        new Sheet("Month", "Market keyword", "Market searches", "Market visitors", "Trade conversion");
    int reviews = 4000;
    for (LocalDate day = CleanShop.FIRST; !day.isAfter(CleanShop.LAST); day = day.plusDays(1)) {
      reviews += 12;
      rivals.row(
          day, "rival-a", "their bed linen", "681204351337", 289, chance.count(60 * chance.demand(day)), reviews,
          Math.round(chance.around(500, 0.05)), null);
      for (String[] score : SCORES) {
        scores.row(day, score[0], score[1], 0, 5, "Healthy", "4.5");
      }
      suppliers(suppliers, day);
      weather.row(day, "浙江", "sunny", 24, 15);
      if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
        for (String[] audience : AUDIENCES) {
          int visitors = chance.count(30_000 * Double.parseDouble(audience[2]));
          audiences.row(
              day.minusDays(6) + "~" + day, audience[0], audience[1], visitors, chance.of(visitors, 0.026));
        }
      }
      if (day.getDayOfMonth() == 1) {
        words.row(
            day.toString().substring(0, 7), "cotton bedding set", 90_000 + chance.below(4000), 60_000, "2.1%");
      }
    }
    sheets.put("tmall/market/rivals.csv", rivals);
    sheets.put("tmall/market/scores.csv", scores);
    sheets.put("tmall/market/suppliers.csv", suppliers);
    sheets.put("tmall/market/audiences.csv", audiences);
    sheets.put("tmall/market/weather.csv", weather);
    sheets.put("tmall/market/words.csv", words);
    trade(sheets);
  }

  /** The enquiries of four weeks beside those of the trade, a file of each day. */
  private void trade(Map<String, Sheet> sheets) {
    for (LocalDate day = CleanShop.LAST.minusDays(41); !day.isAfter(CleanShop.LAST); day = day.plusDays(1)) {
      double asked = 190 * chance.demand(day);
      Sheet sheet = new Sheet("日期", "当日询单人数", "当日付款人数", "3分钟响应率", "客服满意度");
      sheet.row(day, chance.count(asked), chance.count(asked * 0.42), "96%", "96.5%");
      sheet.row("同行同层均值", Math.round(asked * 0.9), Math.round(asked * 0.37), "94%", "95%");
      sheets.put("tmall/trade/【生意参谋平台】客服询单-" + day + "_" + day + ".csv", sheet);
    }
  }

  private void suppliers(Sheet suppliers, LocalDate day) {
    for (String supplier : new String[] {"weaver", "moulder"}) {
      int orders = chance.count(80);
      suppliers.row(
          day, supplier, orders, chance.of(orders, 0.992), 2, 10, orders, chance.of(orders, 0.004), 4, orders * 60);
    }
  }
}
