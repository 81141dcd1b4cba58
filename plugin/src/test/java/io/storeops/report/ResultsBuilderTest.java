package io.storeops.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.analysis.Shop;
import io.storeops.calendar.PeriodKind;
import io.storeops.engine.Engine;
import io.storeops.result.MetricValue;
import io.storeops.result.MetricValue.SourceRange;
import io.storeops.result.Results;
import io.storeops.result.Series;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsBuilderTest {
  @TempDir Path folder;

  private Results reported() {
    Shop shop = SmallShop.shop();
    try (Engine engine = shop.load(folder)) {
      return ResultsBuilder.build(SmallShop.input(shop, engine));
    }
  }

  private static MetricValue find(Results results, String store, String metric, PeriodKind kind) {
    return results.metrics().stream()
        .filter(v -> Objects.equals(v.store(), store) && v.metric().equals(metric))
        .filter(v -> v.period().kind() == kind && v.dimension() == null)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void build_week_isExactAndComparedAndLeadsToItsRows() {
    Results results = reported();
    assertEquals("2026-W43", results.week().id());
    MetricValue week = find(results, "a", "paid_amount", PeriodKind.WEEK);
    assertEquals("7000.875", String.valueOf(week.value()));
    assertEquals("7000.875", String.valueOf(week.previous()));
    assertEquals("0", String.valueOf(week.change()));
    assertEquals(List.of(new SourceRange("data/a.csv", "", 79, 85)), week.sources());
    assertEquals("a|paid_amount||week:2026-W43|value", week.address("value"));
  }

  @Test
  void build_rate_hasFifteenDigitsAndItsParts() {
    MetricValue rate = find(reported(), "a", "conversion_rate", PeriodKind.WEEK);
    assertEquals("0.0900900900900901", String.valueOf(rate.value()));
    assertEquals("70", String.valueOf(rate.numerator()));
    assertEquals("777", String.valueOf(rate.denominator()));
  }

  @Test
  void build_scatteredRows_areCutAfterTwentyOneRanges() {
    MetricValue year = find(reported(), "b", "paid_amount", PeriodKind.YTD);
    assertEquals("2520000", String.valueOf(year.value()));
    assertEquals(21, year.sources().size());
    assertEquals(new SourceRange("data/b.xlsx", "", 2, 2), year.sources().get(0));
  }

  @Test
  void build_allStores_areOneFigurePerCurrency() {
    List<String> totals =
        reported().metrics().stream()
            .filter(v -> v.store() == null && v.metric().equals("paid_amount"))
            .filter(v -> v.period().kind() == PeriodKind.WEEK)
            .map(v -> v.currency() + " " + v.value())
            .toList();
    assertEquals(List.of("CNY 7000.875", "JPY 210000"), totals);
  }

  @Test
  void build_products_areFiguresOfTheirStore() {
    List<String> product =
        reported().metrics().stream()
            .filter(v -> v.dimension() != null)
            .map(v -> v.address("value") + "=" + v.value())
            .toList();
    assertEquals(
        List.of(
            "a|conversion_rate|product:p1|week:2026-W43|value=0.05",
            "a|paid_amount|product:p1|week:2026-W43|value=4200",
            "a|paid_buyers|product:p1|week:2026-W43|value=14",
            "a|paid_items|product:p1|week:2026-W43|value=21",
            "a|product_visitors|product:p1|week:2026-W43|value=280"),
        product);
  }

  @Test
  void build_series_reachBackWeeksAndMonths() {
    Results results = reported();
    List<Series> sales =
        results.series().stream()
            .filter(s -> "a".equals(s.store()) && s.metric().equals("paid_amount"))
            .toList();
    assertEquals(List.of("month", "week"), sales.stream().map(Series::grain).toList());
    assertEquals(12, sales.get(1).points().size());
    assertEquals(
        List.of("2026-08", "2026-09", "2026-10"),
        sales.get(0).points().stream().map(Series.Point::period).toList());
  }

  @Test
  void build_contributions_addUpToTheirDelta() {
    reported()
        .contributions()
        .forEach(
            c -> {
              if (c.delta() != null) {
                assertEquals(
                    0,
                    c.parts().stream()
                        .map(p -> p.amount())
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
                        .compareTo(c.delta()),
                    c.toString());
              }
            });
  }

  @Test
  void build_refunds_leadFromTheDeltaToThatOfNetSales() {
    // 11 a day in week 42, 12 in week 43; store b has no refunds
    assertEquals(
        List.of("a previous 0 -7 -7", "b previous 0 null null"),
        reported().contributions().stream()
            .filter(c -> c.store() != null && c.delta() != null)
            .map(
                c ->
                    c.store()
                        + " "
                        + c.against()
                        + " "
                        + c.delta()
                        + " "
                        + c.refunds()
                        + " "
                        + c.netDelta())
            .toList());
  }
}
