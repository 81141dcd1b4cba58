package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.engine.Engine;
import io.storeops.table.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which weeks natural limits are made of, in two shops of 24 weeks. */
class LimitWeeksTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 12, 29);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY").store("b", "CNY");

  /** 70 and 84 orders by turns, four times as many in the sixth week. */
  @BeforeEach
  void fill() {
    for (int day = 0; day < 24 * 7; day++) {
      int week = day / 7;
      for (String store : List.of("a", "b")) {
        int orders = (10 + week % 2 * 2) * (week == 5 ? 4 : 1);
        shop.row(
            "store_daily", "store", store, "biz_date", MONDAY.plusDays(day), "paid_orders", orders);
      }
    }
  }

  private String limits(String store, int week) {
    try (Engine engine = shop.load(folder)) {
      Relations relations = shop.run(engine, AnalysisSettings.none());
      Selection selection =
          Selection.of(
                  relations.relation("process_limits"),
                  "mean",
                  "upper",
                  "signal",
                  "points",
                  "event",
                  "since")
              .where("store", store)
              .where("metric", "paid_orders")
              .where("week", "2026-W%02d".formatted(week));
      List<Row> rows = relations.query(selection.query()).list();
      assertEquals(1, rows.size());
      Row row = rows.get(0);
      return "%s %s %s %s %s %s"
          .formatted(
              row.value("mean"),
              row.value("upper"),
              row.value("signal"),
              row.value("points"),
              row.value("event"),
              row.value("since"));
    }
  }

  private void campaign(LocalDate from, LocalDate to) {
    shop.row("plan_campaign", "id", "c", "kind", "sale", "window_from", from, "window_to", to);
    shop.row("plan_campaign_store", "campaign", "c", "value", "a");
  }

  private void change(LocalDate day, String metric, boolean newLevel) {
    shop.row(
        "plan_adjustment",
        "id",
        "x",
        "store",
        "a",
        "on_day",
        day,
        "metric",
        metric,
        "what",
        "New page",
        "new_level",
        newLevel);
  }

  @Test
  void limits_campaignOfOneStore_isLeftOutThereAndOfStoresTogether() {
    LocalDate sunday = MONDAY.plusDays(41);
    campaign(sunday, sunday);
    // weeks 1 to 10 without the sixth: 5 of 70, 4 of 84; eight moves of which one is none
    String without = (5 * 70 + 4 * 84) / 9.0 + " " + ((5 * 70 + 4 * 84) / 9.0 + 2.66 * 98 / 8);
    assertEquals(without + "  9 false null", limits("a", 11));
    // all ten weeks there: seven moves of 14, two of 266
    assertEquals(
        102.2 + " " + (102.2 + 2.66 * (7 * 14 + 2 * 266) / 9) + "  10 false null", limits("b", 11));
    assertEquals("null null  5 true null", limits("a", 6));
    assertEquals("9 false null", limits("*CNY", 11).replaceAll("^\\S+ \\S+ \\S* ", ""));
  }

  @Test
  void limits_bigSaleOfThePlan_isOneOfEveryStore() {
    LocalDate day = MONDAY.plusDays(36);
    shop.row(
        "plan_event", "id", "e", "name", "E", "date_from", day, "date_to", day, "big_sale", true);
    assertEquals("9 false null", limits("b", 11).replaceAll("^\\S+ \\S+ \\S* ", ""));
  }

  @Test
  void limits_newLevelWithinAWeek_beginWithTheNextWeek() {
    change(MONDAY.plusDays(7 * 7 + 2), "paid_orders", true);
    LocalDate since = MONDAY.plusDays(8 * 7);
    assertEquals("null null  7 false " + since, limits("a", 16));
    assertEquals("77.0 " + (77 + 2.66 * 14) + "  8 false " + since, limits("a", 17));
    assertEquals("16 false null", limits("b", 17).replaceAll("^\\S+ \\S+ \\S* ", ""));
  }

  @Test
  void limits_newLevelOfAnotherMetric_goOn() {
    change(MONDAY.plusDays(7 * 7 + 2), "visitors", true);
    assertEquals("16 false null", limits("a", 17).replaceAll("^\\S+ \\S+ \\S* ", ""));
  }

  @Test
  void limits_changeThatKeepsTheLevel_goOn() {
    change(MONDAY.plusDays(7 * 7 + 2), "paid_orders", false);
    assertEquals("16 false null", limits("a", 17).replaceAll("^\\S+ \\S+ \\S* ", ""));
  }
}
