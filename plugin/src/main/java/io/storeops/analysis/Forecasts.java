package io.storeops.analysis;

import io.storeops.analysis.PeriodEnd.Method;
import io.storeops.analysis.PeriodEnd.Planned;
import io.storeops.calendar.Period;
import io.storeops.calendar.PeriodKind;
import io.storeops.calendar.Periods;
import io.storeops.plan.Plan;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Relation {@code forecast}: where month, quarter and year will end, as seen from the end of each
 * complete week, for sales and for whatever has a goal and adds up.
 */
final class Forecasts {
  private static final String SALES = "paid_amount";

  /** Past ends that are compared, at most and at least. */
  private static final int MOST_TRIES = 12;

  private static final int LEAST_TRIES = 3;

  /** Tries that an interval rests on, at least. */
  private static final int LEAST_BAND = 8;

  private static final List<PeriodKind> TO_DATE =
      List.of(PeriodKind.MTD, PeriodKind.QTD, PeriodKind.YTD);

  private static final Planned NOTHING = new Planned(null, null);

  private final Relations relations;
  private final Periods periods;
  private final List<Period> weeks;
  private final Map<PlannedAt, Planned> planned = new HashMap<>();
  private final Set<Key> named = new HashSet<>();

  /** Whose days. */
  private record Key(String store, String metric) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::store).thenComparing(Key::metric).compare(this, other);
    }

    static Key of(Row row) {
      return new Key(row.required("store"), row.required("metric"));
    }
  }

  /** A period to date, by its kind and week. */
  private record PlannedAt(Key key, String kind, String week) {}

  Forecasts(Relations relations, Plan plan) {
    this.relations = relations;
    this.periods = plan.calendar().periods();
    this.weeks =
        relations.weeks().stream()
            .filter(w -> relations.isComplete(w) && !w.from().isBefore(relations.dataFrom()))
            .toList();
  }

  List<Object[]> rows() {
    readPlanned();
    List<Object[]> rows = new ArrayList<>();
    series().forEach((key, days) -> forecast(key, DailySeries.of(days), rows));
    return rows;
  }

  private void readPlanned() {
    Selection goals =
        Selection.of(
                relations.relation("metric_period"),
                "store",
                "metric",
                "period_kind",
                "period",
                "goal",
                "planned")
            .where("period_kind", TO_DATE.stream().map(PeriodKind::id).toArray(String[]::new))
            .present("goal");
    for (Row row : relations.query(goals.query()).list()) {
      Key key = Key.of(row);
      named.add(key);
      planned.put(
          new PlannedAt(key, row.required("period_kind"), row.required("period")),
          new Planned((Double) row.value("goal"), (Double) row.value("planned")));
    }
  }

  /** Days by store and metric, sorted. */
  private Map<Key, Map<LocalDate, Double>> series() {
    Set<String> metrics = new TreeSet<>(Set.of(SALES));
    named.forEach(n -> metrics.add(n.metric()));
    metrics.retainAll(adding());
    Map<Key, Map<LocalDate, Double>> series = new TreeMap<>();
    Selection days =
        Selection.of(relations.relation("metric_day"), "store", "metric", "biz_date", "numerator")
            .where("metric", metrics.toArray(String[]::new))
            .present("numerator");
    for (Row row : relations.query(days.query()).list()) {
      Key key = Key.of(row);
      if (named.contains(key) || key.metric().equals(SALES)) {
        BigDecimal value = Objects.requireNonNull(row.number("numerator"));
        series
            .computeIfAbsent(key, k -> new HashMap<>())
            .put(Objects.requireNonNull(row.date("biz_date")), value.doubleValue());
      }
    }
    return series;
  }

  /** Metrics whose days add up to a period; of people no sum is the period's figure. */
  private Set<String> adding() {
    Set<String> adding = new TreeSet<>();
    for (Row row : relations.query(MetricTable.adding()).list()) {
      if (!Boolean.TRUE.equals(row.flag("is_distinct"))) {
        adding.add(row.required("metric"));
      }
    }
    return adding;
  }

  private void forecast(Key key, DailySeries series, List<Object[]> rows) {
    double[] sums =
        weeks.stream()
            // the first days of a shop are no week of it
            .mapToDouble(
                w -> w.from().isBefore(series.first()) ? Double.NaN : series.sum(w.from(), w.to()))
            .toArray();
    WeeklyForecast forecast = new WeeklyForecast(sums);
    for (PeriodKind toDate : TO_DATE) {
      List<PeriodEnd> past = new ArrayList<>();
      for (int origin = 0; origin < weeks.size(); origin++) {
        Period week = weeks.get(origin);
        Period period = periods.holding(toDate.whole(), week.to());
        if (!period.to().isAfter(week.to())
            || period.from().isBefore(series.first())
            || Double.isNaN(sums[origin])) {
          continue;
        }
        PeriodEnd end =
            new PeriodEnd(
                period,
                origin,
                week.to(),
                series,
                forecast,
                planned.getOrDefault(new PlannedAt(key, toDate.id(), week.id()), NOTHING),
                periods::yearBefore);
        add(key, toDate.id(), week, end, new Tries(series, past, end, week.to()), rows);
        past.add(end);
      }
    }
  }

  private static void add(
      Key key, String toDate, Period week, PeriodEnd end, Tries tries, List<Object[]> rows) {
    Optional<Method> best = tries.best();
    end.values()
        .forEach(
            (method, value) ->
                rows.add(
                    new Object[] {
                      key.store(),
                      key.metric(),
                      toDate,
                      week.id(),
                      method.id(),
                      end.period().id(),
                      end.daysLeft(),
                      rounded(value),
                      rounded(end(end, tries, method, false)),
                      rounded(end(end, tries, method, true)),
                      tries.error(method),
                      (long) tries.count(method),
                      best.filter(b -> b == method).isPresent()
                    }));
  }

  /** An end of the interval: the statistical method knows its own, of others their tries tell. */
  private static @Nullable Double end(PeriodEnd end, Tries tries, Method method, boolean high) {
    if (method == Method.STATISTICAL) {
      return end.end(high);
    }
    OptionalDouble reach = tries.reach(method);
    return reach.isEmpty() ? null : end.reached(method, reach.getAsDouble(), high);
  }

  /** Digits beyond those of money say nothing. */
  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Math.rint(value * 10_000) / 10_000;
  }

  /** How the methods did at earlier periods when as many weeks were left. */
  private static final class Tries {
    private final DailySeries series;
    private final PeriodEnd now;
    private final List<PeriodEnd> past;

    Tries(DailySeries series, List<PeriodEnd> past, PeriodEnd now, LocalDate through) {
      this.series = series;
      this.now = now;
      List<PeriodEnd> like =
          past.stream()
              .filter(p -> p.weeksLeft() == now.weeksLeft() && !p.period().to().isAfter(through))
              .toList();
      this.past = like.subList(Math.max(0, like.size() - MOST_TRIES), like.size());
    }

    /** Those that a method has an error of. */
    int count(Method method) {
      return (int) past.stream().filter(p -> p.values().containsKey(method)).count();
    }

    /** Mean of |forecast − actual| ÷ actual; null below three tries, which tell nothing. */
    @Nullable Double error(Method method) {
      if (count(method) < LEAST_TRIES) {
        return null;
      }
      return past.stream()
          .filter(p -> p.values().containsKey(method))
          .mapToDouble(p -> relative(p, method))
          .average()
          .stream()
          .boxed()
          .filter(e -> !e.isNaN() && !e.isInfinite())
          .findFirst()
          .orElse(null);
    }

    /** How far off, as the logarithm of a ratio, 80 % of the tries were of what was to come. */
    OptionalDouble reach(Method method) {
      double[] errors =
          past.stream()
              .filter(p -> p.values().containsKey(method))
              .mapToDouble(p -> p.error(method, series))
              .filter(e -> !Double.isNaN(e) && !Double.isInfinite(e))
              .sorted()
              .toArray();
      return errors.length < LEAST_BAND
          ? OptionalDouble.empty()
          : OptionalDouble.of(errors[WeeklyForecast.rank(errors.length)]);
    }

    private double relative(PeriodEnd end, Method method) {
      double actual = series.sum(end.period().from(), end.period().to());
      return Math.abs(Objects.requireNonNull(end.values().get(method)) - actual) / Math.abs(actual);
    }

    /** The one that erred least; where there is too little past, the first of the order. */
    Optional<Method> best() {
      Optional<Method> proved =
          now.values().keySet().stream()
              .filter(m -> error(m) != null)
              .min(Comparator.comparing(m -> Objects.requireNonNull(error(m))));
      return proved.or(() -> now.values().keySet().stream().findFirst());
    }
  }
}
