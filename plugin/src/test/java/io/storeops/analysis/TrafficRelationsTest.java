package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.engine.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quality of traffic and the funnel, against figures worked out by hand. */
class TrafficRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 6);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  private void traffic(int week, String source, int visitors, int buyers, String bounce, int stay) {
    shop.row(
        "traffic_daily",
        "store",
        "a",
        "biz_date",
        SUNDAY.minusWeeks(week),
        "source_1",
        source,
        "source",
        source,
        "leaf",
        true,
        "visitors",
        visitors,
        "paid_buyers",
        buyers,
        "bounce_rate",
        bounce,
        "avg_stay_seconds",
        stay);
  }

  private void day(int week, int visitors, int carts, int orders, int buyers, int amount) {
    shop.row(
        "store_daily",
        "store",
        "a",
        "biz_date",
        SUNDAY.minusWeeks(week),
        "visitors",
        visitors,
        "cart_users",
        carts,
        "order_buyers",
        orders,
        "paid_buyers",
        buyers,
        "paid_amount",
        amount);
  }

  @Test
  void trafficQuality_manyVisitorsWhoDoNotBuy_areSuspicious() {
    for (int week = 1; week <= 4; week++) {
      traffic(week, "search", 100, 10, week % 2 == 0 ? "0.5" : "0.7", 60);
      traffic(week, "ads", 300, 10, "0.4", 30);
    }
    traffic(0, "search", 250, 2, "0.9", 20);
    traffic(0, "ads", 600, 20, "0.4", 30);
    try (Engine engine = shop.load(folder)) {
      // the shop's bounce is (100 × 0.6 + 300 × 0.4) / 400; the search's deviation sqrt(0.04 / 3)
      assertEquals(
          List.of(
              "ads 300 0.033333 2 1 0 0.4 0.45 0.45 1 false",
              "search 100 0.1 2.5 0.08 -4.6416 0.9 0.45 0.68094 0.33333 true"),
          Printed.rows(
              shop.run(engine, AnalysisSettings.none()),
              "traffic_quality",
              "source usual_visitors usual_conversion visitors_ratio conversion_ratio z bounce_rate"
                  + " shop_bounce bounce_limit stay_ratio suspicious",
              "week=2026-W36"));
    }
  }

  @Test
  void trafficQuality_threeWeeksBefore_areNoData() {
    for (int week = 0; week <= 3; week++) {
      traffic(week, "search", 100, 10, "0.5", 60);
    }
    try (Engine engine = shop.load(folder)) {
      assertEquals(
          List.of("search 0.1 - - -"),
          Printed.rows(
              shop.run(engine, AnalysisSettings.none()),
              "traffic_quality",
              "source conversion usual_conversion z suspicious",
              "week=2026-W36"));
    }
  }

  @Test
  void funnelWeek_worseThanEightWeeks_namesTheCostliestStep() {
    for (int week = 1; week <= 8; week++) {
      day(week, 1000, 100, week % 2 == 0 ? 60 : 40, 40, 4000);
    }
    day(0, 1000, 80, 40, 20, 2000);
    try (Engine engine = shop.load(folder)) {
      // order: rates of 0.6 and 0.4 in turn, so a moving range of 0.2 each
      assertEquals(
          List.of(
              "cart visitors 1000 80 0.08 0.1 0.1 0.1 500 false",
              "order cart 80 40 0.5 0.4 0.5 0.10319 0 false",
              "pay order 40 20 0.5 1 0.8 0.17199 1200 true"),
          Printed.rows(
              shop.run(engine, AnalysisSettings.none()),
              "funnel_week",
              "step from_step entered passed rate previous_rate usual_rate lower lost_amount"
                  + " costliest",
              "week=2026-W36"));
    }
  }

  @Test
  void funnelWeek_exportWithoutCarts_goesFromVisitorsToOrders() {
    shop.row(
        "store_daily",
        "store",
        "a",
        "biz_date",
        SUNDAY,
        "visitors",
        200,
        "order_buyers",
        20,
        "paid_buyers",
        10);
    try (Engine engine = shop.load(folder)) {
      assertEquals(
          List.of("order visitors 0.1 0 - - -", "pay order 0.5 0 - - -"),
          Printed.rows(
              shop.run(engine, AnalysisSettings.none()),
              "funnel_week",
              "step from_step rate usual_weeks usual_rate lost_amount costliest"));
    }
  }
}
