package io.storeops.analysis;

import java.time.LocalDate;
import java.util.List;

/** What the odd shop has of reviews, messages and buyers who come again. */
final class OddShopCustomers {
  private static final LocalDate FIRST = OddRows.FIRST;
  private static final List<String> STORES = OddRows.STORES;

  private final OddRows rows;
  private final Shop shop;

  OddShopCustomers(Shop shop) {
    this.shop = shop;
    this.rows = new OddRows(shop, 20261201);
  }

  void add() {
    reviews();
    sends();
    returning();
    hours();
    growth();
  }

  private void reviews() {
    for (int i = 0; i < 150; i++) {
      LocalDate day = FIRST.plusDays(i % 75);
      rows.add(
          "review",
          "store",
          STORES.get(i % 3 == 2 ? 0 : i % 3),
          "review_id",
          "r" + i,
          "biz_date",
          i % 17 == 0 ? null : day,
          "product_id",
          i % 13 == 0 ? "" : "p" + i % 2,
          "stars",
          i % 11 == 0 ? null : 1 + i % 5,
          "cause",
          i % 4 == 0 ? "" : "cause" + i % 3,
          "answered_at",
          i % 3 == 1 || i % 5 == 0 ? null : day.plusDays(i % 3).atTime(i % 24, 1));
      rows.add(
          "media",
          "store",
          STORES.get(i % 3),
          "biz_date",
          FIRST.plusDays(i % 2 == 0 ? 70 : 69),
          "product_id",
          "p" + i % 7,
          "media_file",
          "f" + i,
          "media_place",
          i % 4 == 0 ? "主图" : "",
          "media_format",
          i % 5 == 0 ? "" : i % 6 == 0 ? "mp4" : "jpg",
          "media_kb",
          i % 8 == 0 ? null : i * 3.7,
          "media_seconds",
          i % 12 == 0 ? i / 3.1 : null,
          "media_height",
          i % 9 == 0 ? null : 700 + i);
    }
  }

  private void sends() {
    for (int i = 0; i < 120; i++) {
      LocalDate day = FIRST.plusDays(i % 75);
      rows.add(
          "crm_send",
          "store",
          STORES.get(i % 3 == 2 ? 0 : i % 3),
          "send_id",
          "s" + i,
          "biz_date",
          i % 23 == 0 ? null : day,
          "started_at",
          i % 23 == 0 ? null : day.atTime(i % 24, i % 60),
          "send_channel",
          i % 4 == 0 ? "" : i % 4 == 1 ? "SMS" : "メール",
          "send_kind",
          i % 9 == 0 ? "通知" : "",
          "segment",
          i % 5 == 0 ? "" : i % 5 == 1 ? "Best" : "seg" + i % 2,
          "delivered",
          i % 6 == 0 ? null : 700 + i,
          "opt_outs",
          i % 7 == 0 ? null : i % 5,
          "send_cost",
          i % 8 == 0 ? null : rows.money(90),
          "send_orders",
          i % 3 == 0 ? null : i % 4);
    }
    rows.add(
        "plan_contact_cap",
        "id",
        "c",
        "channel",
        "mail",
        "per_week",
        2,
        "per_month",
        3,
        "hour_from",
        "8:30",
        "hour_to",
        "19:05");
    rows.add(
        "plan_contact_cap",
        "id",
        "d",
        "store",
        "north",
        "channel",
        "all",
        "per_week",
        1,
        "per_month",
        9,
        "hour_from",
        "09:00",
        "hour_to",
        "21:00");
    rows.add("plan_segment", "id", "seg1", "name", "Best", "kind", "vip");
    rows.add("plan_segment", "id", "seg2", "store", "south", "kind", "all", "top", 0.2);
    rows.add("plan_touch", "id", "t", "segment", "seg2", "on_day", FIRST.plusDays(70));
    rows.add("plan_touch", "id", "u", "segment", "seg2", "on_day", FIRST.plusDays(309));
  }

  /** Orders early enough for 90 days to have passed, most of buyers who come again or not. */
  private void returning() {
    for (int i = 0; i < 60; i++) {
      LocalDate day = LocalDate.of(2026, 4, 3).plusDays(i + i / 2);
      rows.add(
          "order_line",
          "store",
          "tokyo",
          "order_id",
          "early" + i,
          "line",
          1,
          "biz_date",
          day,
          "created_at",
          day.atTime(i % 24, i % 60),
          "buyer",
          3000 + i % 41,
          "paid_amount",
          i % 9 == 0 ? null : rows.money(90));
    }
  }

  private void hours() {
    rows.add("plan_ad_schedule", "id", "day", "store", "", "hour_from", "9:00", "hour_to", "17:30");
    rows.add(
        "plan_ad_schedule",
        "id",
        "night",
        "store",
        "north",
        "hour_from",
        "22:00",
        "hour_to",
        "03:00");
    rows.add("plan_ad_schedule_day", "ad_schedule", "night", "position", 1, "value", "sunday");
    rows.add("plan_line", "id", "line0", "name", "", "arrivals", 3);
    rows.add("plan_line", "id", "line1", "store", "north", "arrivals", 1);
  }

  private void growth() {
    rows.add(
        "plan_opening", "id", "o", "store", "north", "name", "", "opens_on", FIRST.plusDays(79));
    for (int i = 0; i < 4; i++) {
      rows.add(
          "plan_opening_phase",
          "opening",
          "o",
          "position",
          i,
          "phase",
          "phase" + i,
          "date_to",
          FIRST.plusDays(50L * i - 91),
          "kpi",
          i == 2 ? "" : "k",
          "goal",
          i == 1 ? null : 7.7,
          "actual",
          i == 3 ? null : 3.3 * i,
          "closed_on",
          i % 2 == 0 ? FIRST.plusDays(40L * i - 91) : null);
      rows.add(
          "plan_opening_dry_run",
          "opening",
          "o",
          "position",
          i,
          "step",
          i == 0 ? "find" : "pay",
          "passed",
          i == 2);
      rows.add(
          "plan_category_choice",
          "id",
          "c" + i,
          "decision",
          i == 3 ? "no" : "yes",
          "licence",
          i == 1,
          "net_margin",
          i == 2 ? null : i / 9.0,
          "top_share",
          i / 3.3);
      rows.add(
          "plan_category_criterion",
          "category_choice",
          "c0",
          "position",
          i,
          "source",
          i == 1 ? "x" : "");
      rows.add(
          "plan_launch_phase",
          "launch",
          "l1",
          "position",
          i,
          "name",
          "n" + i,
          "date_to",
          FIRST.plusDays(60L * i - 91),
          "done",
          i == 0);
      rows.add(
          "plan_launch",
          "id",
          "l" + i,
          "window_from",
          FIRST,
          "window_to",
          i == 0 ? null : FIRST.plusDays(60L * i - 91),
          "baseline",
          i == 2 ? "p0" : "",
          "review_decision",
          i == 3 ? "keep" : "");
      rows.add(
          "plan_arrival",
          "id",
          "a" + i,
          "month",
          i == 3 ? "2027-01" : "2026-10",
          "line",
          i == 0 ? "line0" : "",
          "planned",
          i == 2 ? null : i);
    }
    rows.add("plan_arrival_product", "arrival", "a1", "position", 1, "value", "p1");
  }
}
