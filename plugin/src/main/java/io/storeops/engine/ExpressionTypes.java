package io.storeops.engine;

import io.storeops.condition.Expression;
import io.storeops.measure.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The type that an expression gives; it decides how numbers are compared and multiplied. */
final class ExpressionTypes {
  private static final Set<String> DOUBLE_FUNCTIONS = Set.of("exp", "ln", "power", "sqrt");
  private static final Set<String> TEXT_FUNCTIONS = Set.of("lower", "upper", "trim");

  private ExpressionTypes() {}

  static ValueType of(Expression expression) {
    if (expression instanceof Expression.ColumnRef ref) {
      return ref.column().type();
    }
    if (expression instanceof Expression.Parameter parameter) {
      return parameter.declared().type();
    }
    if (expression instanceof Expression.Literal literal) {
      return ofLiteral(literal.value());
    }
    if (expression instanceof Expression.Negate negate) {
      return of(negate.part());
    }
    return ofComposite(expression);
  }

  private static ValueType ofComposite(Expression expression) {
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return arithmetic.operator() == Expression.Operator.DIVIDE
          ? ValueType.DOUBLE
          : widest(Stream.of(arithmetic.left(), arithmetic.right()).map(ExpressionTypes::of));
    }
    if (expression instanceof Expression.Case choice) {
      Stream<Expression> results = choice.whens().stream().map(Expression.When::result);
      return widest(Stream.concat(results, choice.otherwise().stream()).map(ExpressionTypes::of));
    }
    if (expression instanceof Expression.Call call) {
      return ofCall(call.function().toLowerCase(Locale.ROOT), call.arguments());
    }
    return expression instanceof Expression.Verdict ? ValueType.TEXT : ValueType.BOOL;
  }

  private static ValueType ofCall(String function, List<Expression> arguments) {
    if (DOUBLE_FUNCTIONS.contains(function)) {
      return ValueType.DOUBLE;
    }
    if (TEXT_FUNCTIONS.contains(function)) {
      return ValueType.TEXT;
    }
    if (function.equals("length")) {
      return ValueType.INT;
    }
    if (function.equals("round")) {
      return of(arguments.get(0));
    }
    return widest(arguments.stream().map(ExpressionTypes::of));
  }

  private static ValueType ofLiteral(Object value) {
    if (value instanceof Long) {
      return ValueType.INT;
    }
    if (value instanceof BigDecimal number) {
      return number.scale() <= 4 ? ValueType.MONEY : ValueType.DOUBLE;
    }
    return value instanceof Boolean ? ValueType.BOOL : ValueType.TEXT;
  }

  /** Of two number types the one that holds both; of anything else the first. */
  private static ValueType widest(Stream<ValueType> types) {
    return types.reduce(ExpressionTypes::wider).orElse(ValueType.BOOL);
  }

  private static ValueType wider(ValueType left, ValueType right) {
    if (left == ValueType.DOUBLE || right == ValueType.DOUBLE) {
      return ValueType.DOUBLE;
    }
    return left == ValueType.MONEY || right == ValueType.MONEY ? ValueType.MONEY : left;
  }
}
