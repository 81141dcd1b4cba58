package io.storeops.faults;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** Audits and visits of pages, what people search in the shop, and where the shop's items are found. */
final class PageSheets {
  private static final String[][] ZONES = {
    {"home", "Sign", "Offer", "Hero", "Service"},
    {"bed-page", "Selling point", "Proof", "Sizes", "Service"},
    {"sale-page", "Offer", "Time", "Hero"}
  };
  private static final String[][] TERMS = {{"bed linen", "260"}, {"pillow", "140"}, {"towel", "60"}};
  private static final String[][] RANKS = {
    {"cotton bedding set", "681204351337", "4"},
    {"winter down quilt", "681204352674", "7"},
    {"low neck pillow for side sleepers", "681204354011", "3"}
  };

  private final Chance chance;

  PageSheets(long seed) {
    this.chance = new Chance(seed, "pages");
  }

  void add(Map<String, Sheet> sheets) {
    sheets.put("tmall/pages/audits.csv", audits());
    Sheet visits =
        new Sheet("Date", "Page", "Page visitors", "Page clicks", "Page buyers", "First screen seconds");
    Sheet terms =
        new Sheet("Date", "Search term", "Searches", "Results", "Search clicks", "Search orders");
    Sheet ranks =
        new Sheet("Date", "Keyword", "Product ID", "Result order", "Competitor", "Search position", "Result page");
    for (LocalDate day = CleanShop.FIRST; !day.isAfter(CleanShop.LAST); day = day.plusDays(1)) {
      double demand = chance.demand(day);
      for (String[] page : ZONES) {
        int visitors = chance.count(900 * demand);
        int clicks = chance.of(visitors, 0.4);
        visits.row(day, page[0], visitors, clicks, chance.of(clicks, 0.07), 1.6);
      }
      for (String[] term : TERMS) {
        int searches = chance.count(Integer.parseInt(term[1]) * demand);
        int clicks = chance.of(searches, 0.5);
        terms.row(day, term[0], searches, 6, clicks, chance.of(clicks, 0.06));
      }
      if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
        ranks(ranks, day);
      }
    }
    sheets.put("tmall/pages/visits.csv", visits);
    sheets.put("tmall/searches/terms.csv", terms);
    sheets.put("tmall/searches/ranks.csv", ranks);
  }

  private void ranks(Sheet ranks, LocalDate day) {
    for (String[] rank : RANKS) {
      int place = Integer.parseInt(rank[2]) + chance.below(2);
      ranks.row(day, rank[0], rank[1], "popularity", null, place, 1);
      ranks.row(day, rank[0], null, "popularity", "rival-a", 12 + chance.below(3), 1);
    }
  }

  private static Sheet audits() {
    Sheet audits =
        new Sheet(
            "Checked on", "Page", "Element", "Result", "Zone", "Link target", "Link result",
            "First view seconds", "Alt text share", "Related links", "Offer on page");
    for (LocalDate day = CleanShop.LAST.minusDays(84); !day.isAfter(CleanShop.LAST); day = day.plusDays(7)) {
      for (String[] page : ZONES) {
        for (int zone = 1; zone < page.length; zone++) {
          audits.row(
              day, page[0], "zone " + zone, "ok", page[zone], "681204351337", "200", 1.7, "96%", 4, null);
        }
      }
    }
    return audits;
  }
}
