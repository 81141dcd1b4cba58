package io.storeops.analysis;

import java.time.LocalDate;
import java.util.List;

/** What the odd shop has of parcels and of what its people write down. */
final class OddShopRecords {
  private static final LocalDate FIRST = OddRows.FIRST;
  private static final List<String> STORES = OddRows.STORES;

  private final OddRows rows;
  private final Shop shop;

  OddShopRecords(Shop shop) {
    this.shop = shop;
    this.rows = new OddRows(shop, 20261130);
  }

  void add() {
    parcels();
    events();
    audits();
    notices();
    listings();
  }

  /** Snapshots of eleven weeks; the last order of each is the only one of its carrier. */
  private void parcels() {
    for (int i = 0; i < 660; i++) {
      LocalDate day = FIRST.plusDays(4 + 7L * (i / 60));
      LocalDate paid = day.minusDays(i % 9);
      boolean shipped = i % 5 > 0;
      boolean traced = shipped && i % 7 > 0;
      rows.add(
          "order_snapshot",
          "store",
          STORES.get(i % 3 == 2 ? 0 : i % 3),
          "biz_date",
          day,
          "order_id",
          "o" + i,
          "payment_at",
          i % 31 == 0 ? null : paid.atTime(i % 24, i % 60),
          "promised_by",
          i % 4 == 0 ? null : paid.plusDays(2).atTime(i % 23, 7),
          "shipped_at",
          shipped ? paid.plusDays(i % 3).atTime(i % 24, 13) : null,
          "first_trace_at",
          traced ? paid.plusDays(i % 4).atTime(i % 24, 31) : null,
          "last_trace_at",
          traced && i % 6 > 0 ? paid.plusDays(2 + i % 4).atTime(i % 24, 47) : null,
          "deliver_by",
          i % 8 == 0 ? null : paid.plusDays(3).atTime(12, 0),
          "signed_at",
          traced && i % 2 > 0 ? paid.plusDays(2 + i % 4).atTime(i % 24, 53) : null,
          "order_state",
          i % 29 == 0 ? "已取消" : "",
          "cause",
          i % 10 == 0 ? "sold out" : "",
          "carrier",
          i % 13 == 0 ? "" : i % 60 == 59 ? "post" : "c",
          "region",
          i % 11 == 0 ? "" : "r" + i % 2,
          "order_value",
          i % 17 == 0 ? null : rows.money(300));
    }
    shop.row("plan_ship_promise", "id", "all", "store", "", "hours", 48.5, "days", 3);
    shop.row("plan_ship_promise", "id", "far", "store", "north", "region", "r1", "hours", 71.7);
  }

  /** Some of a kind that the plan knows, some of this year, some without points. */
  private void events() {
    for (int i = 0; i < 90; i++) {
      LocalDate day = FIRST.plusDays(75 - 9L * i);
      rows.add(
          "compliance_event",
          "store",
          STORES.get(i % 3),
          "event_id",
          "e" + i,
          "biz_date",
          i % 19 == 0 ? null : day,
          "event_kind",
          "kind" + i % 4,
          "event_subject",
          i % 2 == 0 ? "" : "p" + i % 5,
          "penalty_points",
          i % 7 == 0 ? null : (i % 5) * 1.7,
          "answer_by",
          i % 6 == 0 ? null : day.plusDays(i % 9).atTime(i % 24, i % 60),
          "reaction",
          i % 3 == 0 && i % 2 == 0 ? "removed" : "",
          "reacted_at",
          i % 10 == 3 ? day.atTime(9, 30) : null,
          "closed_at",
          i % 4 == 1 ? day.plusDays(3).atTime(12, 0) : null);
    }
    shop.row("plan_violation_limit", "platform", "tmall", "kind", "kind1", "points", 3.3);
    shop.row("plan_violation_limit", "platform", "", "kind", "kind1", "points", 7.1);
    shop.row("plan_violation_limit", "platform", "other", "kind", "kind2", "points", 1);
  }

  /** Pages that the plan knows by their id, by their name and not at all. */
  private void audits() {
    for (int i = 0; i < 240; i++) {
      LocalDate day = FIRST.plusDays(74 - i / 2);
      rows.add(
          "page_audit",
          "store",
          STORES.get(i % 3),
          "biz_date",
          day,
          "page",
          i % 5 == 0 ? "Home" : "page" + i % 4,
          "element",
          i % 7 == 0 ? "" : "element" + i,
          "zone",
          i % 4 == 0 ? "" : "zone" + i % 3,
          "audit_result",
          i % 6 == 0 ? "" : i % 8 == 1 ? "broken" : "正常",
          "link_result",
          i % 9 == 0 ? "404" : "",
          "link_target",
          i % 2 == 0 ? "p" + i % 4 : "",
          "shown_offer",
          i % 3 == 0 ? "" : i % 5 == 2 ? "30 % off" : "50 % off",
          "shown_from",
          i % 4 == 1 ? day.minusDays(i % 5) : null,
          "shown_to",
          i % 4 == 2 ? day.plusDays(i % 5) : null,
          "picture_version",
          i % 11 == 0 ? "v2" : "",
          "first_screen_seconds",
          i % 3 == 1 ? null : i / 77.0,
          "alt_share",
          i % 5 == 3 ? null : (i % 31) / 31.0,
          "related_links",
          i % 4 == 3 ? null : i % 3);
    }
    LocalDate asOf = LocalDate.of(2027, 1, 10);
    shop.row("plan_shop_page", "id", "home", "name", "Home", "kind", "home", "every", 3);
    shop.row("plan_shop_page", "id", "page1", "store", "north", "kind", "detail", "product", "p0");
    shop.row("plan_shop_page", "id", "page2", "kind", "campaign", "standard", "plain");
    shop.row("plan_page_standard", "id", "plain", "kind", "campaign", "first_screen", 2.7);
    shop.row("plan_page_standard", "id", "front", "kind", "home", "alt_share", 0.77);
    for (int zone = 0; zone < 3; zone++) {
      shop.row(
          "plan_page_standard_zone",
          "page_standard",
          "front",
          "position",
          zone,
          "value",
          "zone" + 2 * zone);
    }
    shop.row(
        "plan_campaign",
        "id",
        "now",
        "name",
        "Now",
        "window_from",
        asOf.minusDays(9),
        "window_to",
        asOf.plusDays(1));
    shop.row("plan_campaign_item", "campaign", "now", "position", 1L, "product", "p0");
    shop.row(
        "plan_page_brief", "id", "b0", "campaign", "now", "page", "page0", "offer", "30 % off");
    shop.row(
        "plan_page_brief",
        "id",
        "b1",
        "campaign",
        "now",
        "page",
        "page2",
        "offer",
        "50 % off",
        "window_to",
        asOf.minusDays(3),
        "picture",
        "v1");
    shop.row(
        "plan_page_brief",
        "id",
        "b2",
        "campaign",
        "now",
        "page",
        "home",
        "changed_on",
        asOf.plusDays(1));
    shop.row(
        "plan_page_brief", "id", "b3", "campaign", "autumn", "page", "page3", "offer", "50 % off");
  }

  private void notices() {
    for (int i = 0; i < 40; i++) {
      LocalDate day = FIRST.plusDays(76 - 3L * i);
      rows.add(
          "platform_notice",
          "store",
          STORES.get(i % 3),
          "notice_id",
          "n" + i,
          "notice_title",
          i % 5 == 0 ? "" : "Title " + i,
          "biz_date",
          i % 11 == 0 ? null : day,
          "in_force_on",
          i % 4 == 0 ? null : day.plusDays(i));
      if (i % 3 == 0) {
        rows.add(
            "plan_notice",
            "id",
            i % 2 == 0 ? "n" + i : "x" + i,
            "title",
            i % 2 == 0 ? "" : "Title " + i,
            "published_on",
            day,
            "in_force_on",
            i % 4 == 0 ? null : day.plusDays(i),
            "concerns",
            i % 9 == 0 ? "open" : i % 2 == 0 ? "yes" : "no",
            "judged_on",
            i % 18 == 0 ? day.plusDays(1) : null,
            "done",
            i % 12 == 6);
      }
    }
    rows.add("plan_notice_role", "notice", "n6", "position", 1, "value", "ops");
    rows.add("plan_notice_role", "notice", "n6", "position", 2, "value", "idle");
    rows.add("plan_notice_reader", "notice", "n6", "position", 1, "role", "ops", "on_day", FIRST);
  }

  /** More of the newest export of listings than its prices. */
  private void listings() {
    for (int i = 0; i < 21; i++) {
      rows.add(
          "listing",
          "store",
          STORES.get(i % 3),
          "biz_date",
          FIRST.plusDays(70),
          "product_id",
          "p" + i % 8,
          "sku",
          "audit" + i,
          "title",
          i % 7 == 6 ? "" : "最佳 KETTLE Kettle，红色 " + i,
          "detail_text",
          i % 5 == 0 ? "" : "A cure; no Cure for rust",
          "category",
          i % 2 == 0 ? "kitchen" : "",
          "category_path",
          i % 4 == 0 ? "" : "home > kitchen >" + i % 3,
          "category_leaf",
          i % 3 == 0 ? "" : i % 2 == 0 ? "是" : "no",
          "attributes_total",
          i % 6 == 0 ? null : i,
          "attributes_filled",
          i % 9 == 0 ? null : i / 2,
          "required_empty",
          i % 4 == 3 ? null : i % 3,
          "shop_category",
          i % 3 == 0 ? "Kettles" : "");
    }
    rows.add(
        "plan_keyword",
        "position",
        1,
        "word",
        "kettle",
        "store",
        "",
        "kind",
        "core",
        "product",
        "p1");
    rows.add("plan_keyword", "position", 2, "word", "红色", "store", "north", "kind", "scene");
    rows.add(
        "plan_forbidden_word",
        "position",
        1,
        "word",
        "cure",
        "allowed_in",
        "no cure",
        "platform",
        "");
    rows.add(
        "plan_forbidden_word",
        "position",
        2,
        "word",
        "rust",
        "category",
        "kitchen",
        "platform",
        "tmall");
  }
}
