package io.storeops.faults;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** Twelve weeks of service and promotion by the hour, of coupons and of payments; the market's category. */
final class HourSheets {
  private static final int DAYS = 84;
  private static final int TRIES = 30;
  private static final String[][] OFFERS = {
    // offer, issued, share of the even pace that is claimed, share of those that is used
    {"new-buyer-coupon", "20000", "0.9", "0.4"},
    {"member-gift", "5000", "0.95", "0.9"},
    {"win-back", "3000", "0.9", "0.4"}
  };

  private final Chance chance;

  HourSheets(long seed) {
    this.chance = new Chance(seed, "hours");
  }

  void add(Map<String, Sheet> sheets) {
    Sheet service = new Sheet("Date", "Hour", "Conversations", "Agents on shift", "Unanswered");
    Sheet ads =
        new Sheet(
            "Date", "Hour", "Channel", "Campaign name", "Impressions", "Clicks", "Ad spend", "Ad-attributed sales",
            "Ad-attributed orders");
    Sheet offers =
        new Sheet("Date", "Coupon ID", "Issued", "Claimed", "Used", "Coupon starts", "Coupon ends");
    Sheet payments =
        new Sheet("Payment ID", "Payment date", "Payment step", "Payment outcome", "Failure reason", "Amount due");
    for (LocalDate day = CleanShop.LAST.minusDays(DAYS - 1L); !day.isAfter(CleanShop.LAST); day = day.plusDays(1)) {
      for (int hour = 8; hour < 24; hour++) {
        String said = (hour < 10 ? "0" : "") + hour + ":00";
        boolean late = hour > 21;
        service.row(day, said, late ? 2 : 7 + chance.below(3), late ? 1 : 2, 0);
        ads.row(day, said, "关键词推广", "bed-plan", 900, 30, 18 + chance.below(3), 90, 1);
      }
      if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
        offers(offers, day);
      }
      for (int i = 0; i < TRIES; i++) {
        boolean failed = chance.happens(0.04);
        payments.row(
            "E" + day.toEpochDay() + i, day, "card", failed ? "Failed" : "Paid", failed ? "timeout" : null, 150);
      }
    }
    sheets.put("tmall/service/hours.csv", service);
    sheets.put("tmall/ads/hours.csv", ads);
    sheets.put("tmall/offers/coupons.csv", offers);
    sheets.put("tmall/payments/tries.csv", payments);
    sheets.put("tmall/market/categories.csv", categories());
  }

  /** Coupons of the year, given out at an even pace. */
  private static void offers(Sheet offers, LocalDate day) {
    LocalDate first = LocalDate.of(day.getYear(), 1, 1);
    for (String[] offer : OFFERS) {
      int issued = Integer.parseInt(offer[1]);
      long claimed = Math.round(issued * Double.parseDouble(offer[2]) * day.getDayOfYear() / 365);
      offers.row(
          day, offer[0], issued, claimed, Math.round(claimed * Double.parseDouble(offer[3])), first,
          first.plusDays(364));
    }
  }

  private static Sheet categories() {
    Sheet categories =
        new Sheet("Month", "Market category", "Category searches", "Sellers", "Share of top 10", "Category growth");
    for (LocalDate month = CleanShop.FIRST.plusMonths(1).withDayOfMonth(1);
        !month.isAfter(CleanShop.LAST);
        month = month.plusMonths(1)) {
      categories.row(month.toString().substring(0, 7), "Bedding", 90_000, 800, "32%", "4%");
    }
    return categories;
  }
}
