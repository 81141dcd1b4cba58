package io.storeops.report;

import io.storeops.analysis.Relation;
import io.storeops.analysis.Relations;
import io.storeops.analysis.Selection;
import io.storeops.calendar.Period;
import io.storeops.calendar.PeriodKind;
import io.storeops.calendar.Periods;
import io.storeops.facts.Metric;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.result.MetricValue;
import io.storeops.result.MetricValue.Limits;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every figure of {@code metric_period}, asked once for all stores and periods. */
final class MetricRows {
  private static final String RELATION = "metric_period";

  private final ResultsInput input;
  private final Periods periods;
  private final Set<String> restricted;
  private final LimitRows limits;
  private final ForecastRows forecasts;
  private final Map<String, Optional<Period>> known = new HashMap<>();
  private final Map<String, List<MetricValue>> byPeriod = new HashMap<>();

  private MetricRows(ResultsInput input) {
    this.input = input;
    this.periods = input.plan().calendar().periods();
    this.restricted =
        RestrictedMetrics.of(input.facts(), input.relations().relation("store_figures").columns());
    this.limits = LimitRows.read(input.relations());
    this.forecasts = ForecastRows.read(input.relations());
  }

  static MetricRows read(ResultsInput input) {
    MetricRows rows = new MetricRows(input);
    Relations relations = input.relations();
    Relation relation = relations.relation(RELATION);
    String[] columns = relation.columns().stream().map(Column::name).toArray(String[]::new);
    relations.query(Selection.of(relation, columns).query()).list().forEach(rows::add);
    return rows;
  }

  private void add(Row row) {
    String metric = row.required("metric");
    Optional<StoreKey> store = StoreKey.of(row.required("store"), input.plan());
    Optional<Metric> described = input.facts().metrics().find(metric);
    if (store.isEmpty() || described.isEmpty() || restricted.contains(metric)) {
      return;
    }
    PeriodKind kind = PeriodKind.valueOf(row.required("period_kind").toUpperCase(Locale.ROOT));
    period(kind, row.required("period"))
        .ifPresent(
            period ->
                byPeriod
                    .computeIfAbsent(key(kind, period.id()), k -> new ArrayList<>())
                    .add(value(row, store.get(), described.get(), period)));
  }

  private Optional<Period> period(PeriodKind kind, String id) {
    return known.computeIfAbsent(key(kind, id), k -> found(kind, id));
  }

  private Optional<Period> found(PeriodKind kind, String id) {
    Optional<Period> whole = periods.byId(id);
    return switch (kind) {
      case WEEK, MONTH, QUARTER, YEAR -> whole;
      default ->
          whole.flatMap(
              week -> periods.ending(week).stream().filter(p -> p.kind() == kind).findFirst());
    };
  }

  private MetricValue value(Row row, StoreKey store, Metric metric, Period period) {
    ValueType type = metric.type();
    BigDecimal value = row.number("exact") == null ? row.number("value") : row.number("exact");
    return new MetricValue(
        store.store(),
        metric.unit() == Unit.CURRENCY || store.store() == null ? store.currency() : "",
        metric.key(),
        null,
        period,
        Exact.of(value, type),
        Exact.ratio(row.number("numerator")),
        Exact.ratio(row.number("denominator")),
        Exact.of(row.number("previous"), type),
        Exact.of(row.number("last_year"), type),
        Exact.ratio(row.number("change")),
        Exact.ratio(row.number("change_last_year")),
        row.text("basis"),
        Exact.of(row.number("goal"), goalType(type)),
        Exact.ratio(row.number("attainment")),
        Exact.of(row.number("planned"), goalType(type)),
        Exact.of(row.number("required"), goalType(type)),
        forecasts.of(store.text(), metric, period),
        status(row, metric, value, limits(store, metric, period)),
        limits(store, metric, period),
        Boolean.TRUE.equals(row.flag("estimated")),
        Objects.requireNonNullElse(row.text("reason"), ""),
        RELATION,
        List.of());
  }

  /**
   * Judged by the goal; without one by what the process does by itself: a value beyond its natural
   * limits, on the bad side, is worth a look.
   */
  private static String status(
      Row row, Metric metric, @Nullable BigDecimal value, @Nullable Limits limits) {
    String byGoal = row.required("status");
    if (row.number("goal") != null || value == null || limits == null) {
      return byGoal;
    }
    boolean below = value.compareTo(limits.lower()) < 0 && metric.good() == Metric.Good.UP;
    boolean above = value.compareTo(limits.upper()) > 0 && metric.good() == Metric.Good.DOWN;
    return below || above ? "watch" : byGoal;
  }

  /** A goal of a count that was broken down to weeks is rarely whole. */
  private static ValueType goalType(ValueType type) {
    return type == ValueType.INT ? ValueType.MONEY : type;
  }

  private @Nullable Limits limits(StoreKey store, Metric metric, Period period) {
    return period.kind() == PeriodKind.WEEK
        ? limits.of(store.text(), metric.key(), period.id())
        : null;
  }

  /** The figures of a period, in the order of store and metric. */
  List<MetricValue> of(PeriodKind kind, String id) {
    return byPeriod.getOrDefault(key(kind, id), List.of());
  }

  private static String key(PeriodKind kind, String id) {
    return kind.id() + ":" + id;
  }
}
