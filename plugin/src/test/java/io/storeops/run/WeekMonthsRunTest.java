package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A shop whose months are whole weeks, from plan and orders to the report. */
class WeekMonthsRunTest {
  private static final String PLAN =
      """
      calendar:
        firstDay: sunday
        fiscalYear: {start: 2, months: 4-5-4}
      goals:
        - {id: sales, metric: paid_amount, periods: {FY2026P9: 9000, FY2026-P10: 28000, FY2026-Q4: 90000}}
      campaigns:
        - {id: autumn, window: {from: 2026-11-02, to: 2026-11-11}, period: FY2026-P10}
      """;

  /** From the Sunday before FY2025-P09 to the Saturday of the second week of FY2026-P10. */
  private static final String ORDERS = ShopProject.orders("2025-09-28", 413);

  @TempDir Path folder;

  private ShopProject shop() throws IOException {
    return new ShopProject(folder)
        .with("plan/store.yaml", ShopProject.ONE_STORE)
        .with("plan/calendar.yaml", PLAN)
        .with("data/orders.csv", ORDERS);
  }

  /** What was paid from a day to another, both included, as the file says. */
  private static String paid(String from, String to) {
    BigDecimal sum =
        ORDERS
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .filter(cells -> !cells[4].isEmpty())
            .filter(cells -> cells[4].compareTo(from) >= 0 && cells[4].compareTo(to + " 99") <= 0)
            .map(cells -> new BigDecimal(cells[2]))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.stripTrailingZeros().toPlainString();
  }

  private static JsonNode metric(JsonNode results, String kind) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode metric : results.path("metrics")) {
      if (metric.path("store").asString("").equals("corner")
          && metric.path("metric").stringValue().equals("paid_amount")
          && metric.path("period").path("kind").stringValue().equals(kind)) {
        found.add(metric);
      }
    }
    assertEquals(1, found.size(), kind);
    return found.get(0);
  }

  private static String figures(JsonNode metric) {
    return String.join(
        " ",
        metric.path("period").path("id").stringValue(),
        metric.path("value").toString(),
        metric.path("lastYear").toString(),
        metric.path("goal").toString(),
        metric.path("planned").toString());
  }

  @Test
  void report_monthsOfWeeks_countsAndComparesWholeWeeks() throws IOException {
    ShopProject shop = shop();
    Outcome outcome = shop.report();
    assertEquals(Outcome.Kind.PASSED, outcome.kind(), ShopProject.printed(outcome));
    JsonNode results = shop.results();
    assertEquals("2026-W45", results.path("week").path("id").stringValue());
    String soFar = paid("2026-11-01", "2026-11-14");
    assertEquals(
        "FY2026-P10 " + soFar + " " + paid("2025-11-02", "2025-11-29") + " 28000 14000",
        figures(metric(results, "month")));
    assertEquals(
        "2026-W45 " + soFar + " " + paid("2025-11-02", "2025-11-15") + " 28000 14000",
        figures(metric(results, "mtd")));
    assertEquals("FY2026-Q4", metric(results, "quarter").path("period").path("id").stringValue());
    assertEquals("FY2026", metric(results, "year").path("period").path("id").stringValue());
    assertEquals(
        paid("2025-11-16", "2026-11-14"), metric(results, "t12m").path("value").toString());
  }

  @Test
  void report_monthsOfWeeks_showsThemByTheirNumber() throws IOException {
    ShopProject shop = shop();
    shop.report();
    List<String> found = new ArrayList<>();
    for (JsonNode series : shop.results().path("series")) {
      if (series.path("grain").stringValue().equals("month")
          && series.path("metric").stringValue().equals("paid_amount")
          && series.path("store").asString("").equals("corner")) {
        JsonNode point = series.path("points").get(series.path("points").size() - 2);
        List.of("period", "value", "lastYear", "goal")
            .forEach(k -> found.add(point.path(k).asString()));
      }
    }
    assertEquals(
        List.of(
            "FY2026-P09",
            paid("2026-10-04", "2026-10-31"),
            paid("2025-10-05", "2025-11-01"),
            "9000"),
        found);
    assertTrue(pagesWith(shop, "FY2026 P9") > 0);
  }

  private static long pagesWith(ShopProject shop, String text) throws IOException {
    try (Stream<Path> files = Files.walk(shop.output())) {
      long pages = 0;
      for (Path page : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        pages += Files.readString(page).contains(text) ? 1 : 0;
      }
      return pages;
    }
  }

  @Test
  void report_calendarMonthOfAnExport_isStillRead() throws IOException {
    ShopProject shop =
        shop()
            .with(
                "plan/inputs.yaml",
                "inputs: [{dataset: store_daily, files: ['month*.csv'], period: 2026-10}]\n")
            .with("data/month.csv", "访客数,支付金额\n31000,12345.60\n");
    Outcome outcome = shop.report();
    assertEquals(Outcome.Kind.PASSED, outcome.kind(), ShopProject.printed(outcome));
    assertTrue(shop.results().toString().contains("2026-10-01..2026-10-31"));
  }
}
