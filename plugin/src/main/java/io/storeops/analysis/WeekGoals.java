package io.storeops.analysis;

import io.storeops.table.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the plan says about a week's sales and the factors that they come from. */
final class WeekGoals {
  private static final String SALES = "paid_amount";
  private static final String VISITORS = "visitors";
  private static final String CONVERSION = "conversion_rate";
  private static final String ORDER_VALUE = "revenue_per_buyer";

  private final Map<String, Double> goals = new HashMap<>();

  /** The planned side, or why there is none. */
  record Planned(@Nullable FunnelSide side, String reason) {}

  private WeekGoals() {}

  static WeekGoals read(Relations relations) {
    WeekGoals read = new WeekGoals();
    Selection weeks =
        Selection.of(relations.relation("goal_period"), "store", "period", "metric", "value")
            .where("period_kind", "week")
            .where("metric", SALES, VISITORS, CONVERSION, ORDER_VALUE, WeekFigures.REFUNDS)
            .present("value");
    for (Row row : relations.query(weeks.query()).list()) {
      Double value = (Double) row.value("value");
      if (value != null) {
        read.goals.put(
            id(row.required("store"), row.required("period"), row.required("metric")), value);
      }
    }
    return read;
  }

  private static String id(String store, String week, String metric) {
    return store + "\n" + week + "\n" + metric;
  }

  private @Nullable Double goal(String store, String week, String metric) {
    return goals.get(id(store, week, metric));
  }

  /** Refunds that are planned for; null without a goal. */
  @Nullable BigDecimal refunds(String store, String week) {
    Double value = goal(store, week, WeekFigures.REFUNDS);
    return value == null ? null : BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
  }

  /** A sales goal with two of its factors fixes the third; three factors fix the sales. */
  Planned of(String store, String week) {
    Double sales = goal(store, week, SALES);
    Double visitors = goal(store, week, VISITORS);
    Double conversion = goal(store, week, CONVERSION);
    Double value = goal(store, week, ORDER_VALUE);
    if (visitors == null && sales != null && conversion != null && value != null) {
      visitors = quotient(sales, conversion * value);
    }
    if (conversion == null && sales != null && visitors != null && value != null) {
      conversion = quotient(sales, visitors * value);
    }
    if (visitors == null) {
      return new Planned(null, "no-goal:" + VISITORS);
    }
    if (conversion == null) {
      return new Planned(null, "no-goal:" + CONVERSION);
    }
    if (sales == null && value == null) {
      return new Planned(null, "no-goal:" + SALES);
    }
    double planned = sales != null ? sales : visitors * conversion * (value == null ? 0 : value);
    BigDecimal exact = BigDecimal.valueOf(planned).setScale(4, RoundingMode.HALF_UP);
    return new Planned(new FunnelSide(visitors, visitors * conversion, exact), "");
  }

  private static double quotient(double numerator, double denominator) {
    return denominator == 0 ? 0 : numerator / denominator;
  }
}
