package io.storeops.engine;

import io.storeops.condition.Expression;
import io.storeops.measure.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Renders a checked expression for one engine so that both engines answer alike: a division is one
 * of doubles with a divisor that is never zero, doubles are rounded to nine places before they are
 * compared, decimals are widened before they are multiplied. Columns are those of table {@code t}.
 */
final class ExpressionSql {
  /** Two values are one when they agree to this many places. */
  private static final int PLACES = 9;

  private final Dialect dialect;
  private final Function<Expression.Parameter, SqlText> parameters;

  ExpressionSql(Dialect dialect, Function<Expression.Parameter, SqlText> parameters) {
    this.dialect = dialect;
    this.parameters = parameters;
  }

  SqlText render(Expression expression) {
    if (expression instanceof Expression.ColumnRef ref) {
      return SqlText.of("t." + Names.quoted(ref.column().name()));
    }
    if (expression instanceof Expression.Parameter parameter) {
      return parameters.apply(parameter);
    }
    if (expression instanceof Expression.Literal literal) {
      return SqlText.of(literal(literal.value()));
    }
    return ExpressionTypes.of(expression) == ValueType.BOOL && !isChoice(expression)
        ? logic(expression)
        : value(expression);
  }

  private static boolean isChoice(Expression expression) {
    return expression instanceof Expression.Case || expression instanceof Expression.Call;
  }

  private SqlText logic(Expression expression) {
    if (expression instanceof Expression.And and) {
      return all(" and ", and.parts());
    }
    if (expression instanceof Expression.Or or) {
      return all(" or ", or.parts());
    }
    if (expression instanceof Expression.Not not) {
      return render(not.part()).wrap("(not ", ")");
    }
    if (expression instanceof Expression.IsNull test) {
      return render(test.value()).wrap("(", test.negated() ? " is not null)" : " is null)");
    }
    return comparison(expression);
  }

  private SqlText all(String word, List<Expression> parts) {
    return SqlText.join(word, parts.stream().map(this::render).toList()).wrap("(", ")");
  }

  private SqlText comparison(Expression expression) {
    if (expression instanceof Expression.Compare compare) {
      List<SqlText> sides = comparable(List.of(compare.left(), compare.right()));
      return SqlText.join(sign(compare.comparison()), sides).wrap("(", ")");
    }
    if (expression instanceof Expression.Between between) {
      List<SqlText> sides = comparable(List.of(between.value(), between.low(), between.high()));
      SqlText ends = SqlText.join(" and ", sides.subList(1, 3));
      String word = between.negated() ? " not between " : " between ";
      return SqlText.join(word, List.of(sides.get(0), ends)).wrap("(", ")");
    }
    if (expression instanceof Expression.In in) {
      List<SqlText> sides =
          comparable(Stream.concat(Stream.of(in.value()), in.options().stream()).toList());
      SqlText options = SqlText.join(", ", sides.subList(1, sides.size())).wrap("(", ")");
      return SqlText.join(in.negated() ? " not in " : " in ", List.of(sides.get(0), options))
          .wrap("(", ")");
    }
    throw new IllegalArgumentException("no rendering for " + expression.getClass().getSimpleName());
  }

  private SqlText value(Expression expression) {
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    }
    if (expression instanceof Expression.Negate negate) {
      return render(negate.part()).wrap("(-(", "))");
    }
    if (expression instanceof Expression.Case choice) {
      return choice(choice);
    }
    if (expression instanceof Expression.Call call) {
      return dialect.call(call.function(), alike(call.arguments()));
    }
    if (expression instanceof Expression.Verdict verdict) {
      return verdict(render(verdict.condition()));
    }
    throw new IllegalArgumentException("no rendering for " + expression.getClass().getSimpleName());
  }

  private SqlText arithmetic(Expression.Arithmetic arithmetic) {
    Expression left = arithmetic.left();
    Expression right = arithmetic.right();
    return switch (arithmetic.operator()) {
      case DIVIDE ->
          SqlText.concat(
              asDouble(render(left)).wrap("(", " / nullif("),
              asDouble(render(right)).wrap("", ", 0e0))"));
      case TIMES -> times(left, right);
      case PLUS -> SqlText.join(" + ", alike(List.of(left, right))).wrap("(", ")");
      case MINUS -> SqlText.join(" - ", alike(List.of(left, right))).wrap("(", ")");
    };
  }

  /** DuckDB keeps 18 digits when both sides have at most 18: one side is widened to 20. */
  private SqlText times(Expression left, Expression right) {
    ValueType type =
        ExpressionTypes.of(new Expression.Arithmetic(Expression.Operator.TIMES, left, right));
    if (type != ValueType.MONEY) {
      return SqlText.join(" * ", alike(List.of(left, right))).wrap("(", ")");
    }
    return SqlText.concat(
        render(left).wrap("cast(cast(", " as decimal(20,4)) * cast("),
        render(right).wrap("", " as decimal(18,4)) as decimal(18,4))"));
  }

  private SqlText choice(Expression.Case choice) {
    List<Expression> results =
        Stream.concat(
                choice.whens().stream().map(Expression.When::result), choice.otherwise().stream())
            .toList();
    List<SqlText> values = alike(results);
    SqlText text = SqlText.of("case");
    for (int i = 0; i < choice.whens().size(); i++) {
      text =
          SqlText.concat(
              text,
              render(choice.whens().get(i).condition()).wrap(" when ", " then "),
              values.get(i));
    }
    if (choice.otherwise().isPresent()) {
      text = SqlText.concat(text, values.get(values.size() - 1).wrap(" else ", ""));
    }
    return text.wrap("", " end");
  }

  private static SqlText verdict(SqlText condition) {
    return SqlText.concat(
        condition.wrap("case when ", " then 'fired'"),
        condition.wrap(" when not ", " then 'ok' else 'no-data' end"));
  }

  /** All as doubles when one of them is. */
  private List<SqlText> alike(List<Expression> parts) {
    List<SqlText> texts = parts.stream().map(this::render).toList();
    return anyDouble(parts) ? texts.stream().map(ExpressionSql::asDouble).toList() : texts;
  }

  /** As {@link #alike}, doubles rounded. */
  private List<SqlText> comparable(List<Expression> parts) {
    List<SqlText> texts = alike(parts);
    return anyDouble(parts)
        ? texts.stream().map(t -> t.wrap("round(", ", " + PLACES + ")")).toList()
        : texts;
  }

  private static boolean anyDouble(List<? extends Expression> parts) {
    return parts.stream().anyMatch(p -> ExpressionTypes.of(p) == ValueType.DOUBLE);
  }

  private static SqlText asDouble(SqlText text) {
    return text.wrap("cast(", " as double)");
  }

  private static String sign(Expression.Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> " = ";
      case NOT_EQUAL -> " <> ";
      case LESS -> " < ";
      case LESS_OR_EQUAL -> " <= ";
      case GREATER -> " > ";
      case GREATER_OR_EQUAL -> " >= ";
    };
  }

  private static String literal(Object value) {
    if (value instanceof String text) {
      return Names.literal(text);
    }
    if (value instanceof BigDecimal number) {
      return number.signum() < 0 ? "(" + number.toPlainString() + ")" : number.toPlainString();
    }
    if (value instanceof Long whole) {
      return whole < 0 ? "(" + whole + ")" : whole.toString();
    }
    if (value instanceof Boolean flag) {
      return flag.toString();
    }
    throw new IllegalArgumentException("no literal of " + value.getClass().getSimpleName());
  }
}
