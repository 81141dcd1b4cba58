package io.storeops.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodsTest {
  private static final Periods ISO = new Periods(WeekRule.ISO, YearRule.CALENDAR);
  private static final int DAYS = 400;

  private static LocalDate randomDay(Random random) {
    return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(366 * 30));
  }

  private static String text(Period period) {
    return period.kind().id() + " " + period.id() + " " + period.from() + ".." + period.to();
  }

  private static Period of(Periods periods, PeriodKind kind, String endOfWeek) {
    Period week = periods.week(LocalDate.parse(endOfWeek));
    return periods.ending(week).stream().filter(p -> p.kind() == kind).findFirst().orElseThrow();
  }

  @Test
  void week_monday_isTheIsoWeek() {
    Random random = new Random(1);
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = randomDay(random);
      String iso =
          "%04d-W%02d"
              .formatted(
                  day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      assertEquals(iso, ISO.week(day).id());
    }
  }

  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void week_anyFirstDay_holdsItsDayAndFollowsThePreviousOne(DayOfWeek firstDay) {
    Periods periods = new Periods(new WeekRule(firstDay), YearRule.CALENDAR);
    Random random = new Random(firstDay.getValue());
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = randomDay(random);
      Period week = periods.week(day);
      assertEquals(firstDay, week.from().getDayOfWeek());
      assertEquals(6, ChronoUnit.DAYS.between(week.from(), week.to()));
      assertTrue(!day.isBefore(week.from()) && !day.isAfter(week.to()));
      assertEquals(Optional.of(week), periods.byId(week.id()));
      assertEquals(week.from().plusDays(3).getYear(), Integer.parseInt(week.id().substring(0, 4)));
      Period next = periods.week(week.to().plusDays(1));
      boolean follows =
          next.id().endsWith("-W01")
              || Integer.parseInt(next.id().substring(6))
                  == Integer.parseInt(week.id().substring(6)) + 1;
      assertTrue(follows, week.id() + " then " + next.id());
    }
  }

  @Test
  void periods_anyDayAndYearStart_holdItAndAreFoundById() {
    Random random = new Random(7);
    for (int i = 0; i < DAYS; i++) {
      Periods periods =
          new Periods(WeekRule.ISO, new YearRule(1 + random.nextInt(12), random.nextBoolean()));
      LocalDate day = randomDay(random);
      for (Period period : List.of(periods.month(day), periods.quarter(day), periods.year(day))) {
        assertTrue(!day.isBefore(period.from()) && !day.isAfter(period.to()), text(period));
        assertEquals(Optional.of(period), periods.byId(period.id()));
      }
    }
  }

  @Test
  void touching_anySpan_tilesWithoutGap() {
    Random random = new Random(3);
    for (int i = 0; i < 40; i++) {
      LocalDate from = randomDay(random);
      LocalDate to = from.plusDays(random.nextInt(500));
      for (PeriodKind kind :
          List.of(PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)) {
        List<Period> tiles = ISO.touching(from, to).stream().filter(p -> p.kind() == kind).toList();
        assertFalse(tiles.get(0).from().isAfter(from));
        assertFalse(tiles.get(tiles.size() - 1).to().isBefore(to));
        for (int t = 1; t < tiles.size(); t++) {
          assertEquals(tiles.get(t - 1).to().plusDays(1), tiles.get(t).from());
        }
      }
    }
  }

  @Test
  void fiscalYear_startingInApril_hasIdsOfItsOwn() {
    Periods named = new Periods(WeekRule.ISO, new YearRule(4, false));
    assertEquals("year FY2026 2026-04-01..2027-03-31", text(named.year(LocalDate.of(2027, 2, 1))));
    assertEquals(
        "quarter FY2026-Q4 2027-01-01..2027-03-31", text(named.quarter(LocalDate.of(2027, 2, 1))));
    Periods byEnd = new Periods(WeekRule.ISO, new YearRule(10, true));
    assertEquals(
        "year FY2027 2026-10-01..2027-09-30", text(byEnd.year(LocalDate.of(2026, 11, 11))));
  }

  @Test
  void byId_impossible_isEmpty() {
    for (String id :
        List.of("2027-W53", "2026-W00", "2026-13", "2026-Q5", "26-W01", "FY2026", "2026-00", "")) {
      assertEquals(Optional.empty(), ISO.byId(id), id);
    }
    assertEquals("week 2026-W53 2026-12-28..2027-01-03", text(ISO.byId("2026-W53").orElseThrow()));
  }

  @Test
  void compared_week_looksBack52Weeks() {
    ComparedPeriod week = ISO.compared(ISO.byId("2026-W46").orElseThrow());
    assertEquals("week 2026-W45 2026-11-02..2026-11-08", text(week.previous()));
    assertEquals("week 2025-W46 2025-11-10..2025-11-16", text(week.lastYear()));
  }

  @Test
  void compared_monthQuarterYear_areWhole() {
    ComparedPeriod month = ISO.compared(ISO.byId("2024-03").orElseThrow());
    assertEquals("month 2024-02 2024-02-01..2024-02-29", text(month.previous()));
    assertEquals("month 2023-03 2023-03-01..2023-03-31", text(month.lastYear()));
    ComparedPeriod quarter = ISO.compared(ISO.byId("2026-Q1").orElseThrow());
    assertEquals("quarter 2025-Q4 2025-10-01..2025-12-31", text(quarter.previous()));
    assertEquals("quarter 2025-Q1 2025-01-01..2025-03-31", text(quarter.lastYear()));
    ComparedPeriod year = ISO.compared(ISO.byId("2026").orElseThrow());
    assertEquals(year.previous(), year.lastYear());
  }

  @Test
  void compared_monthToDate_countsDaysAndCutsAtTheMonthsEnd() {
    ComparedPeriod mtd = ISO.compared(of(ISO, PeriodKind.MTD, "2026-05-31"));
    assertEquals("mtd 2026-W22 2026-05-01..2026-05-31", text(mtd.period()));
    assertEquals("2026-04-01..2026-04-30", span(mtd.previous()));
    assertEquals("2025-05-01..2025-05-31", span(mtd.lastYear()));
  }

  private static String span(Period period) {
    return period.from() + ".." + period.to();
  }

  @Test
  void compared_toDate_29FebruaryBecomes28() {
    Periods sundayWeeks = new Periods(new WeekRule(DayOfWeek.FRIDAY), YearRule.CALENDAR);
    Period week = sundayWeeks.week(LocalDate.of(2024, 2, 29));
    assertEquals(LocalDate.of(2024, 2, 29), week.to());
    for (Period period : sundayWeeks.ending(week)) {
      if (List.of(PeriodKind.MTD, PeriodKind.QTD, PeriodKind.YTD).contains(period.kind())) {
        assertEquals(
            LocalDate.of(2023, 2, 28), sundayWeeks.compared(period).lastYear().to(), text(period));
      }
    }
  }

  @Test
  void compared_trailing_adjoinsTheSpanBefore() {
    ComparedPeriod sixWeeks = ISO.compared(of(ISO, PeriodKind.T6W, "2026-11-15"));
    assertEquals("2026-10-05..2026-11-15", span(sixWeeks.period()));
    assertEquals("2026-08-24..2026-10-04", span(sixWeeks.previous()));
    assertEquals("2025-10-06..2025-11-16", span(sixWeeks.lastYear()));
    ComparedPeriod year = ISO.compared(of(ISO, PeriodKind.T12M, "2026-11-15"));
    assertEquals("2025-11-16..2026-11-15", span(year.period()));
    assertEquals("2024-11-16..2025-11-15", span(year.previous()));
  }

  @Test
  void all_oneWeek_hasEveryKindOnce() {
    List<ComparedPeriod> all = ISO.all(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15));
    assertEquals(List.of(PeriodKind.values()), all.stream().map(c -> c.period().kind()).toList());
  }

  @Test
  void kind_toDate_worksTowardsItsWhole() {
    assertEquals(PeriodKind.MONTH, PeriodKind.MTD.whole());
    assertEquals(PeriodKind.QUARTER, PeriodKind.QTD.whole());
    assertEquals(PeriodKind.YEAR, PeriodKind.YTD.whole());
    assertEquals(PeriodKind.T6W, PeriodKind.T6W.whole());
  }

  @Test
  void holding_kindThatNoDayFixes_isRefused() {
    Periods periods = new Periods(WeekRule.ISO, YearRule.CALENDAR);
    assertEquals(
        "no day alone fixes a period of MTD",
        assertThrows(
                IllegalArgumentException.class,
                () -> periods.holding(PeriodKind.MTD, LocalDate.of(2026, 1, 1)))
            .getMessage());
  }
}
