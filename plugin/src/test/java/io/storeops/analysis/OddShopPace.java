package io.storeops.analysis;

import java.time.LocalDate;
import java.util.List;

/** Changes, actions, budgets and markets of the odd shop whose outcome can be told. */
final class OddShopPace {
  private static final LocalDate FIRST = OddRows.FIRST;

  private final OddRows rows;

  OddShopPace(Shop shop) {
    this.rows = new OddRows(shop, 20261221);
  }

  void add() {
    List<String> metrics =
        List.of("visitors", "conversion_rate", "roas", "paid_amount", "ad_sales");
    for (int i = 0; i < 20; i++) {
      rows.add(
          "plan_adjustment",
          "id",
          "odd-change" + i,
          "store",
          i % 4 == 0 ? "" : "north",
          "on_day",
          FIRST.plusDays(14 + 2L * i),
          "metric",
          metrics.get(i % 5),
          "channel",
          i % 5 == 2 || i % 5 == 4 ? "c" + i % 4 : "",
          "product",
          i % 3 == 1 ? "p1" : "",
          "expected",
          i % 7 == 3 ? null : (i - 9) / 30.7);
    }
    for (int channel = 0; channel < 3; channel++) {
      rows.add("plan_channel", "id", "c" + channel, "name", "");
      rows.add("plan_budget", "id", "odd-c" + channel, "store", "north", "channel", "c" + channel);
      rows.add(
          "plan_budget_period",
          "budget",
          "odd-c" + channel,
          "key",
          "2027-01",
          "value",
          rows.money(90_000));
      rows.add(
          "plan_budget_period",
          "budget",
          "odd-c" + channel,
          "key",
          "2026-12",
          "value",
          rows.money(90_000));
    }
    rows.add("plan_budget", "id", "odd-shop", "store", "south");
    rows.add(
        "plan_budget_period", "budget", "odd-shop", "key", "2026-12", "value", rows.money(90_000));
    rows.add(
        "plan_period",
        "period",
        "2026-12",
        "period_kind",
        "month",
        "date_from",
        LocalDate.of(2026, 12, 1),
        "date_to",
        LocalDate.of(2026, 12, 31),
        "days",
        31);
    for (int year = 2026; year <= 2027; year++) {
      rows.add(
          "plan_market",
          "id",
          "odd-growth" + year,
          "category",
          "odd",
          "year",
          year,
          "growth",
          0.07);
    }
    rows.add(
        "market_category",
        "store",
        "north",
        "biz_date",
        LocalDate.of(2026, 12, 31),
        "market_category",
        "odd",
        "category_growth",
        rows.share());
    goal("month", "2027-01", 9300);
    goal("mtd", "2027-W01", 3301);
    team();
    items();
  }

  /** A launch beside another product, a brand's word and categories of the shop. */
  private void items() {
    rows.add("plan_product", "id", "odd-old", "on_sale_since", FIRST.plusDays(2));
    rows.add("plan_product", "id", "odd-hero", "role", "hero");
    rows.add(
        "plan_launch",
        "id",
        "odd-launch",
        "store",
        "north",
        "product",
        "odd-young",
        "baseline",
        "odd-old",
        "window_from",
        FIRST.plusDays(30),
        "window_to",
        FIRST.plusDays(90));
    for (int week = 0; week < 11; week++) {
      for (String product : List.of("odd-old", "odd-young", "odd-hero")) {
        rows.add(
            "product_daily",
            "store",
            "north",
            "biz_date",
            FIRST.plusDays(7L * week),
            "product_id",
            product,
            "paid_amount",
            week == 5 ? null : rows.money(900),
            "paid_items",
            rows.below(30),
            "product_visitors",
            900 + rows.below(99),
            "paid_buyers",
            product.equals("odd-hero") ? 3 : 290);
      }
      rows.add(
          "traffic_daily",
          "store",
          "north",
          "biz_date",
          FIRST.plusDays(7L * week),
          "product_id",
          "odd-young",
          "source_1",
          week % 2 == 0 ? "活动" : "odd",
          "source",
          week % 3 == 0 ? "首页" : "odd" + week,
          "leaf",
          true,
          "visitors",
          7 + rows.below(90));
    }
    rows.add("plan_keyword", "position", 901, "word", "Kettle", "kind", "brand");
    rows.add("plan_category", "id", "odd-shelf", "name", "Odd shelf");
    rows.add("plan_product_category", "product", "p0", "position", 1, "value", "odd-shelf");
  }

  private void goal(String kind, String period, int value) {
    rows.add(
        "plan_goal_period",
        "goal",
        "odd-goal",
        "store",
        "north",
        "metric",
        "visitors",
        "period_kind",
        kind,
        "period",
        period,
        "value",
        value);
  }

  /** Appraisals that follow others, overdue work, a new item on shift, a session and cases. */
  private void team() {
    LocalDate last = FIRST.plusDays(74);
    rows.add("plan_appraisal", "id", "odd-first", "role", "odd-packer", "every", "month");
    rows.add(
        "plan_appraisal",
        "id",
        "odd-next",
        "role",
        "odd-packer",
        "every",
        "week",
        "date_from",
        last);
    rows.add("plan_role", "id", "odd-below", "reports_to", "odd-packer");
    for (int i = 0; i < 3; i++) {
      rows.add(
          "plan_action",
          "id",
          "odd-late" + i,
          "owner",
          "odd-below",
          "status",
          "open",
          "due",
          last.minusDays(3L * i));
    }
    rows.add("plan_meeting", "id", "odd-talk", "on_day", last.minusDays(4));
    rows.add("plan_meeting_role", "meeting", "odd-talk", "position", 1, "value", "odd-packer");
    rows.add("plan_shift", "id", "odd-shift", "role", "odd-packer");
    rows.add("plan_product", "id", "odd-new", "name", "", "on_sale_since", last.minusDays(33));
    rows.add(
        "plan_livestream",
        "id",
        "odd-show",
        "on_day",
        last.plusDays(2),
        "host",
        "odd-packer",
        "control",
        "ops");
    for (int i = 0; i < 4; i++) {
      rows.add(
          "aftersale_case",
          "store",
          "north",
          "case_id",
          "odd-open" + i,
          "biz_date",
          last.minusDays(i),
          "due_at",
          i == 2 ? null : last.plusDays(1).atTime(7 + i, 20),
          "case_refund",
          rows.money(300));
    }
  }
}
