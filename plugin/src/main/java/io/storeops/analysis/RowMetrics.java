package io.storeops.analysis;

import io.storeops.condition.ConditionParser;
import io.storeops.condition.Expression;
import io.storeops.condition.ExpressionWalk;
import io.storeops.condition.Scope;
import io.storeops.diag.NearestName;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.engine.RowFilter;
import io.storeops.facts.Dataset;
import io.storeops.facts.FactCatalog;
import io.storeops.facts.Metric;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.table.Column;
import io.storeops.table.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Metrics of the plan that are counted from rows of a dataset. */
final class RowMetrics {
  private final FactCatalog facts;
  private final Problems problems;

  RowMetrics(FactCatalog facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
  }

  /**
   * A figure of a store and day.
   *
   * @param column what it is called, with type and unit
   * @param dataset table that it is counted from
   * @param figure how, over the rows {@code t} of a store and day. Where rows are there but none
   *     meets the condition it is 0; without any row there is no data
   */
  record RowMetric(Column column, String dataset, String figure) {}

  /** All that are right; of the others it is reported what is wrong. */
  List<RowMetric> of(List<Plan.Metric> own) {
    List<RowMetric> found = new ArrayList<>();
    for (Plan.Metric metric : own) {
      metric.rows().flatMap(rows -> of(metric.key(), rows)).ifPresent(found::add);
    }
    return found;
  }

  private Optional<RowMetric> of(String key, Plan.Metric.FromRows rows) {
    Optional<TableShape> dataset = facts.dataset(rows.dataset()).map(Dataset::shape);
    Optional<Metric> metric = facts.metrics().find(key);
    if (dataset.isEmpty() || metric.isEmpty()) {
      return Optional.empty(); // an unknown dataset is a reference to nowhere, reported as such
    }
    if (dataset.get().column("biz_date").isEmpty()) {
      report(rows, "the dataset \"" + rows.dataset() + "\" has no day to count by", "");
      return Optional.empty();
    }
    return filter(rows, dataset.get()).flatMap(f -> of(key, metric.get(), rows, dataset.get(), f));
  }

  private Optional<RowMetric> of(
      String key, Metric metric, Plan.Metric.FromRows rows, TableShape dataset, Filter filter) {
    boolean restricted =
        filter.restricted() || dataset.column(rows.column()).filter(Column::restricted).isPresent();
    Column column = new Column(key, metric.type(), metric.unit(), restricted, "");
    return figure(rows, dataset, column, filter.sql())
        .map(figure -> new RowMetric(column, rows.dataset(), figure));
  }

  /** Which rows count, and whether a restricted column decides it. */
  private record Filter(String sql, boolean restricted) {}

  private Optional<Filter> filter(Plan.Metric.FromRows rows, TableShape dataset) {
    if (rows.where().isEmpty()) {
      return Optional.of(new Filter("", false));
    }
    return ConditionParser.parseCondition(
            rows.where(), rows.place(), new Scope(bare(dataset.columns()), List.of()), problems)
        .map(c -> new Filter(RowFilter.sql(c), readsRestricted(c)));
  }

  private static boolean readsRestricted(Expression condition) {
    return ExpressionWalk.all(condition).stream()
        .anyMatch(e -> e instanceof Expression.ColumnRef ref && ref.column().restricted());
  }

  /** Without their units: a filter has no parameters, so values stand as they are written. */
  private static List<Column> bare(List<Column> columns) {
    return columns.stream()
        .map(
            c ->
                c.unit() == Unit.NONE
                    ? c
                    : new Column(c.name(), c.type(), Unit.NUMBER, c.restricted(), c.formula()))
        .toList();
  }

  private Optional<String> figure(
      Plan.Metric.FromRows rows, TableShape dataset, Column as, String filter) {
    String type = as.type() == ValueType.INT ? "bigint" : MadeRelations.sqlType(as.type());
    if (rows.column().isEmpty()) {
      return Optional.of("cast(count(" + when(filter, "1", "") + ") as " + type + ")");
    }
    Optional<Column> column = dataset.column(rows.column());
    if (column.isEmpty()) {
      List<String> names = dataset.columns().stream().map(Column::name).toList();
      report(
          rows,
          "the dataset \"" + rows.dataset() + "\" has no column \"" + rows.column() + "\"",
          NearestName.hint(rows.column(), names, "columns"));
      return Optional.empty();
    }
    boolean number = column.get().type() == ValueType.INT || column.get().type() == ValueType.MONEY;
    String name = "t." + rows.column();
    boolean adds = rows.aggregate().equals("sum");
    String chosen = when(filter, name, adds ? " else 0" : "");
    return switch (rows.aggregate()) {
      case "count" -> Optional.of("cast(count(" + chosen + ") as " + type + ")");
      case "distinct" -> Optional.of("cast(count(distinct " + chosen + ") as " + type + ")");
      default -> {
        if (!number) {
          report(
              rows,
              "\""
                  + rows.column()
                  + "\" is neither a count nor an amount, so it has no exact "
                  + rows.aggregate(),
              "count it, or give the column of the dataset type: int or money");
          yield Optional.empty();
        }
        yield Optional.of("cast(" + rows.aggregate() + "(" + chosen + ") as " + type + ")");
      }
    };
  }

  private static String when(String filter, String value, String otherwise) {
    return filter.isEmpty() ? value : "case when " + filter + " then " + value + otherwise + " end";
  }

  private void report(Plan.Metric.FromRows rows, String message, String hint) {
    problems.error("P031", Problem.Cause.PLAN, rows.place().at(0), message, hint);
  }
}
