package io.storeops.engine;

import io.storeops.condition.Expression;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.RuleParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Renders a query for one engine. */
final class QuerySql {
  private final Dialect dialect;

  QuerySql(Dialect dialect) {
    this.dialect = dialect;
  }

  SqlText render(Query query) {
    Map<String, Column> fromTable = new TreeMap<>();
    ExpressionSql expressions = new ExpressionSql(dialect, p -> parameter(query, p, fromTable));
    List<SqlText> outputs = query.outputs().stream().map(o -> output(expressions, o)).toList();
    List<SqlText> conditions = query.where().stream().map(expressions::render).toList();
    List<SqlText> parts = new ArrayList<>();
    parts.add(SqlText.join(", ", outputs).wrap("select ", ""));
    parts.add(SqlText.of(" from " + Names.quoted(query.from()) + " t"));
    if (!fromTable.isEmpty()) {
      parts.add(parameterJoin(query, fromTable.keySet()));
    }
    if (!conditions.isEmpty()) {
      parts.add(SqlText.join(" and ", conditions).wrap(" where ", ""));
    }
    parts.add(SqlText.of(order(query.order())));
    query.limit().ifPresent(n -> parts.add(SqlText.of(" limit " + n)));
    return SqlText.join("", parts);
  }

  private static SqlText output(ExpressionSql expressions, Query.Output output) {
    Column column = output.column();
    String name = " as " + Names.quoted(column.name());
    SqlText value = expressions.render(output.value());
    boolean asItIs =
        output.value() instanceof Expression.ColumnRef ref && ref.column().type() == column.type();
    return asItIs
        ? value.wrap("", name)
        : value.wrap("cast(", " as " + Dialect.type(column.type()) + ")" + name);
  }

  private static SqlText parameter(
      Query query, Expression.Parameter parameter, Map<String, Column> fromTable) {
    Column declared = parameter.declared();
    String end = " as " + Dialect.type(declared.type()) + ")";
    Object bound = query.bindings().get(declared.name());
    if (bound != null) {
      return new SqlText("cast(?" + end, List.of(bound));
    }
    if (query.rule().isEmpty()) {
      throw new IllegalArgumentException("parameter :" + declared.name() + " has no value");
    }
    fromTable.put(declared.name(), declared);
    // the table holds doubles: 2.0 is the count 2 in either engine only when it is rounded first
    String start = declared.type() == ValueType.INT ? "cast(round(" : "cast(";
    String middle = declared.type() == ValueType.INT ? ")" : "";
    String always = "p." + Names.quoted(declared.name());
    String value =
        query.seasonal()
            ? "coalesce(s." + Names.quoted(declared.name()) + ", " + always + ")"
            : always;
    return SqlText.of(start + value + middle + end);
  }

  /**
   * One line per store with all parameters of the rule, and one per store and week of a season, so
   * that rows are never multiplied.
   */
  private static SqlText parameterJoin(Query query, Set<String> names) {
    StringBuilder values = new StringBuilder();
    for (String name : names) {
      values
          .append(", max(case when name = ")
          .append(Names.literal(name))
          .append(" then value end) as ")
          .append(Names.quoted(name));
    }
    String from = values + " from " + RuleParameters.TABLE + " where rule = ? and week ";
    String always =
        " left join (select store" + from + "= '' group by store) p on p.store = t.store";
    if (!query.seasonal()) {
      return new SqlText(always, List.of(query.rule()));
    }
    String seasons =
        " left join (select store, week"
            + from
            + "<> '' group by store, week) s on s.store = t.store and s.week = t.week";
    return new SqlText(always + seasons, List.of(query.rule(), query.rule()));
  }

  private static String order(List<Query.Order> order) {
    List<String> keys =
        order.stream()
            .map(
                o -> Names.quoted(o.output()) + (o.descending() ? " desc" : " asc") + " nulls last")
            .toList();
    return keys.isEmpty() ? "" : " order by " + String.join(", ", keys);
  }
}
