package io.storeops.report;

import io.storeops.analysis.Relations;
import io.storeops.analysis.Selection;
import io.storeops.result.MetricValue;
import io.storeops.result.MetricValue.Limits;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The natural limits of every weekly figure. */
final class LimitRows {
  private final Map<String, MetricValue.Limits> limits = new HashMap<>();

  private LimitRows() {}

  static LimitRows read(Relations relations) {
    LimitRows rows = new LimitRows();
    Selection selection =
        Selection.of(
            relations.relation("process_limits"),
            "store",
            "metric",
            "week",
            "mean",
            "lower",
            "upper",
            "signal",
            "event");
    relations.query(selection.present("mean").query()).list().forEach(rows::add);
    return rows;
  }

  private void add(Row row) {
    BigDecimal mean = Exact.ratio(row.number("mean"));
    BigDecimal lower = Exact.ratio(row.number("lower"));
    BigDecimal upper = Exact.ratio(row.number("upper"));
    if (mean != null && lower != null && upper != null) {
      limits.put(
          key(row.required("store"), row.required("metric"), row.required("week")),
          new MetricValue.Limits(
              mean, lower, upper, row.required("signal"), Boolean.TRUE.equals(row.flag("event"))));
    }
  }

  @Nullable Limits of(String store, String metric, String week) {
    return limits.get(key(store, metric, week));
  }

  private static String key(String store, String metric, String week) {
    return store + "|" + metric + "|" + week;
  }
}
