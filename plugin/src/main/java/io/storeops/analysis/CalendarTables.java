package io.storeops.analysis;

import io.storeops.calendar.ComparedPeriod;
import io.storeops.calendar.Period;
import io.storeops.calendar.PeriodKind;
import io.storeops.calendar.Periods;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calendar as tables, so that no SQL needs arithmetic on dates. */
final class CalendarTables {
  /** Week numbers count from this day, whatever the first day of the week. */
  private static final LocalDate ORIGIN = LocalDate.of(1970, 1, 1);

  static final TableShape DAY =
      new TableShape(
          "dim_day",
          List.of(
              date("biz_date"),
              week("week"),
              count("week_no"),
              date("week_from"),
              date("week_to"),
              Column.text("month"),
              Column.text("quarter"),
              Column.text("year"),
              count("day_of_week"),
              flag("covered")),
          List.of("biz_date"));

  static final TableShape WEEK =
      new TableShape(
          "dim_week",
          List.of(
              week("week"),
              count("week_no"),
              date("week_from"),
              date("week_to"),
              flag("complete"),
              flag("reported")),
          List.of("week"));

  static final TableShape PERIOD =
      new TableShape(
          "dim_period",
          List.of(
              Column.text("period_kind"),
              Column.text("period"),
              Column.text("base"),
              date("date_from"),
              date("date_to"),
              Column.of("days", ValueType.INT, Unit.DAYS),
              date("day_before"),
              date("day_last"),
              flag("complete"),
              Column.text("goal_kind"),
              Column.text("goal_period"),
              Column.of("days_left", ValueType.INT, Unit.DAYS)),
          List.of("period_kind", "period", "base"));

  static final TableShape AS_OF =
      new TableShape("dim_as_of", List.of(date("as_of"), week("week")), List.of("week"));

  private final Periods periods;
  private final Timeline timeline;

  CalendarTables(Periods periods, Timeline timeline) {
    this.periods = periods;
    this.timeline = timeline;
  }

  private static Column date(String name) {
    return Column.of(name, ValueType.DATE, Unit.NONE);
  }

  private static Column week(String name) {
    return Column.of(name, ValueType.WEEK, Unit.NONE);
  }

  private static Column count(String name) {
    return Column.of(name, ValueType.INT, Unit.COUNT);
  }

  private static Column flag(String name) {
    return Column.of(name, ValueType.BOOL, Unit.NONE);
  }

  /** The shapes of all, for what may be read. */
  static List<TableShape> shapes() {
    return List.of(DAY, WEEK, PERIOD, AS_OF);
  }

  List<TableRows> all() {
    return List.of(days(), weeks(), periodRows(), asOf());
  }

  /** One row: the day that counts as today, or no data where nobody knows it; the reported week. */
  TableRows asOf() {
    @Nullable Object[] row = {timeline.asOf(), timeline.reported().id()};
    return new TableRows(AS_OF, List.<Object[]>of(row));
  }

  /** From the year before the data, which they are compared with, to the end of their last year. */
  private TableRows days() {
    LocalDate to = periods.year(timeline.last()).to();
    LocalDate day = periods.year(periods.year(timeline.first()).from().minusDays(1)).from();
    List<Object[]> rows = new ArrayList<>();
    for (; !day.isAfter(to); day = day.plusDays(1)) {
      Period week = periods.week(day);
      boolean covered = !day.isBefore(timeline.first()) && !day.isAfter(timeline.last());
      rows.add(
          new Object[] {
            day,
            week.id(),
            weekNumber(week),
            week.from(),
            week.to(),
            periods.month(day).id(),
            periods.quarter(day).id(),
            periods.year(day).id(),
            (long) day.getDayOfWeek().getValue(),
            covered
          });
    }
    return new TableRows(DAY, rows);
  }

  /** Consecutive: the previous week has one less, the week of last year 52 less. */
  static long weekNumber(Period week) {
    DayOfWeek first = week.from().getDayOfWeek();
    LocalDate start = ORIGIN.with(java.time.temporal.TemporalAdjusters.previousOrSame(first));
    return ChronoUnit.WEEKS.between(start, week.from());
  }

  private TableRows weeks() {
    List<Object[]> rows = new ArrayList<>();
    for (Period week : timeline.weeks()) {
      rows.add(
          new Object[] {
            week.id(),
            weekNumber(week),
            week.from(),
            week.to(),
            !week.to().isAfter(timeline.coveredTo()),
            week.id().equals(timeline.reported().id())
          });
    }
    return new TableRows(WEEK, rows);
  }

  private TableRows periodRows() {
    Map<String, Object[]> rows = new LinkedHashMap<>();
    for (ComparedPeriod compared : periods.all(timeline.first(), timeline.last())) {
      add(rows, compared.period(), "this", compared.period());
      add(rows, compared.period(), "previous", compared.previous());
      add(rows, compared.period(), "last_year", compared.lastYear());
    }
    return new TableRows(PERIOD, new ArrayList<>(rows.values()));
  }

  private void add(Map<String, Object[]> rows, Period period, String base, Period span) {
    Period goal = goalOf(period);
    LocalDate end = min(period.to(), timeline.last());
    rows.put(
        period.kind() + " " + period.id() + " " + base,
        new Object[] {
          period.kind().id(),
          period.id(),
          base,
          span.from(),
          span.to(),
          ChronoUnit.DAYS.between(span.from(), span.to()) + 1,
          dayBefore(span),
          lastDay(span),
          !span.to().isAfter(timeline.coveredTo()),
          goal.kind().id(),
          goal.id(),
          Math.max(0, ChronoUnit.DAYS.between(end, goal.to()))
        });
  }

  /** To-date kinds work towards the goal of the whole month, quarter or year. */
  private Period goalOf(Period period) {
    PeriodKind whole = period.kind().whole();
    return whole == period.kind() ? period : periods.holding(whole, period.to());
  }

  private @Nullable LocalDate dayBefore(Period span) {
    LocalDate day = min(span.from().minusDays(1), timeline.last());
    return day.isBefore(timeline.first()) ? null : day;
  }

  private @Nullable LocalDate lastDay(Period span) {
    boolean apart = span.to().isBefore(timeline.first()) || span.from().isAfter(timeline.last());
    return apart ? null : min(span.to(), timeline.last());
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
