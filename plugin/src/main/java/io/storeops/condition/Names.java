package io.storeops.condition;

import io.storeops.condition.Type.Fit;
import io.storeops.diag.NearestName;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Resolves what a condition names: columns, parameters, functions, literals. */
final class Names {
  /** Function to the least and the largest number of its arguments. */
  private static final Map<String, int[]> FUNCTIONS =
      new TreeMap<>(
          Map.of(
              "abs", new int[] {1, 1},
              "ceil", new int[] {1, 1},
              "coalesce", new int[] {2, 8},
              "floor", new int[] {1, 1},
              "greatest", new int[] {2, 8},
              "least", new int[] {2, 8},
              "nullif", new int[] {2, 2},
              "round", new int[] {1, 1},
              "sqrt", new int[] {1, 1}));

  private final Scope scope;
  private final Report report;
  private final Typing typing;
  private final Lint lint;

  Names(Scope scope, Report report, Typing typing, Lint lint) {
    this.scope = scope;
    this.report = report;
    this.typing = typing;
    this.lint = lint;
  }

  Operand column(Token token) {
    Optional<Column> column = find(scope.columns(), token.text());
    return column
        .map(c -> operand(token, new Expression.ColumnRef(c), Type.of(c)))
        .orElseGet(() -> unknownColumn(token));
  }

  Operand parameter(Token token) {
    Optional<Column> parameter = find(scope.parameters(), token.text());
    return parameter
        .map(p -> operand(token, new Expression.Parameter(p), Type.of(p)))
        .orElseGet(() -> unknownParameter(token));
  }

  private static Optional<Column> find(List<Column> columns, String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  private Operand unknownColumn(Token token) {
    boolean parameter = find(scope.parameters(), token.text()).isPresent();
    List<String> known = scope.columns().stream().map(Column::name).toList();
    report.error(
        "R111",
        token.from(),
        "unknown column \"" + token.text() + "\"",
        parameter ? "write the parameter as :" + token.text() : nearColumn(token.text(), known));
    return typing.unknown(token.from(), token.to());
  }

  private static String nearColumn(String found, List<String> known) {
    String hint = NearestName.hint(found, known, "columns");
    return hint.isEmpty() ? "name a column of the relation; texts stand in single quotes" : hint;
  }

  private Operand unknownParameter(Token token) {
    List<String> known = scope.parameters().stream().map(p -> ":" + p.name()).toList();
    report.error(
        "R112",
        token.from(),
        "unknown parameter \":" + token.text() + "\"",
        known.isEmpty()
            ? "declare it under parameters"
            : NearestName.hint(":" + token.text(), known, "parameters"));
    return typing.unknown(token.from(), token.to());
  }

  Operand number(Token token, boolean minus) {
    boolean whole = token.text().indexOf('.') < 0;
    BigDecimal value = new BigDecimal(minus ? "-" + token.text() : token.text());
    Object literal = whole ? (Object) value.longValueExact() : value;
    Fit fit = value.signum() == 0 ? Fit.ZERO : Fit.BARE;
    ValueType type = whole ? ValueType.INT : ValueType.DOUBLE;
    return operand(token, new Expression.Literal(literal), new Type(type, Unit.NUMBER, fit));
  }

  Operand text(Token token) {
    return operand(token, new Expression.Literal(token.text()), Type.TEXT);
  }

  Operand flag(Token token) {
    return operand(token, new Expression.Literal(token.text().equals("true")), Type.BOOL);
  }

  private static Operand operand(Token token, Expression tree, Type type) {
    return new Operand(tree, type, token.from(), token.to());
  }

  Operand call(Token name, List<Operand> arguments, int to) {
    int[] count = FUNCTIONS.get(name.text());
    if (count == null) {
      report.error(
          "R117",
          name.from(),
          "unknown function \"" + name.text() + "\"",
          NearestName.hint(name.text(), List.copyOf(FUNCTIONS.keySet()), "functions"));
      return typing.unknown(name.from(), to);
    }
    if (arguments.size() < count[0] || arguments.size() > count[1]) {
      String wanted = count[0] == count[1] ? "" + count[0] : count[0] + " to " + count[1];
      report.error(
          "R117",
          name.from(),
          "\"" + name.text() + "\" takes " + wanted + " value(s), not " + arguments.size(),
          "check the commas");
      return typing.unknown(name.from(), to);
    }
    List<Expression> trees = arguments.stream().map(Operand::expression).toList();
    Operand call =
        new Operand(
            new Expression.Call(name.text(), trees), type(name, arguments), name.from(), to);
    if (name.text().equals("coalesce")) {
      lint.coalesce(call, arguments.get(0), arguments.get(arguments.size() - 1));
    }
    return call;
  }

  private Type type(Token name, List<Operand> arguments) {
    boolean keepsUnit = Set.of("abs", "ceil", "floor", "round", "sqrt").contains(name.text());
    if (keepsUnit) {
      return typing.numeric(arguments.get(0), name.text());
    }
    return typing.alike(arguments, name.text()).orElse(Type.UNKNOWN);
  }
}
