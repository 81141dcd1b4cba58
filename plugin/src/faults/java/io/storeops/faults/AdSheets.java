package io.storeops.faults;

import java.time.LocalDate;
import java.util.Map;

/** Promotion outside the platform as its reports tell it: budgets of plans, places, bids of words. */
final class AdSheets {
  private static final String CHANNEL = "站外推广";
  private static final String[] PLACES = {"feed", "story", "banner", "video", "search"};

  private final Chance chance;

  AdSheets(long seed) {
    this.chance = new Chance(seed, "plans");
  }

  void add(Map<String, Sheet> sheets) {
    Sheet plans =
        new Sheet(
            "Date", "Channel", "Campaign name", "Daily budget", "Budget exhausted at", "Impressions", "Clicks",
            "Ad spend", "Ad-attributed sales", "Ad-attributed orders");
    Sheet places =
        new Sheet(
            "Date", "Channel", "Placement", "Impressions", "Clicks", "Ad spend", "Ad-attributed sales",
            "Ad-attributed orders");
    Sheet bids =
        new Sheet(
            "Date", "Channel", "Keyword", "Impressions", "Clicks", "Ad spend", "Ad-attributed sales",
            "Ad-attributed orders", "Bid", "Average position", "Keyword quality score");
    for (LocalDate day = CleanShop.FIRST; !day.isAfter(CleanShop.LAST); day = day.plusDays(1)) {
      plans.row(day, CHANNEL, "sleep-plan", 400, null, 9000, 300, 180 + chance.below(20), 1100, 7);
      if (!day.isBefore(CleanShop.LAST.minusDays(20)) && !day.isAfter(CleanShop.LAST.minusDays(18))) {
        plans.row(day, CHANNEL, "member-day-last", 400, null, 6000, 200, 380, 2400, 12);
      }
      for (String place : PLACES) {
        places.row(day, CHANNEL, place, 1800, 60, 36 + chance.below(4), 220, 2);
      }
      bids.row(day, CHANNEL, "winter down quilt", 3000, 100, 60 + chance.below(6), 400, 2, "0.90", "4.2", 8);
    }
    sheets.put("tmall/ads/plans.csv", plans);
    sheets.put("tmall/ads/places.csv", places);
    sheets.put("tmall/ads/bids.csv", bids);
  }
}
