package io.storeops.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeekMonthsTest {
  private static final WeekRule SUNDAYS = new WeekRule(DayOfWeek.SUNDAY);

  /** The 4-5-4 calendar of the National Retail Federation. */
  private static final Periods NRF =
      new Periods(SUNDAYS, new YearRule(2, false, WeekMonths.of("4-5-4", true)));

  private static String text(Period period) {
    return period.kind().id() + " " + period.id() + " " + period.from() + ".." + period.to();
  }

  private static String byId(Periods periods, String id) {
    return text(periods.byId(id).orElseThrow());
  }

  @Test
  void year_ofTheRetailFederation_isAsPublished() {
    assertEquals("year FY2022 2022-01-30..2023-01-28", byId(NRF, "FY2022"));
    assertEquals("year FY2023 2023-01-29..2024-02-03", byId(NRF, "FY2023"));
    assertEquals("year FY2024 2024-02-04..2025-02-01", byId(NRF, "FY2024"));
    assertEquals("year FY2025 2025-02-02..2026-01-31", byId(NRF, "FY2025"));
  }

  @Test
  void year_ofTheRetailFederation_has53WeeksWherePublished() {
    List<Integer> found =
        IntStream.rangeClosed(2001, 2027).filter(y -> weeks(NRF, "FY" + y) == 53).boxed().toList();
    assertEquals(List.of(2006, 2012, 2017, 2023), found);
  }

  private static long weeks(Periods periods, String id) {
    Period year = periods.byId(id).orElseThrow();
    return ChronoUnit.WEEKS.between(year.from(), year.to().plusDays(1));
  }

  @Test
  void year_endingOnTheLastSaturdayOfSeptember_isThatOfCompaniesThatSaySo() {
    Periods apple = new Periods(SUNDAYS, new YearRule(10, true, WeekMonths.of("4-4-5", false)));
    assertEquals("year FY2022 2021-09-26..2022-09-24", byId(apple, "FY2022"));
    assertEquals("year FY2023 2022-09-25..2023-09-30", byId(apple, "FY2023"));
    assertEquals("year FY2024 2023-10-01..2024-09-28", byId(apple, "FY2024"));
  }

  @Test
  void months_ofAYear_areWeeksOfThePattern() {
    List<String> months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(m -> NRF.byId((m < 10 ? "FY2023-P0" : "FY2023-P") + m).orElseThrow())
            .map(m -> m.from() + ".." + m.to())
            .toList();
    assertEquals(
        List.of(
            "2023-01-29..2023-02-25",
            "2023-02-26..2023-04-01",
            "2023-04-02..2023-04-29",
            "2023-04-30..2023-05-27",
            "2023-05-28..2023-07-01",
            "2023-07-02..2023-07-29",
            "2023-07-30..2023-08-26",
            "2023-08-27..2023-09-30",
            "2023-10-01..2023-10-28",
            "2023-10-29..2023-11-25",
            "2023-11-26..2023-12-30",
            "2023-12-31..2024-02-03"),
        months);
    assertEquals("quarter FY2023-Q4 2023-10-29..2024-02-03", byId(NRF, "FY2023-Q4"));
  }

  @Test
  void byId_ofAnotherCalendar_isEmpty() {
    for (String id :
        List.of("2026-11", "2026", "2026-Q1", "FY2026-P13", "FY2026-P00", "2026-P01")) {
      assertEquals(Optional.empty(), NRF.byId(id), id);
    }
    Periods months = new Periods(SUNDAYS, new YearRule(2, false));
    assertEquals(Optional.empty(), months.byId("FY2026-P01"));
    assertEquals("week 2026-W46 2026-11-15..2026-11-21", byId(NRF, "2026-W46"));
  }

  @Test
  void ofExport_calendarMonth_isTheMonthOfTheCalendar() {
    assertEquals(
        "month 2026-11 2026-11-01..2026-11-30", text(NRF.ofExport("2026-11").orElseThrow()));
    assertEquals(
        "month FY2026-P10 2026-11-01..2026-11-28", text(NRF.ofExport("FY2026-P10").orElseThrow()));
    assertEquals(Optional.empty(), NRF.ofExport("2026-13"));
  }

  @Test
  void compared_afterAYearOf53Weeks_looksBack52WeeksAsRestated() {
    ComparedPeriod month = NRF.compared(NRF.byId("FY2024-P01").orElseThrow());
    assertEquals("month FY2023-P12 2023-12-31..2024-02-03", text(month.previous()));
    assertEquals("month FY2023-P01 2023-02-05..2023-03-04", text(month.lastYear()));
    ComparedPeriod year = NRF.compared(NRF.byId("FY2024").orElseThrow());
    assertEquals("year FY2023 2023-01-29..2024-02-03", text(year.previous()));
    assertEquals("year FY2023 2023-02-05..2024-02-03", text(year.lastYear()));
  }

  @Test
  void compared_monthWithTheWeek53_looksBackToAsManyWeeks() {
    ComparedPeriod month = NRF.compared(NRF.byId("FY2023-P12").orElseThrow());
    assertEquals("month FY2022-P12 2023-01-01..2023-02-04", text(month.lastYear()));
    ComparedPeriod quarter = NRF.compared(NRF.byId("FY2025-Q1").orElseThrow());
    assertEquals("quarter FY2024-Q1 2024-02-04..2024-05-04", text(quarter.lastYear()));
  }

  @Test
  void compared_toDateAndTrailing_lookBackWholeWeeks() {
    List<String> found =
        NRF.ending(NRF.week(LocalDate.of(2024, 3, 9))).stream()
            .map(NRF::compared)
            .map(
                c ->
                    c.period().kind().id()
                        + " "
                        + String.join(
                            " ", span(c.period()), span(c.previous()), span(c.lastYear())))
            .toList();
    assertEquals(
        List.of(
            "mtd 2024-03-03..2024-03-09 2024-02-04..2024-02-10 2023-03-05..2023-03-11",
            "qtd 2024-02-04..2024-03-09 2023-10-29..2023-12-02 2023-02-05..2023-03-11",
            "ytd 2024-02-04..2024-03-09 2023-02-05..2023-03-11 2023-02-05..2023-03-11",
            "t6w 2024-01-28..2024-03-09 2023-12-17..2024-01-27 2023-01-29..2023-03-11",
            "t12m 2023-03-12..2024-03-09 2022-03-13..2023-03-11 2022-03-13..2023-03-11"),
        found);
  }

  private static String span(Period period) {
    return period.from() + ".." + period.to();
  }

  @Test
  void of_pattern_isOneOfThree() {
    assertEquals(List.of(5, 4, 4), WeekMonths.of("5-4-4", true).orElseThrow().weeks());
    assertEquals(Optional.empty(), WeekMonths.of("calendar", true));
    assertEquals(
        "weeks [4, 4, 4]",
        assertThrows(IllegalArgumentException.class, () -> new WeekMonths(List.of(4, 4, 4), true))
            .getMessage());
  }
}
