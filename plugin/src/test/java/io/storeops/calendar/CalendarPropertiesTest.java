package io.storeops.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every single day of sixty years. */
class CalendarPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2049, 12, 31);
  private static final int DAYS = 21_915;

  /** ISO years of 53 weeks, counted off a perpetual calendar. */
  private static final Set<Integer> LONG_ISO_YEARS =
      Set.of(1992, 1998, 2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048);

  private static List<LocalDate> everyDay() {
    return FIRST.datesUntil(LAST.plusDays(1)).toList();
  }

  static Stream<YearRule> yearRules() {
    return IntStream.rangeClosed(1, 12)
        .boxed()
        .flatMap(m -> Stream.of(new YearRule(m, false), new YearRule(m, true)));
  }

  /**
   * Walks the days; each lies in the period that holds it, and a new one begins on the day after
   * the last. So no day is in two and none is in no period.
   *
   * @return the periods by date
   */
  private static List<Period> tiles(Function<LocalDate, Period> holding, Periods periods) {
    Map<String, Period> byId = new HashMap<>();
    List<Period> tiles = new ArrayList<>();
    Period current = null;
    int days = 0;
    for (LocalDate day : everyDay()) {
      Period period = holding.apply(day);
      assertFalse(day.isBefore(period.from()) || day.isAfter(period.to()), period + " " + day);
      if (current == null || day.isAfter(current.to())) {
        assertTrue(current == null || day.equals(period.from()), period + " begins on " + day);
        assertNull(byId.put(period.id(), period), period.id());
        assertEquals(Optional.of(period), periods.byId(period.id()));
        tiles.add(period);
        current = period;
      }
      assertEquals(current, period);
      days++;
    }
    assertEquals(DAYS, days);
    return tiles;
  }

  private static void tileAndTouch(
      Periods periods, PeriodKind kind, Function<LocalDate, Period> in) {
    List<Period> tiles = tiles(in, periods);
    List<Period> touching =
        periods.touching(FIRST, LAST).stream().filter(p -> p.kind() == kind).toList();
    assertEquals(tiles, touching);
  }

  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void week_everyDay_isInExactlyOne(DayOfWeek firstDay) {
    Periods periods = new Periods(new WeekRule(firstDay), YearRule.CALENDAR);
    tileAndTouch(periods, PeriodKind.WEEK, periods::week);
  }

  @Test
  void month_everyDay_isInExactlyOne() {
    Periods periods = new Periods(WeekRule.ISO, YearRule.CALENDAR);
    tileAndTouch(periods, PeriodKind.MONTH, periods::month);
    assertEquals(60 * 12, tiles(periods::month, periods).size());
  }

  @ParameterizedTest
  @MethodSource("yearRules")
  void quarterAndYear_everyDay_isInExactlyOneOfEach(YearRule years) {
    Periods periods = new Periods(WeekRule.ISO, years);
    tileAndTouch(periods, PeriodKind.QUARTER, periods::quarter);
    tileAndTouch(periods, PeriodKind.YEAR, periods::year);
  }

  @ParameterizedTest
  @MethodSource("yearRules")
  void monthQuarterYear_anyRule_nest(YearRule years) {
    Periods periods = new Periods(WeekRule.ISO, years);
    for (Period month : tiles(periods::month, periods)) {
      assertEquals(periods.quarter(month.from()), periods.quarter(month.to()));
      Period quarter = periods.quarter(month.from());
      assertEquals(periods.year(quarter.from()), periods.year(quarter.to()));
      assertTrue(quarter.id().startsWith(periods.year(month.from()).id() + "-Q"));
    }
  }

  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void week_everyDay_isThatOfTheJdk(DayOfWeek firstDay) {
    WeekRule rule = new WeekRule(firstDay);
    WeekFields fields = WeekFields.of(firstDay, 4);
    for (LocalDate day : everyDay()) {
      String expected =
          text(day.get(fields.weekBasedYear()), day.get(fields.weekOfWeekBasedYear()));
      assertEquals(expected, rule.week(day).id());
    }
  }

  private static String text(int year, int week) {
    return year + (week < 10 ? "-W0" : "-W") + week;
  }

  @Test
  void week_everyDayFromMonday_isTheIsoWeek() {
    for (LocalDate day : everyDay()) {
      String iso =
          text(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      assertEquals(iso, WeekRule.ISO.week(day).id());
    }
  }

  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void week_everyYear_numbersRunFrom1To52Or53(DayOfWeek firstDay) {
    Map<Integer, List<Integer>> numbers = numbers(new WeekRule(firstDay));
    for (int year = 1990; year <= 2049; year++) {
      int weeks = isLong(year, firstDay) ? 53 : 52;
      List<Integer> expected = IntStream.rangeClosed(1, weeks).boxed().toList();
      assertEquals(expected, numbers.get(year), firstDay + " " + year);
    }
  }

  @Test
  void week_isoYears_areLongWhereAPerpetualCalendarSaysSo() {
    Map<Integer, List<Integer>> numbers = numbers(WeekRule.ISO);
    for (int year = 1990; year <= 2049; year++) {
      int weeks = LONG_ISO_YEARS.contains(year) ? 53 : 52;
      assertEquals(weeks, numbers.getOrDefault(year, List.of()).size(), "weeks of " + year);
    }
  }

  /** Numbers of the weeks of each year, in order. */
  private static Map<Integer, List<Integer>> numbers(WeekRule rule) {
    Map<Integer, List<Integer>> numbers = new TreeMap<>();
    for (LocalDate day = FIRST.minusDays(7);
        day.isBefore(LAST.plusDays(8));
        day = day.plusDays(7)) {
      String id = rule.week(day).id();
      numbers
          .computeIfAbsent(Integer.valueOf(id.substring(0, 4)), y -> new ArrayList<>())
          .add(Integer.valueOf(id.substring(6)));
    }
    return numbers;
  }

  /**
   * A year has as many weeks as it has of the weekday that is the fourth of a week: 53 when it
   * begins with that, or, in a leap year, on the day before; for ISO Thursday and Wednesday.
   */
  private static boolean isLong(int year, DayOfWeek firstDay) {
    int fourth = (firstDay.getValue() + 3) % 7;
    int newYear = newYearsDay(year);
    return newYear == fourth || (isLeap(year) && (newYear + 1) % 7 == fourth);
  }

  /** Day of the week of 1 January by Gauss's rule, 0 is Sunday. */
  private static int newYearsDay(int year) {
    int before = year - 1;
    return (1 + 5 * (before % 4) + 4 * (before % 100) + 6 * (before % 400)) % 7;
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** Years of whole weeks: every start and pattern, either end, all first days. */
  static Stream<Periods> yearsOfWeeks() {
    List<String> patterns = List.of("4-4-5", "4-5-4", "5-4-4");
    return IntStream.range(0, 36)
        .mapToObj(
            i ->
                new Periods(
                    new WeekRule(DayOfWeek.of(1 + i % 7)),
                    new YearRule(
                        1 + i % 12,
                        i % 5 < 2,
                        WeekMonths.of(patterns.get(i / 12), (i + i / 12) % 2 == 0))));
  }

  @ParameterizedTest
  @MethodSource("yearsOfWeeks")
  void weekMonths_everyDay_isInExactlyOneMonthQuarterAndYear(Periods periods) {
    tileAndTouch(periods, PeriodKind.MONTH, periods::month);
    tileAndTouch(periods, PeriodKind.QUARTER, periods::quarter);
    tileAndTouch(periods, PeriodKind.YEAR, periods::year);
  }

  @ParameterizedTest
  @MethodSource("yearsOfWeeks")
  void weekMonths_everyYear_haveTheWeeksOfThePatternAndEndByTheRule(Periods periods) {
    WeekMonths months = periods.years().months().orElseThrow();
    int longYears = 0;
    List<Period> years = tiles(periods::year, periods);
    for (Period year : years) {
      long weeks = (ChronoUnit.DAYS.between(year.from(), year.to()) + 1) / 7;
      List<Long> expected = new ArrayList<>();
      for (int quarter = 0; quarter < 4; quarter++) {
        months.weeks().forEach(w -> expected.add((long) w));
      }
      expected.set(11, expected.get(11) + weeks - 52);
      assertEquals(expected, weeksOfMonths(year, periods), year.id());
      assertTrue(weeks == 52 || weeks == 53, year + " of " + weeks);
      longYears += weeks == 53 ? 1 : 0;
      assertEquals(periods.weeks().firstDay(), year.from().getDayOfWeek());
      assertTrue(months.nearest() ? endsNear(year, periods) : endsIn(year, periods), year.id());
    }
    // 60 years of 365.2425 days are 3130.65 weeks, 10.65 more than 52 for each
    assertTrue(longYears >= 10 && longYears <= 11, longYears + " years of 53 weeks");
  }

  /** The year's last day is at most three days from the last of the month before its start. */
  private static boolean endsNear(Period year, Periods periods) {
    int start = periods.years().startMonth();
    return IntStream.rangeClosed(-3, 3)
        .mapToObj(year.to()::plusDays)
        .anyMatch(
            d -> d.plusDays(1).getDayOfMonth() == 1 && d.plusDays(1).getMonthValue() == start);
  }

  /** The year's last day lies in the last seven of the month before its start. */
  private static boolean endsIn(Period year, Periods periods) {
    LocalDate weekLater = year.to().plusDays(7);
    return year.to().plusMonths(1).getMonthValue() == periods.years().startMonth()
        && weekLater.getMonthValue() == periods.years().startMonth();
  }

  private static List<Long> weeksOfMonths(Period year, Periods periods) {
    return periods.touching(year.from(), year.to()).stream()
        .filter(p -> p.kind() == PeriodKind.MONTH)
        .map(m -> (ChronoUnit.DAYS.between(m.from(), m.to()) + 1) / 7)
        .toList();
  }

  @Test
  void periods_anyZoneAndLocaleOfTheMachine_areTheSame() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      List<String> east = under("Pacific/Kiritimati", "th-TH-u-ca-buddhist-nu-thai");
      List<String> west = under("Pacific/Pago_Pago", "ar-EG-u-nu-arab");
      assertEquals(east, west);
      assertTrue(west.contains("2026-W53 2026-12 2026-Q4 FY2026-Q3 FY2026 FY2026-P11"));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  private static List<String> under(String zone, String locale) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Locale.setDefault(Locale.forLanguageTag(locale));
    Periods calendar = new Periods(WeekRule.ISO, YearRule.CALENDAR);
    Periods fiscal = new Periods(WeekRule.ISO, new YearRule(4, false));
    Periods ofWeeks =
        new Periods(WeekRule.ISO, new YearRule(2, false, WeekMonths.of("4-5-4", true)));
    return everyDay().stream()
        .map(
            day ->
                String.join(
                    " ",
                    calendar.week(day).id(),
                    calendar.month(day).id(),
                    calendar.quarter(day).id(),
                    fiscal.quarter(day).id(),
                    fiscal.year(day).id(),
                    ofWeeks.month(day).id()))
        .toList();
  }
}
