package io.storeops.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * How days fall into weeks. The year of a week is that of its fourth day, whatever the first; week
 * 1 is thus the first with at least four days in the year (ISO 8601 when the first day is Monday).
 */
public record WeekRule(DayOfWeek firstDay) {

  /** ISO weeks. */
  public static final WeekRule ISO = new WeekRule(DayOfWeek.MONDAY);

  /** The week that holds a day. */
  public Period week(LocalDate day) {
    LocalDate from = day.with(TemporalAdjusters.previousOrSame(firstDay));
    return new Period(PeriodKind.WEEK, id(from), from, from.plusDays(6));
  }

  private String id(LocalDate from) {
    LocalDate fourth = from.plusDays(3);
    LocalDate firstWeek =
        LocalDate.of(fourth.getYear(), 1, 4).with(TemporalAdjusters.previousOrSame(firstDay));
    long number = ChronoUnit.WEEKS.between(firstWeek, from) + 1;
    // thousands of days are asked for their week: no formatter
    String year = Integer.toString(fourth.getYear());
    return "0".repeat(Math.max(0, 4 - year.length()))
        + year
        + (number < 10 ? "-W0" : "-W")
        + number;
  }
}
