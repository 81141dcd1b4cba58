package io.storeops.plan;

import io.storeops.calendar.Period;
import io.storeops.calendar.PeriodKind;
import io.storeops.calendar.Periods;
import io.storeops.calendar.SeasonWeights;
import io.storeops.plan.KnownNames.MetricTraits;
import io.storeops.plan.Plan.Goal;
import io.storeops.plan.Plan.GoalPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Breaks goals down to every period that they reach. What adds up is cut into days and summed; what
 * does not (ratios, scores, levels) holds as it stands in every part, the smallest written period
 * wins.
 */
final class GoalPeriods {
  private final Periods periods;
  private final SeasonWeights seasons;
  private final Map<String, MetricTraits> metrics;

  GoalPeriods(Periods periods, SeasonWeights seasons, Map<String, MetricTraits> metrics) {
    this.periods = periods;
    this.seasons = seasons;
    this.metrics = metrics;
  }

  /** One goal broken down. */
  record Expansion(
      List<GoalPeriod> periods,
      NavigableMap<LocalDate, BigDecimal> days,
      List<GoalDays.Contradiction> contradictions) {}

  /**
   * Breaks down one goal.
   *
   * @param currencyPlaces decimal places of the store's currency
   */
  Expansion expand(Goal goal, int currencyPlaces) {
    MetricTraits traits = traits(goal);
    if (goal.periods().isEmpty()) {
      return new Expansion(List.of(), new TreeMap<>(), List.of());
    }
    if (!traits.adds()) {
      return new Expansion(held(goal), new TreeMap<>(), List.of());
    }
    int places = traits.money() ? currencyPlaces : traits.whole() ? 0 : 4;
    GoalDays days = new GoalDays(goal, periods, seasons, places);
    List<GoalPeriod> rows = new ArrayList<>();
    if (!days.days().isEmpty()) {
      for (Period period : reached(days.days().firstKey(), days.days().lastKey())) {
        days.sum(period.from(), period.to()).ifPresent(v -> rows.add(row(goal, period, v)));
      }
    }
    return new Expansion(rows, days.days(), days.contradictions());
  }

  private MetricTraits traits(Goal goal) {
    return metrics.getOrDefault(goal.metric(), MetricTraits.UNKNOWN);
  }

  private List<Period> reached(LocalDate from, LocalDate to) {
    List<Period> whole = periods.touching(from, to);
    Stream<Period> ending =
        whole.stream()
            .filter(p -> p.kind() == PeriodKind.WEEK)
            .flatMap(w -> periods.ending(w).stream());
    return Stream.concat(whole.stream(), ending).toList();
  }

  private List<GoalPeriod> held(Goal goal) {
    Map<String, Period> written = new LinkedHashMap<>();
    goal.periods().keySet().forEach(id -> written.put(id, periods.byId(id).orElseThrow()));
    LocalDate from =
        written.values().stream().map(Period::from).min(LocalDate::compareTo).orElseThrow();
    LocalDate to =
        written.values().stream().map(Period::to).max(LocalDate::compareTo).orElseThrow();
    List<GoalPeriod> rows = new ArrayList<>();
    for (Period period : reached(from, to)) {
      heldFor(goal, period).ifPresent(v -> rows.add(row(goal, period, v)));
    }
    return rows;
  }

  /**
   * The value of the smallest written period around; of to-date kinds around the month they run in.
   */
  private Optional<BigDecimal> heldFor(Goal goal, Period period) {
    LocalDate end = period.to();
    List<String> around =
        switch (period.kind()) {
          // a week belongs where its fourth day lies
          case WEEK -> around(period.id(), period.from().plusDays(3));
          case MONTH -> around("", period.from());
          case QUARTER -> List.of(period.id(), periods.year(period.from()).id());
          case YEAR -> List.of(period.id());
          case MTD -> around("", end);
          case QTD -> List.of(periods.quarter(end).id(), periods.year(end).id());
          case YTD -> List.of(periods.year(end).id());
          case T6W, T12M -> List.of();
        };
    return around.stream().filter(goal.periods()::containsKey).findFirst().map(goal.periods()::get);
  }

  private List<String> around(String week, LocalDate day) {
    return List.of(
        week, periods.month(day).id(), periods.quarter(day).id(), periods.year(day).id());
  }

  private GoalPeriod row(Goal goal, Period period, BigDecimal value) {
    return new GoalPeriod(
        goal.id(),
        goal.store(),
        goal.metric(),
        goal.subjectKind(),
        goal.subject(),
        period.kind(),
        period.id(),
        value,
        goal.low() == null ? null : value.multiply(goal.low()),
        goal.high() == null ? null : value.multiply(goal.high()));
  }
}
