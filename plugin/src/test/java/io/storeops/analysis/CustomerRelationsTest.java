package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.engine.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What orders say of customers, against figures worked out by hand. */
class CustomerRelationsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY").store("b", "CNY");

  /** An order of one line; buyer 0 is unknown. */
  private void order(String store, LocalDate day, String id, int buyer, String amount) {
    List<Object> row =
        new ArrayList<>(
            List.of("store", store, "biz_date", day, "order_id", id, "paid_amount", amount));
    if (buyer > 0) {
      row.addAll(List.of("buyer", buyer));
    }
    shop.row("order_line", row.toArray());
  }

  private void order(int day, String id, int buyer, String amount) {
    order("a", MONDAY.plusDays(day), id, buyer, amount);
  }

  @Test
  void customerWeek_newReturningDormantAndWoken_areCounted() {
    order(6, "1", 1, "10");
    order(6, "2", 3, "10");
    order(13, "3", 1, "30");
    order(13, "3", 1, "20");
    order(12, "C1", 1, "-5");
    order(13, "4", 2, "7.5");
    order(13, "5", 0, "47.5");
    order(181, "6", 9, "1");
    order(188, "7", 9, "1");
    order(195, "8", 1, "1");
    try (Engine engine = shop.load(folder)) {
      Relations relations = shop.run(engine, AnalysisSettings.none());
      assertEquals(
          List.of(
              "2026-W23 -6 2 2 2 0 0 20 20 0 20 1 2 0",
              "2026-W24 1 2 2 1 1 0 52.5 7.5 45 100 0.525 3 0",
              // 175 days after the last order of buyer 3
              "2026-W48 169 1 1 1 0 0 1 1 0 1 1 4 0",
              // 182 days
              "2026-W49 176 1 1 0 1 0 1 0 1 1 1 4 1",
              // buyer 1 comes back after 182 days, buyer 2 does not
              "2026-W50 183 1 1 0 1 1 1 0 1 1 1 4 2"),
          Printed.rows(
              relations,
              "customer_week",
              "week history_days orders buyers new_buyers returning_buyers woken_buyers"
                  + " buyer_amount new_amount returning_amount all_amount known_share known_buyers"
                  + " dormant_buyers"));
    }
  }

  @Test
  void customerCohort_monthsSinceTheFirstOrder_haveRetention() {
    months();
    try (Engine engine = shop.load(folder)) {
      assertEquals(
          List.of(
              "2026-06 0 2026-06 true true 2 2 1 30",
              "2026-06 1 2026-07 true true 2 1 0.5 10",
              "2026-06 3 2026-09 true true 2 2 1 17",
              "2026-06 4 2026-10 false true 2 0 0 0",
              "2026-07 0 2026-07 true false 1 1 1 40",
              "2026-07 2 2026-09 true false 1 0 0 0",
              "2026-07 3 2026-10 false false 1 0 0 0",
              "2026-10 0 2026-10 false false 1 1 1 5"),
          Printed.rows(
              shop.run(engine, AnalysisSettings.none()),
              "customer_cohort",
              "cohort months_since month complete first_month buyers active_buyers retention"
                  + " paid_amount"));
    }
  }

  @Test
  void repurchase_daysToTheSecondOrder_untilTheyHavePassed() {
    months();
    try (Engine engine = shop.load(folder)) {
      assertEquals(
          List.of(
              "2026-06 true 2 1 1 2 0.5 1 -",
              "2026-07 false 1 0 0 - 0 - 1",
              "2026-10 false 1 - - - - - -"),
          Printed.rows(
              shop.run(engine, AnalysisSettings.none()),
              "repurchase",
              "cohort first_month buyers again_30 again_60 again_90 rate_30 rate_90"
                  + " previous_rate_90"));
    }
  }

  /** Nobody orders in August; the first buyer comes again on the same day and after 30 days. */
  private void months() {
    order("a", LocalDate.of(2026, 6, 1), "1", 1, "10");
    order("a", LocalDate.of(2026, 6, 1), "2", 1, "10");
    order("a", LocalDate.of(2026, 7, 1), "3", 1, "10");
    order("a", LocalDate.of(2026, 9, 7), "4", 1, "10");
    order("a", LocalDate.of(2026, 6, 10), "5", 2, "10");
    order("a", LocalDate.of(2026, 9, 7), "6", 2, "10");
    order("a", LocalDate.of(2026, 9, 8), "C6", 2, "-3");
    order("a", LocalDate.of(2026, 7, 5), "7", 3, "40");
    order("a", LocalDate.of(2026, 10, 4), "8", 4, "5");
  }

  @Test
  void customerRfm_fiveBuyersAndFourAlike_standInTheirFifths() {
    for (int buyer = 1; buyer <= 5; buyer++) {
      for (int order = 0; order < buyer; order++) {
        order(7 * order, "o" + buyer + order, buyer, "10");
      }
    }
    order(34, "last", 5, "10");
    for (int buyer = 11; buyer <= 14; buyer++) {
      order("b", MONDAY, "b" + buyer, buyer, "20");
    }
    try (Engine engine = shop.load(folder)) {
      Relations relations = shop.run(engine, AnalysisSettings.none());
      assertEquals(
          List.of(
              "a 1 1 1 1 1 10 0.2",
              "a 2 2 2 1 2 20 0.2",
              "a 3 3 3 1 3 30 0.2",
              "a 4 4 4 1 4 40 0.2",
              "a 5 5 5 1 6 60 0.2",
              "b 1 1 1 4 4 80 1"),
          Printed.rows(
              relations,
              "customer_rfm",
              "store r f m buyers orders paid_amount buyer_share",
              "week=2026-W27"));
      assertEquals(
          List.of("a 5 1 160 60 0.375 1", "b 4 1 80 20 0.25 4"),
          Printed.rows(
              relations,
              "customer_pareto",
              "store buyers top_buyers paid_amount top_amount top_share once_buyers",
              "week=2026-W27"));
      assertEquals(
          List.of("1 34 1", "5 0 6"),
          Printed.rows(
                  relations, "buyer_year", "buyer recency_days orders", "week=2026-W27", "store=a")
              .stream()
              .filter(r -> r.startsWith("1 ") || r.startsWith("5 "))
              .toList());
    }
  }
}
