package io.storeops.analysis;

import io.storeops.facts.Dataset;
import io.storeops.facts.FactCatalog;
import io.storeops.facts.FactColumn;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Relations whose columns come from the fact catalogue, so that Java writes their select. */
final class MadeRelations {
  static final String DATA_SPAN = "data_span";

  static final Column STORE = Column.text("store");
  static final Column DAY = Column.of("biz_date", ValueType.DATE, Unit.NONE);

  /** What an order file gives for a day; everything else of a day only a back end can count. */
  private static final Map<String, String> FROM_ORDERS =
      Map.of(
          "paid_amount", "cast(sum(paid_amount) as decimal(18,4))",
          "paid_items", "cast(sum(paid_items) as bigint)",
          "paid_orders", "nullif(count(distinct nullif(order_id, '')), 0)",
          "paid_buyers", "nullif(count(distinct buyer), 0)",
          "refund_amount", "cast(sum(refund_amount) as decimal(18,4))",
          "gross_profit", "cast(sum(gross_profit) as decimal(18,4))");

  /** Sums over a day's promotion rows that belong to the store as a whole. */
  private static final List<String> FROM_PROMOTION =
      List.of(
          "ad_orders",
          "ad_sales",
          "ad_spend",
          "affiliate_commission",
          "affiliate_sales",
          "clicks",
          "impressions");

  private final FactCatalog facts;
  private final List<RowMetrics.RowMetric> own;

  /**
   * @param own metrics of the plan that are counted from rows
   */
  MadeRelations(FactCatalog facts, List<RowMetrics.RowMetric> own) {
    this.facts = facts;
    this.own = List.copyOf(own);
  }

  List<Relation> all() {
    return List.of(
        dataSpan(), datasetWeek(), storeDay(), storeFigures(), metricDay(), metricSpan());
  }

  private Dataset dataset(String id) {
    return facts.dataset(id).orElseThrow(() -> new IllegalArgumentException("no dataset " + id));
  }

  private static Relation relation(
      String name, List<String> grain, List<String> reads, List<Column> columns, String select) {
    return new Relation(
        name, grain, reads, Relation.Place.FACTS, Map.of(), columns, Optional.of(select));
  }

  /** A dataset whose rows have a day, and how its first and last day are called. */
  private record Dated(String dataset, String first, String last, boolean reaches) {
    static Optional<Dated> of(Dataset dataset) {
      TableShape shape = dataset.shape();
      if (shape.column("biz_date").isPresent()) {
        return Optional.of(new Dated(shape.name(), "biz_date", "biz_date", dataset.reaches()));
      }
      return shape
          .column("date_to")
          .map(c -> new Dated(shape.name(), "date_from", "date_to", dataset.reaches()));
    }

    String span() {
      return String.format(
          Locale.ROOT,
          "select '%1$s' as dataset, store, min(%2$s) as first_day, max(%3$s) as last_day from %1$s"
              + " where %3$s is not null group by store",
          dataset,
          first,
          last);
    }

    /** A row for each of its own; what holds from a day on is there on every day since then. */
    String days() {
      if (!reaches) {
        return String.format(
            Locale.ROOT,
            "select '%1$s' as dataset, f.store, d.biz_date"
                + " from (select store, min(%2$s) as first_day from %1$s group by store) f"
                + " join dim_day d on d.biz_date >= f.first_day",
            dataset,
            first);
      }
      return String.format(
          Locale.ROOT,
          "select '%1$s' as dataset, store, %2$s as biz_date from %1$s",
          dataset,
          last);
    }
  }

  private List<Dated> dated() {
    return facts.list().stream().flatMap(s -> Dated.of(s).stream()).toList();
  }

  private Stream<Dated> reaching() {
    return dated().stream().filter(Dated::reaches);
  }

  private Relation dataSpan() {
    return relation(
        DATA_SPAN,
        List.of("dataset", "store"),
        reaching().map(Dated::dataset).toList(),
        TimelineReader.SPAN_COLUMNS,
        reaching().map(Dated::span).collect(Collectors.joining("\nunion all ")));
  }

  /**
   * Which export of which store reaches which week; what a rule needs has no verdict without it.
   */
  private Relation datasetWeek() {
    return relation(
        "dataset_week",
        List.of("dataset", "store", "week"),
        Stream.concat(dated().stream().map(Dated::dataset), Stream.of("dim_day")).toList(),
        List.of(
            Column.text("dataset"),
            STORE,
            Column.of("week", ValueType.WEEK, Unit.NONE),
            Column.of("rows_read", ValueType.INT, Unit.COUNT)),
        "with line as (\n"
            + dated().stream().map(Dated::days).collect(Collectors.joining("\nunion all\n"))
            + ")\nselect l.dataset, l.store, d.week, count(*) as rows_read\nfrom line l\n"
            + "join dim_day d on d.biz_date = l.biz_date\ngroup by l.dataset, l.store, d.week");
  }

  /** The metric columns of a dataset. */
  private List<Column> figures(String dataset) {
    return dataset(dataset).columns().stream()
        .filter(FactColumn::metric)
        .map(FactColumn::column)
        .toList();
  }

  /** Exports of one day or span each give some of its figures, no figure twice: they are folded. */
  private Relation storeDay() {
    List<Column> figures = figures("store_daily");
    String own =
        figures.stream()
            .map(c -> "max(s." + c.name() + ") as " + c.name())
            .collect(Collectors.joining(", "));
    String given =
        figures.stream()
            .map(c -> FROM_ORDERS.containsKey(c.name()) ? "o." + c.name() : StoreFigures.nothing(c))
            .collect(Collectors.joining(", "));
    String orders =
        figures.stream()
            .map(Column::name)
            .filter(FROM_ORDERS::containsKey)
            .map(n -> FROM_ORDERS.get(n) + " as " + n)
            .collect(Collectors.joining(",\n    "));
    String select =
        "with o as (\n  select store, biz_date,\n    "
            + orders
            + "\n  from order_line where biz_date is not null group by store, biz_date)\n"
            + "select s.store, s.biz_date, "
            + own
            + " from store_daily s group by s.store, s.biz_date\n"
            + "union all\nselect o.store, o.biz_date, "
            + given
            + " from o\n"
            + "left join (select distinct store, biz_date from store_daily) s"
            + " on s.store = o.store and s.biz_date = o.biz_date\n"
            + "where s.store is null";
    return relation(
        "store_day",
        List.of("store", "biz_date"),
        List.of("store_daily", "order_line"),
        Stream.concat(Stream.of(STORE, DAY), figures.stream()).toList(),
        select);
  }

  static String sqlType(ValueType type) {
    return switch (type) {
      case INT -> "bigint";
      case MONEY -> "decimal(18,4)";
      case DOUBLE -> "double";
      default -> throw new IllegalArgumentException("a metric of type " + type);
    };
  }

  private Relation storeFigures() {
    List<Column> promoted =
        figures("promotion_daily").stream().filter(c -> FROM_PROMOTION.contains(c.name())).toList();
    return new StoreFigures(figures("store_daily"), promoted, own).relation();
  }

  private static List<Column> longColumns(Column... keys) {
    List<Column> columns = new ArrayList<>(List.of(STORE, Column.text("metric")));
    columns.addAll(List.of(keys));
    columns.add(Column.of("numerator", ValueType.MONEY, Unit.NUMBER));
    columns.add(Column.of("denominator", ValueType.MONEY, Unit.NUMBER));
    columns.add(Column.of("value", ValueType.DOUBLE, Unit.NUMBER));
    columns.add(Column.of("stores", ValueType.INT, Unit.COUNT));
    return columns;
  }

  private Relation metricDay() {
    List<Column> figures = storeFigures().columns();
    return relation(
        "metric_day",
        List.of("store", "metric", "biz_date"),
        List.of("store_figures", "dim_metric", "plan_store"),
        longColumns(DAY),
        longSelect(new MetricCases(figures, false), "store_figures", List.of("biz_date"), false));
  }

  private Relation metricSpan() {
    List<String> keys = List.of("date_from", "date_to");
    return relation(
        "metric_span",
        List.of("store", "metric", "date_from", "date_to"),
        List.of("store_period", "metric_day", "dim_metric", "plan_store"),
        longColumns(
            Column.of("date_from", ValueType.DATE, Unit.NONE),
            Column.of("date_to", ValueType.DATE, Unit.NONE)),
        longSelect(
            new MetricCases(figures("store_period"), true),
            "(select store, date_from, date_to, "
                + figures("store_period").stream()
                    .map(c -> "max(" + c.name() + ") as " + c.name())
                    .collect(Collectors.joining(", "))
                + " from store_period group by store, date_from, date_to)",
            keys,
            true));
  }

  /** Long rows of every store, and once more those of all stores of a currency together. */
  private String longSelect(MetricCases cases, String from, List<String> keys, boolean everyStore) {
    String list = keys.stream().map(k -> "l." + k).collect(Collectors.joining(", "));
    return "with w as (\n"
        + cases.select(facts.metrics().list(), from, keys)
        + "),\n"
        + "l as (select case when g.own then w.store else '*' || s.currency end as store, w.metric,"
        + " "
        + keys.stream().map(k -> "w." + k).collect(Collectors.joining(", "))
        + ",\n"
        + "    w.store as part, w.numerator, w.denominator, w.value, k.scale, g.own, s.currency\n"
        + "  from w cross join (values (true), (false)) as g(own)\n"
        + "  join dim_metric k on k.metric = w.metric\n"
        + "  left join plan_store s on s.id = w.store\n"
        + "  where (g.own or (k.over_stores and k.aggregate <> 'none' and s.currency is not"
        + " null))\n"
        + "    and ((k.aggregate in ('ratio', 'weighted', 'mean') and w.numerator is not null and"
        + " w.denominator is not null)\n"
        + "      or (k.aggregate not in ('ratio', 'weighted', 'mean') and w.value is not null)))"
        + (everyStore ? EVERY_STORE : "")
        + "\nselect l.store, l.metric, "
        + list
        + ",\n  cast(sum(l.numerator) as decimal(18,4)) as numerator,"
        + " cast(sum(l.denominator) as decimal(18,4)) as denominator,\n"
        + "  case when count(*) = 1 then max(l.value)\n"
        + "    when count(l.denominator) > 0 then max(l.scale) * cast(sum(l.numerator) as double)"
        + " / nullif(cast(sum(l.denominator) as double), 0e0)\n"
        + "    else cast(sum(l.numerator) as double) end as value,\n"
        + "  count(distinct l.part) as stores\nfrom l"
        + (everyStore ? " join n on n.store = l.store and n.metric = l.metric" : "")
        + "\ngroup by l.store, l.metric, "
        + list
        + (everyStore ? "\nhaving count(distinct l.part) = max(n.stores)" : "");
  }

  /**
   * A span of all stores counts only where every store with this metric has an export of it; one
   * that has the metric by days alone has none.
   */
  private static final String EVERY_STORE =
      ",\n"
          + "having_it as (select part, metric from l where own"
          + " union select store, metric from metric_day),\n"
          + "n as (select part as store, metric, 1 as stores from l where own"
          + " group by part, metric\n"
          + "  union all\n"
          + "  select '*' || s.currency, h.metric, count(*) from having_it h"
          + " join plan_store s on s.id = h.part group by s.currency, h.metric)";
}
