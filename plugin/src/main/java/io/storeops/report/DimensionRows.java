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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures of products, sources and channels inside a store, by week. */
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
  private final Map<String, Period> weeks = new HashMap<>();
  private final Map<String, List<MetricValue>> byWeek = new HashMap<>();

  private DimensionRows(ResultsInput input) {
    this.input = input;
    input.relations().weeks().forEach(w -> weeks.put(w.id(), w));
  }

  static DimensionRows read(ResultsInput input) {
    DimensionRows rows = new DimensionRows(input);
    KINDS.forEach(rows::read);
    return rows;
  }

  private void read(Kind kind) {
    Relations relations = input.relations();
    Relation relation = relations.relation(kind.relation());
    String[] columns =
        relation.columns().stream()
            .filter(c -> !c.restricted())
            .map(Column::name)
            .toArray(String[]::new);
    Map<String, List<Row>> groups = new HashMap<>();
    for (Row row : relations.query(Selection.of(relation, columns).query()).list()) {
      groups
          .computeIfAbsent(
              row.required("store") + "|" + row.required("week"), k -> new ArrayList<>())
          .add(row);
    }
    groups.values().forEach(group -> add(kind, group));
  }

  private void add(Kind kind, List<Row> group) {
    String first = kind.shown().get(0).column();
    group.sort(
        Comparator.comparing((Row r) -> or0(r.number(first)))
            .reversed()
            .thenComparing(r -> r.required(kind.idColumn())));
    int most = input.plan().site().entities();
    group.stream().limit(most).forEach(row -> add(kind, row));
  }

  private static BigDecimal or0(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }

  private void add(Kind kind, Row row) {
    Period week = weeks.get(row.required("week"));
    Optional<StoreKey> store = StoreKey.of(row.required("store"), input.plan());
    if (week == null || store.isEmpty()) {
      return;
    }
    MetricValue.Dimension dimension =
        new MetricValue.Dimension(kind.name(), row.required(kind.idColumn()));
    String basis = kind.name().equals("source") ? row.text("basis") : null;
    for (Shown shown : kind.shown()) {
      Optional<Metric> metric = input.facts().metrics().find(shown.metric());
      if (metric.isPresent() && row.number(shown.column()) != null) {
        byWeek
            .computeIfAbsent(week.id(), w -> new ArrayList<>())
            .add(
                value(
                    row,
                    shown,
                    metric.get(),
                    new Place(store.get(), dimension, week, kind, basis)));
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

  List<MetricValue> of(String week) {
    return byWeek.getOrDefault(week, List.of());
  }
}
