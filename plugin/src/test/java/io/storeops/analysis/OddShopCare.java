package io.storeops.analysis;

import java.time.LocalDate;
import java.util.List;

/** What the odd shop has of customers in care, minutes of live sessions, content and entries. */
final class OddShopCare {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 28);
  private static final List<String> STORES = List.of("north", "south", "tokyo");

  private final OddRows rows;

  OddShopCare(Shop shop) {
    this.rows = new OddRows(shop, 20261203);
  }

  void add() {
    plan();
    assignments();
    intervals();
    content();
    opportunities();
    flash();
  }

  private void plan() {
    rows.add("plan_segment", "id", "odd-vip", "store", "south", "kind", "vip", "top", 0.17);
    rows.add("plan_partner", "id", "odd-blog", "name", "Blog", "kind", "affiliate");
    rows.add("plan_partner", "id", "odd-film", "store", "north", "kind", "influencer");
    rows.add("plan_channel", "id", "odd-aff", "kind", "affiliate", "break_even", 3.3);
    rows.add("plan_channel", "id", "odd-con", "kind", "content", "store", "south");
    rows.add("plan_livestream_script", "livestream", "l", "position", 1, "section", "opening");
    rows.add(
        "plan_livestream_script",
        "livestream",
        "z",
        "position",
        1,
        "section",
        "item",
        "text",
        "Soft and thick");
    rows.add("plan_study_note", "id", "odd", "on_day", FIRST.plusDays(50));
    rows.add("plan_study_note", "id", "late", "on_day", FIRST.plusDays(90));
    rows.add("plan_livestream", "id", "odd-next", "on_day", FIRST.plusDays(77), "src", 3);
    for (int item = 0; item < 4; item++) {
      rows.add(
          "plan_livestream_item",
          "livestream",
          "odd-next",
          "position",
          item + 1,
          "product",
          "p" + item,
          "price",
          item == 1 ? null : rows.money(50),
          "former_price",
          item == 2 ? null : rows.money(90),
          "says_left",
          item == 3 ? null : 20 + item);
    }
    rows.add(
        "plan_offer",
        "id",
        "odd-flash",
        "kind",
        "flash",
        "window_from",
        FIRST.plusDays(10),
        "window_to",
        FIRST.plusDays(40));
    rows.add("plan_offer_product", "offer", "odd-flash", "position", 1, "value", "p1");
    rows.add("plan_offer_product", "offer", "odd-flash", "position", 2, "value", "p41");
    rows.add(
        "plan_campaign",
        "id",
        "odd-flash-days",
        "kind",
        "flash",
        "window_from",
        FIRST.plusDays(35),
        "window_to",
        FIRST.plusDays(50),
        "registration_platform_campaign",
        "odd deal 1",
        "registration_state",
        "skipped");
    rows.add("plan_campaign_item", "campaign", "odd-flash-days", "position", 1, "product", "p42");
    rows.add("plan_product", "id", "p42", "floor_price", "47.777");
  }

  private void assignments() {
    for (int list = 0; list < 3; list++) {
      for (int buyer = 0; buyer < 50; buyer++) {
        rows.add(
            "customer_assignment",
            "store",
            STORES.get(buyer % 3),
            "biz_date",
            FIRST.plusDays(20 + 20 * list),
            "buyer",
            buyer,
            "agent",
            buyer % 7 == 3 ? null : "a" + (buyer + list) % 4,
            "assigned_on",
            buyer % 5 == 0 ? null : FIRST.minusDays(rows.below(90)),
            "last_contact_on",
            buyer % 2 == 0 ? null : FIRST.plusDays(rows.below(60)),
            "last_review_on",
            buyer % 3 == 0 ? null : FIRST);
      }
    }
  }

  private void intervals() {
    for (int session = 0; session < 4; session++) {
      LocalDate day = FIRST.plusDays(17L * session + 2);
      for (int at = 0; at < 60; at++) {
        rows.add(
            "livestream_interval",
            "store",
            STORES.get(session % 3),
            "session",
            "odd" + session,
            "biz_date",
            day,
            "started_at",
            day.atTime(23, 0).plusMinutes(at * (session + 1L)),
            "product_id",
            at % 13 == 12 ? null : "p" + at / 7 % 3,
            "online",
            at % 11 == 4 ? null : rows.below(300),
            "interactions",
            at % 17 == 5 || session == 3
                ? null
                : at / 15 % 2 == 0 ? rows.below(20) : rows.below(60));
      }
    }
  }

  private void content() {
    List<String> partners = List.of("odd-blog", "Blog", "odd-film", "stranger", "");
    for (int i = 0; i < 200; i++) {
      rows.add(
          "content_daily",
          "store",
          STORES.get(i % 3),
          "biz_date",
          i % 23 == 7 ? null : FIRST.plusDays(rows.below(75)),
          "piece",
          "odd" + i,
          "partner",
          partners.get(rows.below(5)),
          "content_visits",
          i % 9 == 1 ? null : rows.below(90),
          "content_orders",
          i % 8 == 2 ? null : rows.below(9),
          "content_amount",
          i % 7 == 3 ? null : rows.money(300),
          "content_cost",
          i % 6 == 4 ? null : rows.money(120));
    }
  }

  private void opportunities() {
    List<String> words = List.of("可报名", "No", "maybe", "");
    for (int i = 0; i < 12; i++) {
      rows.add(
          "campaign_opportunity",
          "store",
          STORES.get(i % 3),
          "opportunity",
          "odd deal " + i / 2,
          "biz_date",
          FIRST.plusDays(60 + i % 5),
          "deadline",
          i % 5 == 2 ? null : FIRST.plusDays(70 + i),
          "eligible",
          words.get(i % 4));
    }
  }

  private void flash() {
    for (int day = 5; day < 60; day++) {
      rows.add(
          "price_snapshot",
          "store",
          STORES.get(day % 2),
          "biz_date",
          FIRST.plusDays(day),
          "product_id",
          "p" + (41 + day % 2),
          "shown_price",
          day % 4 == 1 ? null : rows.money(99),
          "payable_price",
          day % 5 == 2 ? null : rows.money(99));
    }
  }
}
