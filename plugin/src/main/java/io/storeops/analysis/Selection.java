package io.storeops.analysis;

import io.storeops.condition.Expression;
import io.storeops.engine.Query;
import io.storeops.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Columns of a relation with simple conditions, sorted by the columns in their order.
 *
 * @param where all must hold
 */
public record Selection(Relation relation, List<String> columns, List<Expression> where) {

  /** Copies the lists. */
  public Selection {
    columns = List.copyOf(columns);
    where = List.copyOf(where);
  }

  /** These columns of all rows. */
  public static Selection of(Relation relation, String... columns) {
    return new Selection(relation, List.of(columns), List.of());
  }

  /** Only rows whose column is one of these texts. */
  public Selection where(String column, String... texts) {
    List<Expression.Literal> options =
        Stream.of(texts).map(t -> new Expression.Literal(t)).toList();
    return and(new Expression.In(reference(column), options, false));
  }

  /** Only rows that have data in a column. */
  public Selection present(String column) {
    return and(new Expression.IsNull(reference(column), true));
  }

  private Selection and(Expression condition) {
    List<Expression> all = new ArrayList<>(where);
    all.add(condition);
    return new Selection(relation, columns, all);
  }

  private Expression.ColumnRef reference(String column) {
    return new Expression.ColumnRef(column(column));
  }

  private Column column(String name) {
    return relation.columns().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(relation.name() + " has no column " + name));
  }

  /** The query. */
  public Query query() {
    List<Query.Output> outputs =
        columns.stream().map(c -> new Query.Output(column(c), reference(c))).toList();
    List<Query.Order> order = columns.stream().map(c -> new Query.Order(c, false)).toList();
    return new Query(relation.name(), outputs, where, "", Map.of(), order, OptionalInt.empty());
  }
}
