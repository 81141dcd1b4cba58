package io.storeops.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * How months fall into quarters and years. A year that starts with January has the ids {@code 2026}
 * and {@code 2026-Q4}; any other brings its own, {@code FY2026} and {@code FY2026-Q4}, and so does
 * every year whose months are whole weeks.
 *
 * @param startMonth 1 to 12
 * @param namedByEnd whether a fiscal year has the number of the calendar year that it ends in, else
 *     that which it starts in
 * @param months of whole weeks; empty for those of the calendar
 */
public record YearRule(int startMonth, boolean namedByEnd, Optional<WeekMonths> months) {

  /** Calendar years. */
  public static final YearRule CALENDAR = new YearRule(1, false);

  /** Years of calendar months. */
  public YearRule(int startMonth, boolean namedByEnd) {
    this(startMonth, namedByEnd, Optional.empty());
  }

  /** Checks the month. */
  public YearRule {
    if (startMonth < 1 || startMonth > 12) {
      throw new IllegalArgumentException("month " + startMonth);
    }
  }

  /** The year that holds a day, of calendar months. */
  Period year(LocalDate day) {
    LocalDate from = yearStart(day);
    return new Period(PeriodKind.YEAR, yearId(from), from, from.plusYears(1).minusDays(1));
  }

  /** The quarter that holds a day, of calendar months. */
  Period quarter(LocalDate day) {
    LocalDate start = yearStart(day);
    int number = (Math.floorMod(day.getMonthValue() - startMonth, 12)) / 3;
    LocalDate from = start.plusMonths(3L * number);
    return new Period(
        PeriodKind.QUARTER,
        yearId(start) + "-Q" + (number + 1),
        from,
        from.plusMonths(3).minusDays(1));
  }

  /** The first day of the first month of the year with a number; ids carry that number. */
  LocalDate yearStart(int number) {
    return LocalDate.of(number, startMonth, 1).minusYears(shifted() ? 1 : 0);
  }

  /** Whether years and quarters have ids of their own, {@code FY…}. */
  public boolean isFiscal() {
    return startMonth != 1 || months.isPresent();
  }

  String prefix() {
    return isFiscal() ? "FY" : "";
  }

  private LocalDate yearStart(LocalDate day) {
    LocalDate start = LocalDate.of(day.getYear(), startMonth, 1);
    return start.isAfter(day) ? start.minusYears(1) : start;
  }

  private String yearId(LocalDate start) {
    return prefix() + String.format(Locale.ROOT, "%04d", start.getYear() + (shifted() ? 1 : 0));
  }

  private boolean shifted() {
    return namedByEnd && startMonth > 1;
  }
}
