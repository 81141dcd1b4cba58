package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.engine.Engine;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of periods: how days add up, what they are compared with, goals. */
class PeriodsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);

  @TempDir Path folder;

  private static Shop days(int count, Object... more) {
    Shop shop = new Shop().store("a", "CNY");
    for (int day = 0; day < count; day++) {
      Object[] row = new Object[10 + more.length];
      Object[] plain = {
        "store",
        "a",
        "biz_date",
        MONDAY.plusDays(day),
        "visitors",
        100,
        "paid_buyers",
        5,
        "paid_amount",
        "10.5"
      };
      System.arraycopy(plain, 0, row, 0, 10);
      System.arraycopy(more, 0, row, 10, more.length);
      shop.row("store_daily", row);
    }
    return shop;
  }

  private interface Judging {
    void of(Relations relations);
  }

  private void with(Shop shop, Judging judging) {
    try (Engine engine = shop.load(folder)) {
      judging.of(shop.run(engine, AnalysisSettings.none()));
    }
  }

  private static Row row(
      Relations relations, String store, String metric, String kind, String period) {
    Relation relation = relations.relation("metric_period");
    List<Row> rows =
        relations
            .query(
                Selection.of(
                        relation,
                        relation.columns().stream().map(Column::name).toArray(String[]::new))
                    .where("store", store)
                    .where("metric", metric)
                    .where("period_kind", kind)
                    .where("period", period)
                    .query())
            .list();
    assertEquals(1, rows.size(), store + " " + metric + " " + kind + " " + period);
    return rows.get(0);
  }

  private static double real(Row row, String column) {
    return Objects.requireNonNull(row.number(column)).doubleValue();
  }

  @Test
  void sum_everyKind_addsItsDays() {
    with(
        days(42),
        r -> {
          assertEquals(73.5, row(r, "a", "paid_amount", "week", "2026-W33").value("value"));
          assertEquals(304.5, row(r, "a", "paid_amount", "month", "2026-08").value("value"));
          assertEquals(441.0, row(r, "a", "paid_amount", "t6w", "2026-W37").value("value"));
          assertEquals(136.5, row(r, "a", "paid_amount", "mtd", "2026-W37").value("value"));
          assertEquals(441.0, row(r, "a", "paid_amount", "year", "2026").value("value"));
          assertEquals(441.0, row(r, "a", "paid_amount", "qtd", "2026-W37").value("value"));
          assertEquals(441.0, row(r, "*CNY", "paid_amount", "ytd", "2026-W37").value("value"));
        });
  }

  @Test
  void change_dataDoNotReachBack_isNoData() {
    with(
        days(42),
        r -> {
          assertNull(row(r, "a", "paid_amount", "week", "2026-W32").value("previous"));
          assertEquals(73.5, row(r, "a", "paid_amount", "week", "2026-W33").value("previous"));
          assertNull(row(r, "a", "paid_amount", "month", "2026-09").value("previous"));
          assertNull(row(r, "a", "paid_amount", "month", "2026-09").value("change"));
        });
  }

  @Test
  void distinct_weeklyExportOnBothSides_countsPeopleOfThePeriod() {
    Shop shop = days(21);
    for (int week = 1; week < 3; week++) {
      shop.row(
          "store_period",
          "store",
          "a",
          "date_from",
          MONDAY.plusWeeks(week),
          "date_to",
          MONDAY.plusWeeks(week).plusDays(6),
          "visitors",
          500 + week,
          "paid_buyers",
          30);
    }
    with(
        shop,
        r -> {
          Row first = row(r, "a", "visitors", "week", "2026-W33");
          assertEquals("visitor-days", first.value("basis"), "the week before has days only");
          assertEquals(700.0, first.value("value"));
          assertEquals(700.0, first.value("previous"));
          Row second = row(r, "a", "visitors", "week", "2026-W34");
          assertEquals("period", second.value("basis"));
          assertEquals(502.0, second.value("value"));
          assertEquals(501.0, second.value("previous"));
          Row rate = row(r, "a", "conversion_rate", "week", "2026-W34");
          assertEquals("period", rate.value("basis"));
          assertEquals(30.0 / 502, rate.value("value"));
          assertEquals("period", row(r, "*CNY", "visitors", "week", "2026-W34").value("basis"));
        });
  }

  @Test
  void exports_monthsOnly_addUpToQuarterAndYear() {
    Shop shop = new Shop().store("a", "JPY");
    for (int month = 1; month <= 12; month++) {
      LocalDate from = LocalDate.of(2026, month, 1);
      shop.row(
          "store_period",
          "store",
          "a",
          "date_from",
          from,
          "date_to",
          from.plusMonths(1).minusDays(1),
          "paid_amount",
          1000 * month,
          "visitors",
          10);
    }
    with(
        shop,
        r -> {
          assertEquals(78000.0, row(r, "a", "paid_amount", "year", "2026").value("value"));
          assertEquals(6000.0, row(r, "a", "paid_amount", "quarter", "2026-Q1").value("value"));
          assertEquals(3000.0, row(r, "a", "paid_amount", "month", "2026-03").value("value"));
          assertEquals(10.0, row(r, "a", "visitors", "month", "2026-03").value("value"));
          assertEquals(
              "78000",
              String.valueOf(row(r, "*JPY", "paid_amount", "year", "2026").number("exact")));
        });
  }

  @Test
  void orders_daysWithoutAStoreExport_giveTheDay() {
    Shop shop = days(7);
    LocalDate later = MONDAY.plusDays(7);
    for (int day = 0; day < 7; day++) {
      shop.row(
          "order_line",
          "store",
          "a",
          "order_id",
          "o1",
          "line",
          1,
          "biz_date",
          later.plusDays(day),
          "paid_amount",
          "20",
          "paid_items",
          2,
          "buyer",
          7);
      shop.row(
          "order_line",
          "store",
          "a",
          "order_id",
          "o1",
          "line",
          2,
          "biz_date",
          later.plusDays(day),
          "paid_amount",
          "0.005",
          "paid_items",
          1,
          "buyer",
          7);
    }
    shop.row("order_line", "store", "a", "order_id", "o2", "line", 1, "paid_amount", "999");
    shop.row(
        "order_line",
        "store",
        "a",
        "order_id",
        "o3",
        "line",
        1,
        "biz_date",
        MONDAY,
        "paid_amount",
        "999");
    with(
        shop,
        r -> {
          Row week = row(r, "a", "paid_amount", "week", "2026-W33");
          assertEquals("140.035", String.valueOf(week.number("exact")));
          assertEquals(7.0, row(r, "a", "paid_orders", "week", "2026-W33").value("value"));
          assertEquals(7.0, row(r, "a", "paid_buyers", "week", "2026-W33").value("value"));
          assertEquals(73.5, row(r, "a", "paid_amount", "week", "2026-W32").value("value"));
          assertEquals("no-data", row(r, "a", "visitors", "week", "2026-W33").value("status"));
          assertEquals("no-rows", row(r, "a", "visitors", "week", "2026-W33").value("reason"));
        });
  }

  @Test
  void state_week_takesTheLastDay() {
    Shop shop = days(13);
    shop.row("store_daily", "store", "a", "biz_date", MONDAY.plusDays(13), "dsr_service", 4.81234);
    shop.row(
        "inventory_snapshot",
        "store",
        "a",
        "biz_date",
        MONDAY.plusDays(8),
        "product_id",
        "p",
        "stock_units",
        7);
    shop.row(
        "inventory_snapshot",
        "store",
        "a",
        "biz_date",
        MONDAY.plusDays(9),
        "product_id",
        "p",
        "stock_units",
        5);
    shop.row(
        "inventory_snapshot",
        "store",
        "a",
        "biz_date",
        MONDAY.plusDays(9),
        "product_id",
        "q",
        "stock_units",
        1);
    with(
        shop,
        r -> {
          assertEquals(4.81234, row(r, "a", "dsr_service", "week", "2026-W33").value("value"));
          assertEquals(6.0, row(r, "a", "stock_units", "week", "2026-W33").value("value"));
        });
  }

  @Test
  void goal_monthThatRuns_isPlannedByDaysAndRequiredPerDayLeft() {
    Shop shop = days(14);
    goal(shop, "month", "2026-08", "310");
    goal(shop, "mtd", "2026-W33", "200");
    with(
        shop,
        r -> {
          Row month = row(r, "a", "paid_amount", "month", "2026-08");
          assertEquals(310.0, month.value("goal"));
          assertEquals(310.0 * 16 / 31, real(month, "planned"), 1e-9);
          assertEquals((310 - 147.0) / 15, real(month, "required"), 1e-9);
          Row toDate = row(r, "a", "paid_amount", "mtd", "2026-W33");
          assertEquals(310.0, toDate.value("goal"));
          assertEquals(200.0, toDate.value("planned"));
          assertEquals(147.0 / 310, real(toDate, "attainment"), 1e-12);
          assertEquals("act", toDate.value("status"));
          assertEquals(310.0, row(r, "*CNY", "paid_amount", "month", "2026-08").value("goal"));
        });
  }

  private static void goal(Shop shop, String kind, String period, String value) {
    shop.row(
        "plan_goal_period",
        "goal",
        "g",
        "store",
        "a",
        "metric",
        "paid_amount",
        "period_kind",
        kind,
        "period",
        period,
        "value",
        value);
  }

  @Test
  void status_bandAroundTheGoal_separatesWatchFromAct() {
    for (String[] expected : new String[][] {{"73.5", "ok"}, {"75", "watch"}, {"90", "act"}}) {
      Shop shop = days(7);
      shop.row(
          "plan_goal_period",
          "goal",
          "g",
          "store",
          "a",
          "metric",
          "paid_amount",
          "period_kind",
          "week",
          "period",
          "2026-W32",
          "value",
          expected[0],
          "low",
          new java.math.BigDecimal(expected[0]).multiply(new java.math.BigDecimal("0.95")));
      with(
          shop,
          r ->
              assertEquals(
                  expected[1], row(r, "a", "paid_amount", "week", "2026-W32").value("status")));
    }
  }

  @Test
  void ratio_daysWithAMissingPart_areLeftOut() {
    Shop shop = days(6);
    shop.row("store_daily", "store", "a", "biz_date", MONDAY.plusDays(6), "visitors", 900);
    with(
        shop,
        r -> {
          Row rate = row(r, "a", "conversion_rate", "week", "2026-W32");
          assertEquals(0.05, rate.value("value"));
          assertEquals(600.0, rate.value("denominator"));
        });
  }

  @Test
  void contribution_visitorsMissing_saysSo() {
    Shop shop = new Shop().store("a", "CNY");
    for (int day = 0; day < 14; day++) {
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          MONDAY.plusDays(day),
          "paid_buyers",
          5,
          "paid_amount",
          day < 7 ? "10" : "12");
    }
    with(
        shop,
        r -> {
          List<Row> rows = contributions(r, "2026-W33", "previous");
          assertEquals(1, rows.size());
          assertEquals("missing:visitors", rows.get(0).required("reason"));
          assertNull(rows.get(0).value("delta"));
        });
  }

  @Test
  void contribution_previousWeek_addsUpToTheChange() {
    Shop shop = days(7);
    for (int day = 7; day < 14; day++) {
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          MONDAY.plusDays(day),
          "visitors",
          130,
          "paid_buyers",
          4,
          "paid_amount",
          "11.111");
    }
    with(
        shop,
        r -> {
          List<Row> rows = contributions(r, "2026-W33", "previous");
          assertEquals(
              List.of("visitors", "conversion", "order_value"),
              rows.stream().map(x -> x.required("factor")).toList());
          assertEquals("4.28", String.valueOf(rows.get(0).number("delta")));
          assertEquals(
              "4.28",
              rows.stream()
                  .map(x -> x.number("amount"))
                  .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
                  .toPlainString());
          assertEquals(
              "missing-before:visitors",
              contributions(r, "2026-W33", "lastYear").get(0).required("reason"));
          assertEquals(
              "no-goal:visitors", contributions(r, "2026-W33", "plan").get(0).required("reason"));
          assertTrue(contributions(r, "2026-W32", "previous").get(0).isNull("amount"));
        });
  }

  @Test
  void contribution_refundsOnBothSides_areTheFourthPart() {
    Shop shop = new Shop().store("a", "CNY");
    shop.table(
        "store_daily",
        """
        store biz_date   visitors paid_buyers paid_amount refund_amount
        a     2026-08-03 100      10          1000.004    100
        a     2026-08-16 200      20          2000        250.003
        a     2026-08-23 200      20          2000        -
        """);
    shop.row(
        "plan_goal_period",
        "goal",
        "g",
        "store",
        "a",
        "metric",
        "refund_amount",
        "period_kind",
        "week",
        "period",
        "2026-W33",
        "value",
        "200");
    // sales 999.996 more, net 849.993 more; refunds alone would be printed as 150.00
    with(
        shop,
        r -> {
          assertEquals(
              List.of(
                  "1 visitors 1000.01 1000 849.99",
                  "2 conversion 0 1000 849.99",
                  "3 order_value -0.01 1000 849.99",
                  "4 refunds -150.01 1000 849.99"),
              parts(r, "2026-W33", "previous"));
          assertEquals(List.of("0  - - -"), parts(r, "2026-W33", "plan"));
          assertEquals(
              List.of("1 visitors 0 0 -", "2 conversion 0 0 -", "3 order_value 0 0 -"),
              parts(r, "2026-W34", "previous"));
        });
  }

  private static List<String> parts(Relations relations, String week, String against) {
    return Printed.rows(
        relations,
        "contribution",
        "position factor amount delta net_delta",
        "week=" + week,
        "store=a",
        "against=" + against);
  }

  private static List<Row> contributions(Relations relations, String week, String against) {
    Relation relation = relations.relation("contribution");
    return relations
        .query(
            Selection.of(relation, "position", "factor", "amount", "delta", "reason")
                .where("store", "a")
                .where("week", week)
                .where("against", against)
                .query())
        .list();
  }
}
