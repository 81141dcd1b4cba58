package io.storeops.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Warns of conditions that are valid and probably not meant. */
final class Lint {
  private final Report report;
  private final Scope scope;
  private final List<Operand> notIns = new ArrayList<>();
  private final List<Operand> constants = new ArrayList<>();

  Lint(Report report, Scope scope) {
    this.report = report;
    this.scope = scope;
  }

  void comparison(Operand comparison, Operand left, Operand right) {
    boolean equal = left.expression().equals(right.expression());
    if (equal && !left.unknown()) {
      warnConstant(comparison);
    } else {
      constant(comparison);
    }
  }

  /** A part without column and parameter is the same for every row and store. */
  void constant(Operand part) {
    Expression tree = part.expression();
    boolean varies =
        ExpressionWalk.has(tree, Expression.ColumnRef.class)
            || ExpressionWalk.has(tree, Expression.Parameter.class);
    if (!varies) {
      warnConstant(part);
    }
  }

  private void warnConstant(Operand part) {
    constants.add(part);
    report.warning(
        "R150",
        part.from(),
        report.quote(part.from(), part.to()) + " has the same result for every row",
        "take it out, or compare a column with it");
  }

  void notIn(Operand value) {
    notIns.add(value);
  }

  void coalesce(Operand call, Operand first, Operand last) {
    boolean zero =
        last.expression() instanceof Expression.Literal literal
            && literal.value() instanceof Number number
            && new BigDecimal(number.toString()).signum() == 0;
    boolean metric =
        first.type().number() && ExpressionWalk.has(first.expression(), Expression.ColumnRef.class);
    if (zero && metric) {
      report.warning(
          "R151",
          call.from(),
          report.quote(call.from(), call.to()) + " turns \"no data\" into 0",
          "leave coalesce out; a condition over no data has the verdict no-data");
    }
  }

  /** What can only be said of the whole condition. */
  void finish(Operand whole) {
    boolean varies = ExpressionWalk.has(whole.expression(), Expression.ColumnRef.class);
    if (!varies && constants.isEmpty() && !whole.unknown()) {
      report.warning(
          "R150",
          whole.from(),
          "the condition reads no column and has the same result for every row",
          "compare a column with it");
    }
    Set<String> tested =
        ExpressionWalk.all(whole.expression()).stream()
            .filter(Expression.IsNull.class::isInstance)
            .flatMap(e -> ExpressionWalk.all(e).stream())
            .filter(Expression.ColumnRef.class::isInstance)
            .map(e -> ((Expression.ColumnRef) e).column().name())
            .collect(Collectors.toSet());
    notIns.forEach(v -> nullableNotIn(v, tested));
  }

  private void nullableNotIn(Operand value, Set<String> tested) {
    if (!(value.expression() instanceof Expression.ColumnRef ref)) {
      return;
    }
    String column = ref.column().name();
    if (!tested.contains(column) && !scope.required().contains(column)) {
      report.warning(
          "R152",
          value.from(),
          "\"not in\" over \"" + column + "\" has the verdict no-data where the column is empty",
          "say what holds there: add \""
              + column
              + " is not null\" or \"or "
              + column
              + " is null\"");
    }
  }
}
