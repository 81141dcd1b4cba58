package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.storeops.engine.Engine;
import io.storeops.table.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a month ends, by hand. */
class ForecastsTest {
  @TempDir Path folder;

  private static Shop shop(LocalDate from, LocalDate to, int amount) {
    Shop shop = new Shop().store("a", "CNY");
    add(shop, from, to, amount);
    return shop;
  }

  private static void add(Shop shop, LocalDate from, LocalDate to, int amount) {
    from.datesUntil(to.plusDays(1))
        .forEach(d -> shop.row("store_daily", "store", "a", "biz_date", d, "paid_amount", amount));
  }

  private Map<String, Row> month(Shop shop, String week) {
    try (Engine engine = shop.load(folder)) {
      Relations relations =
          shop.run(engine, new AnalysisSettings(Optional.empty(), Optional.of(week)));
      Relation forecast = relations.relation("forecast");
      List<Row> rows =
          relations
              .query(
                  Selection.of(
                          forecast,
                          "store",
                          "method",
                          "period",
                          "value",
                          "low",
                          "high",
                          "days_left",
                          "tries",
                          "error",
                          "chosen")
                      .where("store", "a")
                      .where("metric", "paid_amount")
                      .where("period_kind", "mtd")
                      .where("week", week)
                      .query())
              .list();
      return rows.stream().collect(Collectors.toMap(r -> r.required("method"), r -> r));
    }
  }

  private static Row row(Map<String, Row> rows, String method) {
    return Objects.requireNonNull(rows.get(method), method);
  }

  private static double value(Row row, String column) {
    return Objects.requireNonNull((Double) row.value(column), column);
  }

  @Test
  void month_ofALevelShop_endsWhereItsDaysLead() {
    Shop shop = shop(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 11, 15), 100);
    Map<String, Row> rows = month(shop, "2026-W46");
    assertEquals(List.of("linear", "statistical"), rows.keySet().stream().sorted().toList());
    Row linear = row(rows, "linear");
    assertEquals(3000.0, value(linear, "value"));
    assertEquals("2026-11", linear.required("period"));
    assertEquals(15L, linear.value("days_left"));
    assertNull(linear.value("low"));
    Row statistical = row(rows, "statistical");
    assertEquals(3000.0, value(statistical, "value"));
    assertEquals(3000.0, value(statistical, "low"));
    assertEquals(3000.0, value(statistical, "high"));
  }

  @Test
  void month_withGoals_isAlsoForecastByThePlan() {
    Shop shop = shop(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 15), 100);
    goal(shop, "month", "2026-11", "6000");
    // half of the month's goal was due: 4000 of 6000
    goal(shop, "mtd", "2026-W46", "4000");
    assertEquals(
        2250.0, value(row(month(shop, "2026-W46"), "plan"), "value")); // 1500 ÷ 4000 × 6000
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
  void month_thatWasStrongerAtItsEndLastYear_isForecastLikeIt() {
    Shop shop = shop(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 15), 100);
    add(shop, LocalDate.of(2025, 11, 16), LocalDate.of(2025, 11, 30), 300);
    add(shop, LocalDate.of(2025, 12, 1), LocalDate.of(2026, 11, 15), 100);
    Map<String, Row> rows = month(shop, "2026-W46");
    assertEquals(6000.0, value(row(rows, "lastYear"), "value")); // 1500 × 6000 ÷ 1500
    assertEquals(3000.0, value(row(rows, "linear"), "value"));
  }

  @Test
  void month_afterThreeWithOneWay_namesTheOneThatErredLeast() {
    // every month sells double in its second half: by days it is always too low, by last year right
    Shop shop = new Shop().store("a", "CNY");
    for (LocalDate month = LocalDate.of(2025, 1, 1);
        month.isBefore(LocalDate.of(2026, 11, 1));
        month = month.plusMonths(1)) {
      add(shop, month, month.withDayOfMonth(15), 100);
      add(shop, month.withDayOfMonth(16), month.plusMonths(1).minusDays(1), 200);
    }
    add(shop, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 15), 100);
    Map<String, Row> rows = month(shop, "2026-W46");
    assertEquals(4500.0, value(row(rows, "lastYear"), "value"));
    assertEquals(true, row(rows, "lastYear").flag("chosen"));
    assertEquals(false, row(rows, "linear").flag("chosen"));
    assertEquals(0.0, value(row(rows, "lastYear"), "error"));
    assertEquals(12L, row(rows, "linear").value("tries"));
    assertEquals(4500.0, value(row(rows, "lastYear"), "low"));
    // by days 1500 was to come and 3000 came, give or take the days of the month
    assertEquals(3000.0, value(row(rows, "linear"), "value"));
    assertEquals(true, value(row(rows, "linear"), "high") > 4400);
  }

  @Test
  void month_thatEndsWithTheWeek_isNotForecast() {
    Shop shop = shop(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 5, 31), 100);
    assertEquals(Map.of(), month(shop, "2026-W22"));
  }
}
