package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.storeops.diag.InvalidInputException;
import io.storeops.engine.Engine;
import io.storeops.table.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

  @TempDir Path folder;

  private static Shop twoWeeks() {
    Shop shop = new Shop().store("a", "CNY").store("b", "CNY");
    for (int day = 0; day < 14; day++) {
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          MONDAY.plusDays(day),
          "visitors",
          100 + day,
          "paid_buyers",
          10,
          "paid_orders",
          11,
          "paid_amount",
          "1000.125");
      shop.row(
          "store_daily",
          "store",
          "b",
          "biz_date",
          MONDAY.plusDays(day),
          "visitors",
          50,
          "paid_buyers",
          2,
          "paid_orders",
          2,
          "paid_amount",
          "300");
    }
    return shop;
  }

  private static Row metric(
      Relations relations, String store, String metric, String kind, String period) {
    return relations
        .query(
            Selection.of(
                    relations.relation("metric_period"),
                    relations.relation("metric_period").columns().stream()
                        .map(io.storeops.table.Column::name)
                        .toArray(String[]::new))
                .where("store", store)
                .where("metric", metric)
                .where("period_kind", kind)
                .where("period", period)
                .query())
        .list()
        .get(0);
  }

  @Test
  void run_twoWeeks_reportsTheLastCompleteOne() {
    Shop shop = twoWeeks();
    shop.row("store_daily", "store", "a", "biz_date", MONDAY.plusDays(14), "visitors", 1);
    try (Engine engine = shop.load(folder)) {
      Relations relations = shop.run(engine, AnalysisSettings.none());
      assertEquals("2026-W38", relations.reportedWeek().id());
      assertEquals(LocalDate.of(2026, 9, 20), relations.asOf());
      assertEquals(LocalDate.of(2026, 9, 21), relations.dataThrough());
      assertEquals(3, relations.weeks().size());
    }
  }

  @Test
  void metricPeriod_week_sumsRatiosAndChanges() {
    Shop shop = twoWeeks();
    try (Engine engine = shop.load(folder)) {
      Relations relations = shop.run(engine, AnalysisSettings.none());
      Row amount = metric(relations, "a", "paid_amount", "week", "2026-W38");
      assertEquals("7000.875", String.valueOf(amount.number("exact")));
      assertEquals(0.0, amount.value("change"));
      Row visitors = metric(relations, "a", "visitors", "week", "2026-W38");
      assertEquals(770.0, visitors.value("value"));
      assertEquals("visitor-days", visitors.value("basis"));
      assertEquals(721.0, visitors.value("previous"));
      Row conversion = metric(relations, "a", "conversion_rate", "week", "2026-W38");
      assertEquals(70.0 / 770, conversion.value("value"));
      assertEquals(70.0 / 770 - 70.0 / 721, conversion.value("change"));
      Row all = metric(relations, "*CNY", "paid_amount", "week", "2026-W38");
      assertEquals("9100.875", String.valueOf(all.number("exact")));
    }
  }

  @Test
  void run_weekWithoutData_saysWhichThereAre() {
    Shop shop = twoWeeks();
    try (Engine engine = shop.load(folder)) {
      InvalidInputException problem =
          assertThrows(
              InvalidInputException.class,
              () ->
                  shop.run(
                      engine, new AnalysisSettings(Optional.empty(), Optional.of("2026-W50"))));
      assertEquals(
          List.of("there are no data for week 2026-W50; the data reach from 2026-W37 to 2026-W38"),
          problem.problems().stream().map(p -> p.message()).toList());
    }
  }

  @Test
  void run_noRowAtAll_isOneProblem() {
    Shop shop = new Shop().store("a", "CNY");
    try (Engine engine = shop.load(folder)) {
      InvalidInputException problem =
          assertThrows(
              InvalidInputException.class, () -> shop.run(engine, AnalysisSettings.none()));
      assertEquals("D401", problem.problems().get(0).code());
    }
  }

  @Test
  void relations_nobodyAsks_areNotComputed() {
    Shop shop = twoWeeks();
    try (RecordedEngine engine = new RecordedEngine(shop.load(folder))) {
      Relations relations = shop.run(engine, AnalysisSettings.none());
      Selection days = Selection.of(relations.relation("metric_day"), "store", "biz_date");
      relations.query(days.query());
      relations.query(days.query());
      assertEquals(
          List.of("data_span", "store_day", "store_figures", "metric_day"), engine.defined());
    }
  }
}
