package io.storeops.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * Fiscal months of whole weeks. Each quarter has thirteen weeks, a year 52; a 53rd week belongs to
 * the last month.
 *
 * @param weeks weeks of the three months of a quarter
 * @param nearest whether the year ends with the week whose last day is nearest to the last of the
 *     month before its start, as the National Retail Federation's 4-5-4 calendar has it, with
 *     Saturday and 31 January; else with the last such day in that month. Publication 538 of the
 *     IRS calls both a 52-53-week tax year
 */
public record WeekMonths(List<Integer> weeks, boolean nearest) {

  /** Copies the list and checks it. */
  public WeekMonths {
    weeks = List.copyOf(weeks);
    if (weeks.size() != 3 || weeks.stream().mapToInt(w -> w).sum() != WeekYears.QUARTER) {
      throw new IllegalArgumentException("weeks " + weeks);
    }
  }

  /** By its name, 4-4-5, 4-5-4 or 5-4-4; empty for any other. */
  public static Optional<WeekMonths> of(String pattern, boolean nearest) {
    return switch (pattern) {
      case "4-4-5" -> Optional.of(new WeekMonths(List.of(4, 4, 5), nearest));
      case "4-5-4" -> Optional.of(new WeekMonths(List.of(4, 5, 4), nearest));
      case "5-4-4" -> Optional.of(new WeekMonths(List.of(5, 4, 4), nearest));
      default -> Optional.empty();
    };
  }

  /** The last day of the year whose last month ends with a day. */
  LocalDate lastDay(LocalDate endOfMonth, DayOfWeek endOfWeek) {
    // of the seven days around it, three on either side, one is that day of the week
    LocalDate latest = nearest ? endOfMonth.plusDays(3) : endOfMonth;
    return latest.with(TemporalAdjusters.previousOrSame(endOfWeek));
  }
}
