package io.storeops.engine;

import io.storeops.condition.Expression;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Rows of one table or relation.
 *
 * @param outputs what to return, in order
 * @param where all must hold; empty for all rows
 * @param rule whose parameters stand in table {@code rule_parameter (rule, store, week, name,
 *     value)}; empty when every parameter is in {@code bindings}
 * @param seasonal whether some weeks have parameters of their own; the rows then need a week
 * @param bindings values of parameters by name: Long, BigDecimal, Double, String, Boolean,
 *     LocalDate
 */
public record Query(
    String from,
    List<Output> outputs,
    List<Expression> where,
    String rule,
    boolean seasonal,
    Map<String, Object> bindings,
    List<Order> order,
    OptionalInt limit) {

  /** Copies the collections. */
  public Query {
    outputs = List.copyOf(outputs);
    where = List.copyOf(where);
    bindings = Map.copyOf(bindings);
    order = List.copyOf(order);
  }

  /** With parameters that hold in all weeks. */
  public Query(
      String from,
      List<Output> outputs,
      List<Expression> where,
      String rule,
      Map<String, Object> bindings,
      List<Order> order,
      OptionalInt limit) {
    this(from, outputs, where, rule, false, bindings, order, limit);
  }

  /** A named result column. */
  public record Output(io.storeops.table.Column column, Expression value) {}

  /** A sort key by output name; no data comes last. */
  public record Order(String output, boolean descending) {}
}
