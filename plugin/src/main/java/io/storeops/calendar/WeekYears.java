package io.storeops.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Years, quarters and months of whole weeks: {@code FY2026}, {@code FY2026-Q1}, {@code FY2026-P01}.
 */
record WeekYears(DayOfWeek firstDay, YearRule years, WeekMonths months) {
  static final int QUARTER = 13;
  private static final int YEAR = 52;

  Period year(LocalDate day) {
    int number = number(day);
    return period(PeriodKind.YEAR, "", number, 0, weeks(number));
  }

  Period quarter(LocalDate day) {
    int number = number(day);
    int quarter = week(day, number) / QUARTER;
    return quarter(number, quarter);
  }

  Period month(LocalDate day) {
    int number = number(day);
    int week = week(day, number);
    int quarter = week / QUARTER;
    int first = quarter * QUARTER;
    int month = 0;
    while (first + months.weeks().get(month) <= week) {
      first += months.weeks().get(month);
      month++;
    }
    int length = months.weeks().get(month);
    String id = String.format(Locale.ROOT, "-P%02d", quarter * 3 + month + 1);
    return period(PeriodKind.MONTH, id, number, first, upTo(number, first + length));
  }

  /** The first day of a month of the year with a number, from 1. */
  LocalDate monthStart(int number, int month) {
    int first = (month - 1) / 3 * QUARTER;
    for (int i = 0; i < (month - 1) % 3; i++) {
      first += months.weeks().get(i);
    }
    return start(number).plusWeeks(first);
  }

  /** The first day of a quarter of the year with a number, from 1. */
  LocalDate quarterStart(int number, int quarter) {
    return start(number).plusWeeks((long) QUARTER * (quarter - 1));
  }

  /** The first day of the year that ids give a number. */
  LocalDate start(int number) {
    return months.lastDay(years.yearStart(number).minusDays(1), firstDay.minus(1)).plusDays(1);
  }

  private Period quarter(int number, int quarter) {
    int first = quarter * QUARTER;
    return period(
        PeriodKind.QUARTER, "-Q" + (quarter + 1), number, first, upTo(number, first + QUARTER));
  }

  /** The week that a part ends before; the last part takes the 53rd. */
  private int upTo(int number, int week) {
    return week == YEAR ? weeks(number) : week;
  }

  private Period period(PeriodKind kind, String part, int number, int first, int upTo) {
    LocalDate start = start(number);
    String id = years.prefix() + String.format(Locale.ROOT, "%04d", number) + part;
    return new Period(kind, id, start.plusWeeks(first), start.plusWeeks(upTo).minusDays(1));
  }

  private int weeks(int number) {
    return (int) ChronoUnit.WEEKS.between(start(number), start(number + 1));
  }

  /** The week of a day in its year, from 0; the 53rd counts as the 52nd. */
  private int week(LocalDate day, int number) {
    return Math.min(YEAR - 1, (int) ChronoUnit.WEEKS.between(start(number), day));
  }

  /** The number of the year that holds a day. */
  private int number(LocalDate day) {
    // the year may begin some days before its month does, and be named after the year it ends in
    int number = day.getYear() + 2;
    while (start(number).isAfter(day)) {
      number--;
    }
    return number;
  }
}
