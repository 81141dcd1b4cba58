package io.storeops.report;

import io.storeops.analysis.Relations;
import io.storeops.analysis.Selection;
import io.storeops.calendar.Period;
import io.storeops.facts.Metric;
import io.storeops.result.MetricValue.Forecast;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The chosen forecasts, by store, metric and period to date. */
final class ForecastRows {
  private final Map<String, Row> chosen = new HashMap<>();

  private ForecastRows() {}

  static ForecastRows read(Relations relations) {
    ForecastRows rows = new ForecastRows();
    Selection selection =
        Selection.of(
            relations.relation("forecast"),
            "store",
            "metric",
            "period_kind",
            "week",
            "method",
            "value",
            "low",
            "high",
            "error",
            "chosen");
    for (Row row : relations.query(selection.query()).list()) {
      if (Boolean.TRUE.equals(row.flag("chosen"))) {
        rows.chosen.put(
            key(
                row.required("store"),
                row.required("metric"),
                row.required("period_kind"),
                row.required("week")),
            row);
      }
    }
    return rows;
  }

  @Nullable Forecast of(String store, Metric metric, Period period) {
    Row row = chosen.get(key(store, metric.key(), period.kind().id(), period.id()));
    BigDecimal value = row == null ? null : Exact.of(row.number("value"), metric.type());
    return row == null || value == null
        ? null
        : new Forecast(
            value,
            Exact.of(row.number("low"), metric.type()),
            Exact.of(row.number("high"), metric.type()),
            Exact.ratio(row.number("error")),
            row.required("method"));
  }

  private static String key(String store, String metric, String kind, String period) {
    return String.join("|", store, metric, kind, period);
  }
}
