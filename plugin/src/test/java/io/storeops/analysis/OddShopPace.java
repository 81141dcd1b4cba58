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
  }
}
