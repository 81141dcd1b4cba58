package io.storeops.analysis;

import io.storeops.calendar.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A running period as it stood at the end of a week, and what it may come to. */
final class PeriodEnd {
  /** How a period's end is forecast; the order breaks ties. */
  enum Method {
    STATISTICAL("statistical"),
    LAST_YEAR("lastYear"),
    PLAN("plan"),
    LINEAR("linear");

    private final String id;

    Method(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  /**
   * Goal of the period and the part of it that was due so far.
   *
   * @param whole null where there is none
   */
  record Planned(@Nullable Double whole, @Nullable Double due) {}

  private final Period period;
  private final LocalDate through;
  private final double sofar;
  private final Map<Method, Double> values = new EnumMap<>(Method.class);
  private final Optional<WeeklyForecast.Outlook> outlook;

  /**
   * @param origin number of the week that ends with {@code through}
   * @param forecast of the weeks of the same series
   * @param yearBefore the day of last year that a day is compared with
   */
  PeriodEnd(
      Period period,
      int origin,
      LocalDate through,
      DailySeries series,
      WeeklyForecast forecast,
      Planned planned,
      UnaryOperator<LocalDate> yearBefore) {
    this.period = period;
    this.through = through;
    this.sofar = series.sum(period.from(), through);
    this.outlook = forecast.sum(origin, new WeekShares(series, through).until(period.to()));
    outlook.ifPresent(o -> put(Method.STATISTICAL, sofar + o.value()));
    put(Method.LAST_YEAR, sofar * likeLastYear(series, yearBefore));
    Double whole = planned.whole();
    Double due = planned.due();
    if (whole != null && due != null && due > 0) {
      put(Method.PLAN, sofar / due * whole);
    }
    put(Method.LINEAR, sofar / days(through) * days(period.to()));
  }

  private void put(Method method, double value) {
    if (!Double.isNaN(value) && !Double.isInfinite(value)) {
      values.put(method, value);
    }
  }

  private double days(LocalDate to) {
    return ChronoUnit.DAYS.between(period.from(), to) + 1.0;
  }

  /** What the whole period came to last year, as a multiple of the same part of it. */
  private double likeLastYear(DailySeries series, UnaryOperator<LocalDate> yearBefore) {
    LocalDate from = yearBefore.apply(period.from());
    if (from.isBefore(series.first())) {
      return Double.NaN;
    }
    double part = series.sum(from, yearBefore.apply(through));
    double whole = series.sum(from, yearBefore.apply(period.to()));
    return part > 0 ? whole / part : Double.NaN;
  }

  Period period() {
    return period;
  }

  /** Days that are still to come. */
  long daysLeft() {
    return ChronoUnit.DAYS.between(through, period.to());
  }

  /** Weeks that are still to come, the last of them perhaps cut. */
  long weeksLeft() {
    return (daysLeft() + 6) / 7;
  }

  /** What every method that has something to go by says. */
  Map<Method, Double> values() {
    return values;
  }

  /** How far what was to come differed from what a method said: |ln(came ÷ said)|. */
  double error(Method method, DailySeries series) {
    Double said = values.get(method);
    double rest = series.sum(period.from(), period.to()) - sofar;
    return said == null ? Double.NaN : Math.abs(StrictMath.log(rest / (said - sofar)));
  }

  /** A method's value with what is still to come made larger or smaller by a ratio's logarithm. */
  @Nullable Double reached(Method method, double reach, boolean high) {
    Double said = values.get(method);
    return said == null ? null : sofar + (said - sofar) * StrictMath.exp(high ? reach : -reach);
  }

  /** The low or high end of the statistical method; null where it is not known. */
  @Nullable Double end(boolean high) {
    return outlook
        .map(o -> high ? o.high() : o.low())
        .filter(v -> !Double.isNaN(v))
        .map(v -> sofar + v)
        .orElse(null);
  }
}
