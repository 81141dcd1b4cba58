package io.storeops.analysis;

import java.util.List;

/**
 * What the odd shop has of floors, and of what its stock, promotion and service are judged by
 * besides.
 */
final class OddShopSafety {
  private static final List<String> STORES = OddRows.STORES;

  private final OddRows rows;

  OddShopSafety(Shop shop) {
    this.rows = new OddRows(shop, 20270201);
  }

  void add() {
    for (int product = 0; product < 3; product++) {
      rows.add(
          "plan_product",
          "id",
          "k" + product,
          "name",
          product == 1 ? "" : "Mug " + product,
          "store",
          product == 2 ? "" : "north",
          "floor_price",
          product == 0 ? "7.777" : "7.71");
    }
    ads();
    partners();
    hours();
    offers();
    market();
    payments();
  }

  /** Spend of a planned campaign inside and outside its window, of placements, and bids. */
  private void ads() {
    for (int day = 0; day < 75; day++) {
      rows.add(
          "promotion_daily",
          "store",
          STORES.get(day % 2),
          "biz_date",
          OddRows.FIRST.plusDays(day),
          "channel",
          "c9",
          "campaign",
          day % 3 == 0 ? "All" : "autumn",
          "ad_spend",
          day % 7 == 2 ? null : rows.money(90));
      for (int place = 0; place < 5; place++) {
        rows.add(
            "promotion_daily",
            "store",
            "south",
            "biz_date",
            OddRows.FIRST.plusDays(day),
            "channel",
            "c1",
            "placement",
            "place" + place,
            "keyword",
            day % 4 == 0 ? "" : "bid" + place % 2,
            "impressions",
            place == 3 ? null : 107 + place,
            "ad_spend",
            day % 9 == 4 ? null : rows.money(70),
            "ad_sales",
            place == 2 ? null : rows.money(200),
            "ad_orders",
            place,
            "bid",
            day % 5 == 2 ? null : rows.money(3),
            "avg_position",
            place == 4 ? null : 1 + rows.share(),
            "quality_score",
            day % 6 == 3 ? null : 7 * rows.share());
      }
    }
  }

  private void partners() {
    for (int partner = 0; partner < 4; partner++) {
      rows.add(
          "plan_partner",
          "id",
          "odd" + partner,
          "store",
          partner == 3 ? "" : STORES.get(partner % 2),
          "state",
          partner == 2 ? "ended" : "active",
          "approached_on",
          partner == 1 ? null : OddRows.FIRST.plusDays(60L + 20 * partner));
    }
  }

  /** Hours as exports write them, of service and of promotion. */
  private void hours() {
    List<String> words = List.of("8", "08:00", "09:00-10:00", "21时", "23 h", "?");
    for (int day = 0; day < 75; day++) {
      for (int word = 0; word < words.size(); word++) {
        rows.add(
            "service_hourly",
            "store",
            STORES.get(day % 2),
            "biz_date",
            OddRows.FIRST.plusDays(day),
            "hour_text",
            words.get(word),
            "enquiries",
            day % 5 == 1 ? null : 1 + rows.below(37),
            "agents_on",
            day % 7 == 2 ? null : rows.below(4),
            "lost",
            word == 3 ? null : rows.below(5));
        rows.add(
            "promotion_hourly",
            "store",
            STORES.get(day % 2),
            "biz_date",
            OddRows.FIRST.plusDays(day),
            "hour_text",
            words.get(word),
            "channel",
            "c" + word % 2,
            "clicks",
            day % 6 == 0 ? null : rows.below(90),
            "ad_spend",
            day % 9 == 4 ? null : rows.money(70),
            "ad_sales",
            day % 8 == 3 ? null : rows.money(200));
      }
    }
  }

  private void offers() {
    rows.add("plan_offer", "id", "odd-offer", "name", "Odd", "kind", "coupon", "quantity", 977);
    rows.add("plan_segment", "id", "odd-segment", "name", "odd people", "kind", "new");
    rows.add("plan_tier_benefit", "tier", "odd-tier", "position", 1, "offer", "odd-offer");
    rows.add(
        "plan_offer",
        "id",
        "odd-other",
        "kind",
        "coupon",
        "segment",
        "odd-segment",
        "window_from",
        OddRows.FIRST,
        "window_to",
        OddRows.FIRST.plusDays(50));
    for (int day = 0; day < 75; day += 4) {
      rows.add(
          "offer_snapshot",
          "store",
          "north",
          "biz_date",
          OddRows.FIRST.plusDays(day),
          "offer",
          day % 3 == 0 ? "Odd" : "odd-other",
          "issued",
          day % 5 == 0 ? null : 1001,
          "claimed",
          7 * day,
          "used",
          day % 7 == 3 ? null : day,
          "offer_to",
          day % 8 == 0 ? OddRows.FIRST.plusDays(30) : null);
      rows.add(
          "crm_send",
          "store",
          "north",
          "send_id",
          "odd-send" + day,
          "biz_date",
          OddRows.FIRST.plusDays(day),
          "segment",
          "odd people",
          "delivered",
          day % 12 == 0 ? null : 101);
    }
  }

  private void market() {
    for (int month = 0; month < 6; month++) {
      rows.add(
          "market_category",
          "store",
          "north",
          "biz_date",
          OddRows.FIRST.plusDays(30L * month - 60),
          "market_category",
          month % 2 == 0 ? "tea" : "cups",
          "top_share",
          month == 3 ? null : rows.share(),
          "sellers",
          77);
    }
  }

  private void payments() {
    List<String> outcomes = List.of("成功", "Failed", "決済失敗", "");
    for (int i = 0; i < 300; i++) {
      rows.add(
          "payment_event",
          "store",
          STORES.get(i % 2),
          "event_id",
          "e" + i,
          "biz_date",
          i % 19 == 0 ? null : OddRows.FIRST.plusDays(i / 4),
          "pay_step",
          i % 3 == 0 ? "card" : "wallet",
          "pay_outcome",
          outcomes.get(i % 4),
          "fail_reason",
          i % 5 == 0 ? "" : "r" + i % 6,
          "pay_amount",
          i % 7 == 0 ? null : rows.money(90));
    }
  }
}
