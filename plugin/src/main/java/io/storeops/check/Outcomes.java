package io.storeops.check;

import io.storeops.analysis.Relations;
import io.storeops.analysis.Selection;
import io.storeops.calendar.Period;
import io.storeops.facts.Metric;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a metric of a store, or the sales of a product, got worse after a week: in the better of
 * the two weeks after it it is still off the mean of the four weeks before by a share.
 */
final class Outcomes {
  static final int BEFORE = 4;
  static final int AFTER = 2;
  private static final String SALES = "paid_amount";

  private final List<Period> weeks;
  private final Metric metric;
  private final double worse;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, double[]> values = new HashMap<>();
  private final Set<String> events = new HashSet<>();

  /**
   * @param weeks in order, all of them complete
   * @param worse a share of the usual level
   */
  Outcomes(List<Period> weeks, Metric metric, double worse) {
    this.weeks = List.copyOf(weeks);
    for (int i = 0; i < weeks.size(); i++) {
      positions.put(weeks.get(i).id(), i);
    }
    this.metric = metric;
    this.worse = worse;
  }

  /** Reads the metric of all stores, and of their products where it is sales. */
  static Outcomes read(Relations relations, List<Period> weeks, Metric metric, double worse) {
    Outcomes outcomes = new Outcomes(weeks, metric, worse);
    Selection stores =
        Selection.of(relations.relation("process_week"), "store", "week", "value", "event")
            .where("metric", metric.key());
    relations
        .query(stores.query())
        .list()
        .forEach(r -> outcomes.add(r, "", r.number("value"), r.flag("event")));
    if (metric.key().equals(SALES)) {
      Selection products =
          Selection.of(
              relations.relation("product_week"), "store", "product_id", "week", "paid_amount");
      relations
          .query(products.query())
          .list()
          .forEach(r -> outcomes.add(r, r.required("product_id"), r.number("paid_amount"), null));
    }
    return outcomes;
  }

  private void add(Row row, String product, @Nullable BigDecimal value, @Nullable Boolean event) {
    add(row.required("store"), product, row.required("week"), value, Boolean.TRUE.equals(event));
  }

  void add(String store, String product, String week, @Nullable BigDecimal value, boolean event) {
    Integer position = positions.get(week);
    if (value != null && position != null) {
      values.computeIfAbsent(key(store, product), k -> nothing())[position] = value.doubleValue();
    }
    if (event) {
      events.add(key(store, week));
    }
  }

  /** Whether a campaign or big sale touches the week in the store. */
  boolean isEvent(String store, String week) {
    return events.contains(key(store, week));
  }

  /**
   * Whether it got worse after the week at an index; empty where the weeks around it have no data.
   *
   * @param product id; empty for the store, which stands in for a product without figures
   */
  Optional<Boolean> gotWorse(String store, String product, int week) {
    double[] own = values.getOrDefault(key(store, product), nothing());
    double[] level = Double.isNaN(own[week]) ? values.getOrDefault(key(store, ""), own) : own;
    if (week < BEFORE || week + AFTER >= weeks.size()) {
      return Optional.empty();
    }
    double usual = 0;
    for (int i = week - BEFORE; i < week; i++) {
      usual += level[i] / BEFORE;
    }
    double least = Double.POSITIVE_INFINITY;
    double best = Double.NEGATIVE_INFINITY;
    for (int i = week + 1; i <= week + AFTER; i++) {
      least = Math.min(least, level[i]);
      best = Math.max(best, level[i]);
    }
    if (!(usual > 0) || Double.isNaN(least) || Double.isNaN(best)) {
      return Optional.empty();
    }
    return Optional.of(
        metric.good() == Metric.Good.DOWN
            ? least >= usual * (1 + worse) - 1e-9 * usual
            : best <= usual * (1 - worse) + 1e-9 * usual);
  }

  /** Not a number where there is no data, which makes everything that is made of it none. */
  private double[] nothing() {
    double[] none = new double[weeks.size()];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  private static String key(String store, String second) {
    return store + "\n" + second;
  }
}
