package io.storeops.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The periods of one calendar. */
public record Periods(WeekRule weeks, YearRule years) {
  private static final Pattern ID =
      Pattern.compile("(FY)?(\\d{4})(?:-(?:W(\\d{2})|Q([1-4])|(\\d{2})|P(0[1-9]|1[0-2])))?");
  private static final List<PeriodKind> WHOLE =
      List.of(PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR);
  private static final int TRAILING_WEEKS = 6;
  private static final int TRAILING_MONTHS = 12;
  private static final int YEAR_OF_WEEKS = 52;

  /** The week that holds a day. */
  public Period week(LocalDate day) {
    return weeks.week(day);
  }

  /** The month that holds a day: of the calendar, or of whole weeks where the years have such. */
  public Period month(LocalDate day) {
    return ofWeeks().map(w -> w.month(day)).orElseGet(() -> month(YearMonth.from(day)));
  }

  private Optional<WeekYears> ofWeeks() {
    return years.months().map(m -> new WeekYears(weeks.firstDay(), years, m));
  }

  private static Period month(YearMonth month) {
    return new Period(
        PeriodKind.MONTH,
        String.format(Locale.ROOT, "%04d-%02d", month.getYear(), month.getMonthValue()),
        month.atDay(1),
        month.atEndOfMonth());
  }

  /** The quarter that holds a day. */
  public Period quarter(LocalDate day) {
    return ofWeeks().map(w -> w.quarter(day)).orElseGet(() -> years.quarter(day));
  }

  /** The year that holds a day. */
  public Period year(LocalDate day) {
    return ofWeeks().map(w -> w.year(day)).orElseGet(() -> years.year(day));
  }

  /** The week, month, quarter or year that holds a day. */
  public Period holding(PeriodKind kind, LocalDate day) {
    return switch (kind) {
      case WEEK -> week(day);
      case MONTH -> month(day);
      case QUARTER -> quarter(day);
      case YEAR -> year(day);
      default -> throw new IllegalArgumentException("no day alone fixes a period of " + kind);
    };
  }

  /**
   * The week, month, quarter or year of an id; empty when the calendar has none such: 2026-13, or
   * 2027-W53.
   */
  public Optional<Period> byId(String id) {
    return parsed(id).filter(p -> p.id().equals(id));
  }

  /**
   * As {@link #byId}, and calendar months also where those of the plan are of whole weeks: an
   * export of November holds November.
   */
  public Optional<Period> ofExport(String id) {
    Matcher parts = ID.matcher(id);
    if (!parts.matches() || parts.group(1) != null || parts.group(5) == null) {
      return byId(id);
    }
    int number = Integer.parseInt(parts.group(5));
    return number < 1 || number > 12
        ? Optional.empty()
        : Optional.of(month(YearMonth.of(Integer.parseInt(parts.group(2)), number)));
  }

  private Optional<Period> parsed(String id) {
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(byParts(parts));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private Period byParts(Matcher parts) {
    int number = Integer.parseInt(parts.group(2));
    if (parts.group(3) != null) {
      return week(LocalDate.of(number, 1, 4).plusWeeks(Integer.parseInt(parts.group(3)) - 1L));
    }
    if (parts.group(5) != null) {
      return month(LocalDate.of(number, Integer.parseInt(parts.group(5)), 1));
    }
    if (parts.group(6) != null) {
      return month(monthStart(number, Integer.parseInt(parts.group(6))));
    }
    return parts.group(4) == null
        ? year(quarterStart(number, 1))
        : quarter(quarterStart(number, Integer.parseInt(parts.group(4))));
  }

  private LocalDate monthStart(int year, int month) {
    return ofWeeks()
        .map(w -> w.monthStart(year, month))
        .orElseGet(() -> years.yearStart(year).plusMonths(month - 1L));
  }

  private LocalDate quarterStart(int year, int quarter) {
    return ofWeeks()
        .map(w -> w.quarterStart(year, quarter))
        .orElseGet(() -> years.yearStart(year).plusMonths(3L * (quarter - 1)));
  }

  /** All weeks, months, quarters and years that touch a span, each kind by date. */
  public List<Period> touching(LocalDate from, LocalDate to) {
    List<Period> periods = new ArrayList<>();
    for (PeriodKind kind : WHOLE) {
      LocalDate day = from;
      while (!day.isAfter(to)) {
        Period period = holding(kind, day);
        periods.add(period);
        day = period.to().plusDays(1);
      }
    }
    return periods;
  }

  /**
   * All periods that touch a span with what they are compared with: each kind by date; to-date and
   * trailing kinds once per week, with that week's id.
   */
  public List<ComparedPeriod> all(LocalDate from, LocalDate to) {
    List<Period> whole = touching(from, to);
    Stream<Period> perWeek =
        whole.stream()
            .filter(p -> p.kind() == PeriodKind.WEEK)
            .flatMap(week -> ending(week).stream());
    return Stream.concat(whole.stream(), perWeek)
        .map(this::compared)
        .sorted(
            java.util.Comparator.comparing((ComparedPeriod c) -> c.period().kind())
                .thenComparing(c -> c.period().to()))
        .toList();
  }

  /** The to-date and trailing periods that end with a week's last day. */
  public List<Period> ending(Period week) {
    LocalDate end = week.to();
    return List.of(
        new Period(PeriodKind.MTD, week.id(), month(end).from(), end),
        new Period(PeriodKind.QTD, week.id(), quarter(end).from(), end),
        new Period(PeriodKind.YTD, week.id(), year(end).from(), end),
        new Period(PeriodKind.T6W, week.id(), end.minusWeeks(TRAILING_WEEKS).plusDays(1), end),
        new Period(PeriodKind.T12M, week.id(), trailingYear(end.plusDays(1)), end));
  }

  /** Twelve months back; 52 weeks where months are of whole weeks. */
  private LocalDate trailingYear(LocalDate day) {
    return isOfWeeks() ? day.minusWeeks(YEAR_OF_WEEKS) : day.minusMonths(TRAILING_MONTHS);
  }

  private boolean isOfWeeks() {
    return years.months().isPresent();
  }

  /**
   * The day of the year before that a day is compared with: the same date, 29 February with the
   * 28th; where months are of whole weeks, that 52 weeks before.
   */
  public LocalDate yearBefore(LocalDate day) {
    return isOfWeeks() ? day.minusWeeks(YEAR_OF_WEEKS) : day.minusYears(1);
  }

  /**
   * What a period is compared with. Weeks and trailing weeks look back 52 weeks, so that days of
   * the week agree; everything else looks back to the same dates of the year before, 29 February to
   * the 28th.
   *
   * <p>Where months are of whole weeks, everything looks back 52 weeks, to as many weeks. After a
   * year of 53 that is the year before without its first week, as the National Retail Federation
   * restates it; a 53rd week is compared with the first week of its own year. The span has the id
   * of the month, quarter or year that it begins in.
   */
  public ComparedPeriod compared(Period period) {
    return switch (period.kind()) {
      case WEEK ->
          new ComparedPeriod(
              period, week(period.from().minusWeeks(1)), week(period.from().minusWeeks(52)));
      case MONTH, QUARTER, YEAR ->
          new ComparedPeriod(
              period, holding(period.kind(), period.from().minusDays(1)), wholeOfLastYear(period));
      case MTD, QTD -> toDate(period, holding(period.kind().whole(), period.from().minusDays(1)));
      case YTD -> {
        Period lastYear = sameDates(period);
        yield new ComparedPeriod(period, lastYear, lastYear);
      }
      case T6W ->
          new ComparedPeriod(
              period, shifted(period, TRAILING_WEEKS), shifted(period, YEAR_OF_WEEKS));
      case T12M -> {
        LocalDate end = period.from().minusDays(1);
        Period before =
            new Period(PeriodKind.T12M, week(end).id(), trailingYear(period.from()), end);
        yield new ComparedPeriod(period, before, before);
      }
    };
  }

  /** All days of the last year's period; as many weeks as this one has where months have weeks. */
  private Period wholeOfLastYear(Period period) {
    Period lastYear = holding(period.kind(), yearBefore(period.from()));
    return isOfWeeks() ? yearBefore(period, lastYear.id()) : lastYear;
  }

  /** As many days of the period before; all of it when it is shorter. */
  private ComparedPeriod toDate(Period period, Period before) {
    LocalDate end = before.from().plusDays(ChronoUnit.DAYS.between(period.from(), period.to()));
    LocalDate cut = end.isAfter(before.to()) ? before.to() : end;
    return new ComparedPeriod(
        period, new Period(period.kind(), week(cut).id(), before.from(), cut), sameDates(period));
  }

  private Period sameDates(Period period) {
    return yearBefore(period, week(yearBefore(period.to())).id());
  }

  private Period yearBefore(Period period, String id) {
    return new Period(period.kind(), id, yearBefore(period.from()), yearBefore(period.to()));
  }

  private Period shifted(Period period, int weeksBack) {
    LocalDate end = period.to().minusWeeks(weeksBack);
    return new Period(period.kind(), week(end).id(), period.from().minusWeeks(weeksBack), end);
  }
}
