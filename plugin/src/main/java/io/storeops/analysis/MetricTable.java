package io.storeops.analysis;

import io.storeops.condition.Expression;
import io.storeops.engine.Query;
import io.storeops.facts.Metric;
import io.storeops.facts.MetricCatalog;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** How every metric adds up, as a table that relations join. */
final class MetricTable {
  static final TableShape SHAPE =
      new TableShape(
          "dim_metric",
          List.of(
              Column.text("metric"),
              Column.text("unit"),
              Column.text("kind"),
              Column.text("good"),
              Column.text("aggregate"),
              Column.of("scale", ValueType.DOUBLE, Unit.NUMBER),
              Column.of("is_distinct", ValueType.BOOL, Unit.NONE),
              Column.of("over_stores", ValueType.BOOL, Unit.NONE)),
          List.of("metric"));

  /** The metrics that add up over days, with {@code is_distinct}. */
  static Query adding() {
    List<Query.Output> outputs =
        Stream.of("metric", "is_distinct")
            .map(n -> SHAPE.column(n).orElseThrow())
            .map(c -> new Query.Output(c, new Expression.ColumnRef(c)))
            .toList();
    Expression sums =
        new Expression.In(
            new Expression.ColumnRef(SHAPE.column("aggregate").orElseThrow()),
            List.of(new Expression.Literal("sum")),
            false);
    return new Query(
        SHAPE.name(),
        outputs,
        List.of(sums),
        "",
        Map.of(),
        List.of(new Query.Order("metric", false)),
        OptionalInt.empty());
  }

  private final MetricCatalog metrics;

  MetricTable(MetricCatalog metrics) {
    this.metrics = metrics;
  }

  TableRows rows() {
    List<Object[]> rows = new ArrayList<>();
    for (Metric metric : metrics.list()) {
      rows.add(
          new Object[] {
            metric.key(),
            lower(metric.unit()),
            lower(metric.kind()),
            lower(metric.good()),
            aggregate(metric),
            metric.ratio().map(r -> r.scale().doubleValue()).orElse(1.0),
            isDistinct(metric),
            metric.overStores().how() != Metric.How.NONE
          });
    }
    return new TableRows(SHAPE, rows);
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** sum, ratio, weighted, last, max … or none: how days become a period. */
  static String aggregate(Metric metric) {
    return switch (metric.overDays().how()) {
      case SUM, SUM_OVERCOUNTS -> "sum";
      case RECOMPUTE -> metric.ratio().isPresent() ? "ratio" : "none";
      default -> metric.overDays().how().id();
    };
  }

  /** Whether it counts people once per period, itself or in one of its parts. */
  private boolean isDistinct(Metric metric) {
    return Stream.concat(
            Stream.of(metric),
            metric.ratio().stream()
                .flatMap(r -> Stream.concat(r.numerator().stream(), r.denominator().stream()))
                .flatMap(p -> metrics.find(p.metric()).stream()))
        .anyMatch(m -> m.overDays().how() == Metric.How.SUM_OVERCOUNTS);
  }
}
