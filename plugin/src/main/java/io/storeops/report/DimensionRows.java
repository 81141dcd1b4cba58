package io.storeops.report;

import io.storeops.analysis.Relation;
import io.storeops.analysis.Relations;
import io.storeops.analysis.Selection;
import io.storeops.calendar.Period;
import io.storeops.facts.Metric;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.result.MetricValue;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures of products, sources and channels inside a store. */
final class DimensionRows {

  /**
   * How a column of a relation becomes a metric.
   *
   * @param previous column with the week before; empty for none
   * @param lastYear column with the same week of last year; empty for none
   * @param parts columns of numerator and denominator; empty for none
   */
  private record Shown(
      String metric, String column, String previous, String lastYear, List<String> parts) {
    Shown(String metric, String column, String previous, String lastYear) {
      this(metric, column, previous, lastYear, List.of());
    }
  }

  private record Kind(String name, String relation, String idColumn, List<Shown> shown) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "product",
              "product_week",
              "product_id",
              List.of(
                  new Shown("paid_amount", "paid_amount", "previous_amount", "last_year_amount"),
                  new Shown("paid_items", "paid_items", "", ""),
                  new Shown("paid_buyers", "paid_buyers", "", ""),
                  new Shown("product_visitors", "product_visitors", "", ""),
                  new Shown("conversion_rate", "conversion", "", ""),
                  new Shown("refund_amount", "refund_amount", "", ""))),
          new Kind(
              "source",
              "source_mix",
              "source",
              List.of(
                  new Shown("visitors", "visitors", "", ""),
                  new Shown(
                      "source_visitor_share",
                      "share",
                      "previous_share",
                      "",
                      List.of("visitors", "all_visitors")),
                  new Shown("paid_buyers", "paid_buyers", "", ""),
                  new Shown("paid_amount", "paid_amount", "", ""))),
          new Kind(
              "channel",
              "channel_week",
              "channel",
              List.of(
                  new Shown("ad_spend", "ad_spend", "previous_ad_spend", ""),
                  new Shown("ad_sales", "ad_sales", "", ""),
                  new Shown("roas", "roas", "previous_roas", ""),
                  new Shown("clicks", "clicks", "", ""))));

  private final ResultsInput input;

  DimensionRows(ResultsInput input) {
    this.input = input;
  }

  /** Of one week; of all weeks they would be more than fit into memory. */
  List<MetricValue> of(Period week) {
    List<MetricValue> values = new ArrayList<>();
    KINDS.forEach(kind -> add(kind, week, values));
    return values;
  }

  private void add(Kind kind, Period week, List<MetricValue> values) {
    Relations relations = input.relations();
    Relation relation = relations.relation(kind.relation());
    String[] columns =
        relation.columns().stream()
            .filter(c -> !c.restricted())
            .map(Column::name)
            .toArray(String[]::new);
    Selection selection = Selection.of(relation, columns).where("week", week.id());
    Map<String, List<Row>> stores = new TreeMap<>();
    for (Row row : relations.query(selection.query()).list()) {
      stores.computeIfAbsent(row.required("store"), k -> new ArrayList<>()).add(row);
    }
    stores.values().forEach(rows -> add(kind, week, rows, values));
  }

  private void add(Kind kind, Period week, List<Row> rows, List<MetricValue> values) {
    String first = kind.shown().get(0).column();
    rows.sort(
        Comparator.comparing((Row r) -> or0(r.number(first)))
            .reversed()
            .thenComparing(r -> r.required(kind.idColumn())));
    int most = input.plan().site().entities();
    rows.stream().limit(most).forEach(row -> add(kind, week, row, values));
  }

  private static BigDecimal or0(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }

  private void add(Kind kind, Period week, Row row, List<MetricValue> values) {
    Optional<StoreKey> store = StoreKey.of(row.required("store"), input.plan());
    if (store.isEmpty()) {
      return;
    }
    MetricValue.Dimension dimension =
        new MetricValue.Dimension(kind.name(), row.required(kind.idColumn()));
    String basis = kind.name().equals("source") ? row.text("basis") : null;
    Place place = new Place(store.get(), dimension, week, kind, basis);
    for (Shown shown : kind.shown()) {
      Optional<Metric> metric = input.facts().metrics().find(shown.metric());
      if (metric.isPresent() && row.number(shown.column()) != null) {
        values.add(value(row, shown, metric.get(), place));
      }
    }
  }

  private record Place(
      StoreKey store,
      MetricValue.Dimension dimension,
      Period week,
      Kind kind,
      @Nullable String basis) {}

  private static MetricValue value(Row row, Shown shown, Metric metric, Place place) {
    ValueType type = metric.type();
    BigDecimal value = Exact.of(row.number(shown.column()), type);
    BigDecimal previous = Exact.of(number(row, shown.previous()), type);
    BigDecimal lastYear = Exact.of(number(row, shown.lastYear()), type);
    return new MetricValue(
        place.store().store(),
        metric.unit() == Unit.CURRENCY || place.store().store() == null
            ? place.store().currency()
            : "",
        metric.key(),
        place.dimension(),
        place.week(),
        value,
        Exact.ratio(number(row, shown.parts().isEmpty() ? "" : shown.parts().get(0))),
        Exact.ratio(number(row, shown.parts().isEmpty() ? "" : shown.parts().get(1))),
        previous,
        lastYear,
        change(metric, value, previous),
        change(metric, value, lastYear),
        place.basis(),
        null,
        null,
        null,
        null,
        null,
        "ok",
        null,
        false,
        "",
        place.kind().relation(),
        List.of());
  }

  private static @Nullable BigDecimal number(Row row, String column) {
    return column.isEmpty() ? null : row.number(column);
  }

  private static @Nullable BigDecimal change(
      Metric metric, @Nullable BigDecimal value, @Nullable BigDecimal before) {
    if (metric.unit() == Unit.RATIO) {
      return value == null || before == null ? null : Exact.ratio(value.subtract(before));
    }
    return value == null || before == null || before.signum() == 0
        ? null
        : Exact.ratio(value.divide(before, MathContext.DECIMAL64).subtract(BigDecimal.ONE));
  }
}
