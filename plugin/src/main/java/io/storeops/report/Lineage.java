package io.storeops.report;

import io.storeops.calendar.Period;
import io.storeops.calendar.PeriodKind;
import io.storeops.condition.Expression;
import io.storeops.engine.Query;
import io.storeops.facts.Dataset;
import io.storeops.facts.Metric;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.result.MetricValue;
import io.storeops.result.MetricValue.SourceRange;
import io.storeops.result.SourceInfo;
import io.storeops.table.Column;
import io.storeops.table.Row;
import io.storeops.table.TableShape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rows that the figures of one week come from, found by a query, not stored with the figures.
 * Long periods name rows of daily tables only; order lines are named for the week itself.
 */
final class Lineage {
  /** One more than is shown, so that a reader knows that there are more. */
  private static final int MOST = 21;

  private static final String DAILY = "store_daily";
  private static final String SPANS = "store_period";
  private static final Set<String> FRAME =
      Set.of("store", "biz_date", "date_from", "date_to", Dataset.SRC_FILE, Dataset.SRC_ROW);

  private static final Column FROM = Column.of("from", ValueType.DATE, Unit.NONE);
  private static final Column TO = Column.of("to", ValueType.DATE, Unit.NONE);

  private final ResultsInput input;
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Map<String, Set<String>> columns = new HashMap<>();

  /** A row of a file about one day, or about a span of days as the back end exports them. */
  private record Place(LocalDate from, LocalDate to, int file, int row) {
    boolean isIn(Period period) {
      return !from.isBefore(period.from()) && !to.isAfter(period.to());
    }

    boolean isAll(Period period) {
      return from.equals(period.from()) && to.equals(period.to());
    }
  }

  private Lineage(ResultsInput input) {
    this.input = input;
  }

  /** Of these periods; the first is the week. */
  static Lineage read(ResultsInput input, List<Period> periods) {
    Lineage lineage = new Lineage(input);
    LocalDate from =
        periods.stream().map(Period::from).min(LocalDate::compareTo).orElse(LocalDate.MIN);
    for (TableShape table : input.facts().datasets()) {
      boolean daily = table.name().equals(DAILY);
      if (table.name().equals(SPANS)) {
        lineage.read(table, "date_to", from, periods.get(0).to());
      } else if (daily
          || table.name().equals("order_line")
          || table.name().equals("promotion_daily")) {
        LocalDate start = daily ? from : periods.get(0).from();
        lineage.read(table, "biz_date", start, periods.get(0).to());
      }
    }
    return lineage;
  }

  private void read(TableShape table, String dated, LocalDate from, LocalDate to) {
    List<Column> shown = table.columns().stream().filter(c -> wanted(table, c)).toList();
    List<Query.Output> outputs =
        shown.stream().map(c -> new Query.Output(c, new Expression.ColumnRef(c))).toList();
    Column day = table.column(dated).orElseThrow();
    Expression span =
        new Expression.Between(
            new Expression.ColumnRef(day),
            new Expression.Parameter(FROM),
            new Expression.Parameter(TO),
            false);
    List<Query.Order> order =
        Stream.of(Dataset.SRC_FILE, Dataset.SRC_ROW).map(c -> new Query.Order(c, false)).toList();
    Query query =
        new Query(
            table.name(),
            outputs,
            List.of(span),
            "",
            Map.of("from", from, "to", to),
            order,
            OptionalInt.empty());
    input.relations().query(query).list().forEach(row -> add(table, shown, row));
  }

  private boolean wanted(TableShape table, Column column) {
    return FRAME.contains(column.name())
        || input
            .facts()
            .dataset(table.name())
            .flatMap(d -> d.column(column.name()))
            .map(c -> c.metric())
            .orElse(false);
  }

  private void add(TableShape table, List<Column> shown, Row row) {
    BigDecimal file = row.number(Dataset.SRC_FILE);
    BigDecimal line = row.number(Dataset.SRC_ROW);
    boolean span = table.name().equals(SPANS);
    LocalDate from = row.date(span ? "date_from" : "biz_date");
    LocalDate to = row.date(span ? "date_to" : "biz_date");
    if (file == null || line == null || from == null || to == null) {
      return;
    }
    Place place = new Place(from, to, file.intValue(), line.intValue());
    String store = row.required("store");
    for (Column column : shown) {
      if (column.unit() != Unit.NONE && !row.isNull(column.name())) {
        put(table, store, column.name(), place);
      }
    }
    if (table.name().equals("order_line")) {
      put(table, store, "paid_orders", place);
      put(table, store, "paid_buyers", place);
    }
  }

  private void put(TableShape table, String store, String metric, Place place) {
    String key = store + "|" + metric;
    if (!table.name().equals(SPANS)) {
      columns.computeIfAbsent(key, k -> new TreeSet<>()).add(table.name());
    }
    places.computeIfAbsent(key + "|" + table.name(), k -> new ArrayList<>()).add(place);
  }

  /** The figure with its rows. */
  MetricValue with(MetricValue value) {
    if (value.dimension() != null || value.value() == null) {
      return value;
    }
    List<SourceRange> ranges = ranges(value);
    return ranges.isEmpty() ? value : value.withSources(ranges);
  }

  private List<SourceRange> ranges(MetricValue value) {
    List<SourceRange> all = all(value);
    return all.size() > MOST ? List.copyOf(all.subList(0, MOST)) : all;
  }

  /** Every row behind the figure. */
  List<SourceRange> all(MetricValue value) {
    Map<Integer, Set<Integer>> rows = new TreeMap<>();
    for (String store : stores(value)) {
      for (String metric : parts(value.metric())) {
        for (Place place : places(store, metric, value)) {
          rows.computeIfAbsent(place.file(), f -> new TreeSet<>()).add(place.row());
        }
      }
    }
    List<SourceRange> ranges = new ArrayList<>();
    rows.forEach((file, lines) -> fold(file, lines, ranges));
    return ranges;
  }

  /**
   * The row about just this span where the figure is its, then rows of the back end's own daily
   * table where there are any, else what orders give.
   */
  private List<Place> places(String store, String metric, MetricValue value) {
    Period period = value.period();
    List<Place> days = days(store, metric, period);
    List<Place> spans = places.getOrDefault(store + "|" + metric + "|" + SPANS, List.of());
    List<Place> whole = spans.stream().filter(p -> p.isAll(period)).toList();
    if (whole.isEmpty() && "period".equals(value.basis())) {
      whole = spans.stream().filter(p -> p.isIn(period)).toList();
    }
    boolean every =
        days.stream().map(Place::from).distinct().count()
            == ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    return whole.isEmpty() || every && !"period".equals(value.basis()) ? days : whole;
  }

  private List<Place> days(String store, String metric, Period period) {
    String key = store + "|" + metric;
    Set<String> tables = columns.getOrDefault(key, Set.of());
    if (tables.isEmpty()) {
      return List.of();
    }
    boolean daily = tables.contains(DAILY);
    if (!daily && period.kind() != PeriodKind.WEEK) {
      return List.of();
    }
    String table = daily ? DAILY : tables.iterator().next();
    return places.getOrDefault(key + "|" + table, List.of()).stream()
        .filter(p -> p.isIn(period))
        .toList();
  }

  private List<String> stores(MetricValue value) {
    String store = value.store();
    return store != null
        ? List.of(store)
        : input.plan().stores().stream()
            .filter(s -> s.currency().equals(value.currency()))
            .map(Plan.Store::id)
            .toList();
  }

  /** The metric itself and the parts that it is recomputed from. */
  private Set<String> parts(String metric) {
    Set<String> parts = new TreeSet<>();
    parts.add(metric);
    input
        .facts()
        .metrics()
        .find(metric)
        .flatMap(Metric::ratio)
        .ifPresent(
            r -> {
              r.numerator().forEach(p -> parts.add(p.metric()));
              r.denominator().forEach(p -> parts.add(p.metric()));
            });
    return parts;
  }

  private void fold(int file, Set<Integer> lines, List<SourceRange> ranges) {
    int from = -1;
    int last = -1;
    for (int line : lines) {
      if (from >= 0 && line != last + 1) {
        ranges.add(range(file, from, last));
        from = line;
      }
      from = from < 0 ? line : from;
      last = line;
    }
    if (from >= 0) {
      ranges.add(range(file, from, last));
    }
  }

  private SourceRange range(int file, int from, int to) {
    SourceInfo source = input.sources().get(file - 1);
    return new SourceRange(source.file(), source.sheet(), from, to);
  }
}
