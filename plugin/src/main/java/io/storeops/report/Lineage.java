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

  private static final Column FROM = Column.of("from", ValueType.DATE, Unit.NONE);
  private static final Column TO = Column.of("to", ValueType.DATE, Unit.NONE);

  private final ResultsInput input;
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Map<String, Set<String>> columns = new HashMap<>();

  private record Place(LocalDate day, int file, int row) {}

  private Lineage(ResultsInput input) {
    this.input = input;
  }

  /** Of these periods; the first is the week. */
  static Lineage read(ResultsInput input, List<Period> periods) {
    Lineage lineage = new Lineage(input);
    LocalDate from =
        periods.stream().map(Period::from).min(LocalDate::compareTo).orElse(LocalDate.MIN);
    for (TableShape table : input.facts().datasets()) {
      boolean daily = table.name().equals("store_daily");
      if (daily || table.name().equals("order_line") || table.name().equals("promotion_daily")) {
        LocalDate start = daily ? from : periods.get(0).from();
        lineage.read(table, start, periods.get(0).to());
      }
    }
    return lineage;
  }

  private void read(TableShape table, LocalDate from, LocalDate to) {
    List<Column> shown = table.columns().stream().filter(c -> wanted(table, c)).toList();
    List<Query.Output> outputs =
        shown.stream().map(c -> new Query.Output(c, new Expression.ColumnRef(c))).toList();
    Column day = table.column("biz_date").orElseThrow();
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
    boolean frame =
        Set.of("store", "biz_date", Dataset.SRC_FILE, Dataset.SRC_ROW).contains(column.name());
    return frame
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
    LocalDate day = row.date("biz_date");
    if (file == null || line == null || day == null) {
      return;
    }
    Place place = new Place(day, file.intValue(), line.intValue());
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
    columns.computeIfAbsent(key, k -> new TreeSet<>()).add(table.name());
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
        for (Place place : places(store, metric, value.period())) {
          rows.computeIfAbsent(place.file(), f -> new TreeSet<>()).add(place.row());
        }
      }
    }
    List<SourceRange> ranges = new ArrayList<>();
    rows.forEach((file, lines) -> fold(file, lines, ranges));
    return ranges;
  }

  /** Rows of the back end's own daily table where there are any, else what orders give. */
  private List<Place> places(String store, String metric, Period period) {
    String key = store + "|" + metric;
    Set<String> tables = columns.getOrDefault(key, Set.of());
    if (tables.isEmpty()) {
      return List.of();
    }
    boolean daily = tables.contains("store_daily");
    if (!daily && period.kind() != PeriodKind.WEEK) {
      return List.of();
    }
    String table = daily ? "store_daily" : tables.iterator().next();
    return places.getOrDefault(key + "|" + table, List.of()).stream()
        .filter(p -> !p.day().isBefore(period.from()) && !p.day().isAfter(period.to()))
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
