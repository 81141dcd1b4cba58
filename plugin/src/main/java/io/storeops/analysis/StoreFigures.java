package io.storeops.analysis;

import io.storeops.analysis.RowMetrics.RowMetric;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All figures of a store and day, whichever dataset they come from: the datasets are stacked, each
 * in columns of its own, and folded per day in one pass.
 */
final class StoreFigures {
  private static final Column STOCK = Column.of("stock_units", ValueType.INT, Unit.COUNT);

  /**
   * What a dataset gives.
   *
   * @param mark beginning of its columns' names in the stack, so that no two datasets share one
   * @param grouped whether it has several rows of a day
   * @param figures how each of its columns is written over rows {@code t}
   */
  private record Source(String dataset, String mark, boolean grouped, Map<Column, String> figures) {
    String stacked(Column column) {
      return mark + column.name();
    }

    String select(List<Source> all) {
      String columns =
          all.stream()
              .flatMap(
                  s ->
                      s.figures.entrySet().stream()
                          .map(
                              f ->
                                  (s == this ? f.getValue() : nothing(f.getKey()))
                                      + " as "
                                      + s.stacked(f.getKey())))
              .collect(Collectors.joining(", "));
      String rows = grouped ? " t where t.biz_date is not null group by t.store, t.biz_date" : " t";
      return "select t.store, t.biz_date, " + columns + "\n  from " + dataset + rows;
    }
  }

  private final List<Source> sources = new ArrayList<>();

  /**
   * @param daily columns of {@code store_day}
   * @param promoted columns of {@code promotion_daily} that belong to the store as a whole
   * @param own metrics of the plan that are counted from rows
   */
  StoreFigures(List<Column> daily, List<Column> promoted, List<RowMetric> own) {
    sources.add(new Source("store_day", "d_", false, by(daily, c -> "t." + c.name())));
    sources.add(new Source("promotion_daily", "p_", true, by(promoted, StoreFigures::sum)));
    sources.add(
        new Source("inventory_snapshot", "i_", true, by(List.of(STOCK), StoreFigures::sum)));
    Map<String, List<RowMetric>> byDataset =
        own.stream()
            .collect(Collectors.groupingBy(RowMetric::dataset, TreeMap::new, Collectors.toList()));
    byDataset.forEach(
        (dataset, metrics) -> {
          Map<Column, String> figures = new LinkedHashMap<>();
          metrics.forEach(m -> figures.put(m.column(), m.figure()));
          sources.add(new Source(dataset, "o_", true, figures));
        });
  }

  private static Map<Column, String> by(List<Column> columns, Function<Column, String> figure) {
    Map<Column, String> figures = new LinkedHashMap<>();
    columns.forEach(c -> figures.put(c, figure.apply(c)));
    return figures;
  }

  private static String sum(Column column) {
    return "cast(sum(t." + column.name() + ") as " + MadeRelations.sqlType(column.type()) + ")";
  }

  static String nothing(Column column) {
    return "cast(null as " + MadeRelations.sqlType(column.type()) + ")";
  }

  Relation relation() {
    Map<String, Column> columns = new LinkedHashMap<>();
    sources.forEach(s -> s.figures().keySet().forEach(c -> columns.putIfAbsent(c.name(), c)));
    return new Relation(
        "store_figures",
        List.of("store", "biz_date"),
        sources.stream().map(Source::dataset).distinct().toList(),
        Relation.Place.FACTS,
        Map.of(),
        Stream.concat(Stream.of(MadeRelations.STORE, MadeRelations.DAY), columns.values().stream())
            .toList(),
        Optional.of(select(columns.keySet().stream().map(this::folded).toList())));
  }

  private String select(List<String> folded) {
    return "with stacked as (\n  "
        + sources.stream()
            .map(s -> s.select(sources))
            .collect(Collectors.joining("\n  union all\n  "))
        + ")\nselect store, biz_date, "
        + String.join(", ", folded)
        + "\nfrom stacked group by store, biz_date";
  }

  /** The first dataset that has the figure wins. */
  private String folded(String name) {
    List<String> found = new ArrayList<>();
    for (Source source : sources) {
      source.figures().keySet().stream()
          .filter(c -> c.name().equals(name))
          .forEach(c -> found.add("max(" + source.stacked(c) + ")"));
    }
    String value = found.size() == 1 ? found.get(0) : "coalesce(" + String.join(", ", found) + ")";
    return value + " as " + name;
  }
}
