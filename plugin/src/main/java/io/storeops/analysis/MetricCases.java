package io.storeops.analysis;

import io.storeops.facts.Metric;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns wide rows into long ones: for every metric that the columns can give, how a row's
 * numerator, denominator and value are written.
 */
final class MetricCases {
  private static final String MONEY = "decimal(18,4)";

  /** A metric's parts over one row; {@code denominator} is empty for what has none. */
  private record Case(String metric, String numerator, String denominator, String value) {}

  private final Map<String, Column> columns;
  private final boolean singleRow;

  /**
   * @param columns what the rows have, by name
   * @param singleRow whether a row is a whole period by itself, so that figures which cannot be
   *     built from days are there too
   */
  MetricCases(List<Column> columns, boolean singleRow) {
    this.columns = columns.stream().collect(Collectors.toMap(Column::name, c -> c));
    this.singleRow = singleRow;
  }

  /**
   * Store, metric, the row's own keys, numerator, denominator and value of every metric that a row
   * has; {@code from} holds the wide rows.
   */
  String select(List<Metric> metrics, String from, List<String> keys) {
    List<Case> cases = new ArrayList<>();
    metrics.forEach(m -> of(m).ifPresent(cases::add));
    String keyList = keys.stream().map(k -> "d." + k).collect(Collectors.joining(", "));
    String names =
        cases.stream().map(c -> "('" + c.metric() + "')").collect(Collectors.joining(", "));
    return "select d.store, m.metric, "
        + keyList
        + ",\n"
        + choice(
            cases.stream()
                .collect(
                    Collectors.toMap(
                        Case::metric, Case::numerator, (a, b) -> a, java.util.TreeMap::new)),
            MONEY)
        + " as numerator,\n"
        + choice(
            cases.stream()
                .collect(
                    Collectors.toMap(
                        Case::metric, Case::denominator, (a, b) -> a, java.util.TreeMap::new)),
            MONEY)
        + " as denominator,\n"
        + choice(
            cases.stream()
                .collect(
                    Collectors.toMap(
                        Case::metric, Case::value, (a, b) -> a, java.util.TreeMap::new)),
            "double")
        + " as value\nfrom "
        + from
        + " d cross join (values "
        + names
        + ") as m(metric)";
  }

  private static String choice(Map<String, String> byMetric, String type) {
    StringBuilder text = new StringBuilder("case m.metric");
    byMetric.forEach(
        (metric, value) -> {
          if (!value.isEmpty()) {
            text.append("\n  when '").append(metric).append("' then ").append(value);
          }
        });
    // a branch of the right type even when there is no other
    return text.append("\n  else cast(null as ").append(type).append(") end").toString();
  }

  private Optional<Case> of(Metric metric) {
    return switch (MetricTable.aggregate(metric)) {
      case "ratio" -> ratio(metric);
      case "weighted" -> weighted(metric);
      case "mean" -> plain(metric, "cast(1 as " + MONEY + ")");
      case "none" -> singleRow ? single(metric) : Optional.empty();
      default -> metric.ratio().isPresent() ? added(metric) : plain(metric, "");
    };
  }

  private Optional<Case> added(Metric metric) {
    return sum(metric.ratio().orElseThrow().numerator())
        .map(s -> new Case(metric.key(), s, "", "cast(" + s + " as double)"));
  }

  private Optional<Case> plain(Metric metric, String denominator) {
    return column(metric.key())
        .map(c -> new Case(metric.key(), exact(c), denominator, asDouble(c)));
  }

  private Optional<Case> single(Metric metric) {
    return column(metric.key()).map(c -> new Case(metric.key(), "", "", asDouble(c)));
  }

  private Optional<Case> ratio(Metric metric) {
    Metric.Ratio parts = metric.ratio().orElseThrow();
    Optional<String> numerator = sum(parts.numerator());
    Optional<String> denominator = sum(parts.denominator());
    if (numerator.isEmpty() || denominator.isEmpty()) {
      return Optional.empty();
    }
    String value =
        parts.scale().toPlainString()
            + "e0 * cast("
            + numerator.get()
            + " as double) / nullif(cast("
            + denominator.get()
            + " as double), 0e0)";
    return Optional.of(new Case(metric.key(), numerator.get(), denominator.get(), value));
  }

  private Optional<Case> weighted(Metric metric) {
    Optional<Column> weight = column(metric.overDays().weight());
    return column(metric.key())
        .filter(c -> weight.isPresent())
        .map(
            c ->
                new Case(
                    metric.key(),
                    "cast(cast(d."
                        + c.name()
                        + " as decimal(20,9)) * "
                        + "cast(d."
                        + weight.orElseThrow().name()
                        + " as decimal(16,2)) as "
                        + MONEY
                        + ")",
                    exact(weight.orElseThrow()),
                    asDouble(c)));
  }

  private Optional<String> sum(List<Metric.Part> parts) {
    StringBuilder text = new StringBuilder();
    for (Metric.Part part : parts) {
      Optional<Column> column = column(part.metric());
      if (column.isEmpty()) {
        return Optional.empty();
      }
      String sign = part.sign() < 0 ? " - " : text.isEmpty() ? "" : " + ";
      text.append(sign).append(exact(column.get()));
    }
    return Optional.of(parts.size() == 1 ? text.toString() : "cast(" + text + " as " + MONEY + ")");
  }

  private Optional<Column> column(String name) {
    return Optional.ofNullable(columns.get(name))
        .filter(
            c ->
                c.type() == ValueType.INT
                    || c.type() == ValueType.MONEY
                    || c.type() == ValueType.DOUBLE);
  }

  private static String exact(Column column) {
    return "cast(d." + column.name() + " as " + MONEY + ")";
  }

  private static String asDouble(Column column) {
    return "cast(d." + column.name() + " as double)";
  }
}
