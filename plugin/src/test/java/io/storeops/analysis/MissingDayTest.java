package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.engine.Engine;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days without figures, against days on which a shop never has any. */
class MissingDayTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  private void day(LocalDate day) {
    shop.row("store_daily", "store", "a", "biz_date", day, "visitors", 100);
  }

  private List<String> missing() {
    try (Engine engine = shop.load(folder)) {
      return Printed.rows(
          shop.run(engine, AnalysisSettings.none()),
          "missing_day",
          "week days missing_days closed_days",
          "store=a");
    }
  }

  @Test
  void missingDay_shopThatRestsOnSaturdays_missesThemForNineWeeksOnly() {
    for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusWeeks(11)); day = day.plusDays(1)) {
      boolean lost = day.equals(MONDAY.plusWeeks(10).plusDays(2));
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && !lost) {
        day(day);
      }
    }
    List<String> found = missing();
    assertEquals(List.of("2026-W23 6 1 0", "2026-W24 6 1 0"), found.subList(0, 2));
    assertEquals(
        List.of("2026-W31 6 1 0", "2026-W32 6 0 1", "2026-W33 5 1 1"),
        found.subList(8, found.size()));
  }

  @Test
  void missingDay_restDayWithFigures_isNoClosedDayAndNotMissing() {
    for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusWeeks(11)); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY || day.isAfter(MONDAY.plusWeeks(10))) {
        day(day);
      }
    }
    List<String> found = missing();
    assertEquals("2026-W33 7 0 0", found.get(found.size() - 1));
  }

  @Test
  void missingDay_shopOfOrdersAlone_saysHowLikelyADayWithoutOneIs() {
    shop.store("few", "CNY");
    for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusWeeks(1)); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.THURSDAY) {
        orders("a", day, 10);
        orders("few", day, 2);
      }
    }
    // seven days, each without an order by exp(-60 / 7); by exp(-12 / 7) one such day is no wonder
    assertEquals(List.of("2026-W23 6 1 0.0013261"), chances("a"));
    assertEquals(List.of("2026-W23 6 1 1"), chances("few"));
  }

  @Test
  void missingDay_shopWithADailyReport_isNeverByChance() {
    day(MONDAY);
    day(MONDAY.plusDays(6));
    assertEquals(List.of("2026-W23 2 5 0"), chances("a"));
  }

  private void orders(String store, LocalDate day, int orders) {
    for (int order = 0; order < orders; order++) {
      String id = day + "-" + order;
      shop.row("order_line", "store", store, "biz_date", day, "order_id", id, "paid_amount", 9);
    }
  }

  private List<String> chances(String store) {
    try (Engine engine = shop.load(folder)) {
      return Printed.rows(
          shop.run(engine, AnalysisSettings.none()),
          "missing_day",
          "week days missing_days chance",
          "store=" + store);
    }
  }

  @Test
  void missingDay_exportsThatStop_areMissedUntilNoWeekBeforeHasAny() {
    shop.store("b", "CNY");
    for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusWeeks(14)); day = day.plusDays(1)) {
      shop.row("store_daily", "store", "b", "biz_date", day, "visitors", 100);
      if (day.isBefore(MONDAY.plusWeeks(2)) || day.equals(MONDAY.plusWeeks(13))) {
        day(day);
      }
    }
    List<String> found = missing();
    assertEquals("2026-W25 0 7 0", found.get(2));
    assertEquals("2026-W32 0 7 0", found.get(9));
    assertEquals("2026-W34 0 0 7", found.get(11));
    assertEquals("2026-W36 1 0 6", found.get(13));
  }
}
