package io.storeops.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The nodes of an expression. */
public final class ExpressionWalk {
  private ExpressionWalk() {}

  /** The expression and everything in it, from the outside in and from left to right. */
  public static List<Expression> all(Expression expression) {
    List<Expression> found = new ArrayList<>();
    collect(expression, found);
    return found;
  }

  /** Whether a node of this kind is part of it. */
  public static boolean has(Expression expression, Class<? extends Expression> kind) {
    return all(expression).stream().anyMatch(kind::isInstance);
  }

  private static void collect(Expression expression, List<Expression> found) {
    found.add(expression);
    children(expression).forEach(c -> collect(c, found));
  }

  private static List<Expression> children(Expression e) {
    if (e instanceof Expression.And and) {
      return and.parts();
    } else if (e instanceof Expression.Or or) {
      return or.parts();
    } else if (e instanceof Expression.Not not) {
      return List.of(not.part());
    } else if (e instanceof Expression.Negate negate) {
      return List.of(negate.part());
    } else if (e instanceof Expression.Verdict verdict) {
      return List.of(verdict.condition());
    } else if (e instanceof Expression.IsNull isNull) {
      return List.of(isNull.value());
    }
    return severalChildren(e);
  }

  private static List<Expression> severalChildren(Expression e) {
    if (e instanceof Expression.Compare compare) {
      return List.of(compare.left(), compare.right());
    } else if (e instanceof Expression.Arithmetic sum) {
      return List.of(sum.left(), sum.right());
    } else if (e instanceof Expression.Between between) {
      return List.of(between.value(), between.low(), between.high());
    } else if (e instanceof Expression.In in) {
      return Stream.concat(Stream.of(in.value()), in.options().stream()).toList();
    } else if (e instanceof Expression.Call call) {
      return call.arguments();
    } else if (e instanceof Expression.Case choice) {
      Stream<Expression> whens =
          choice.whens().stream().flatMap(w -> Stream.of(w.condition(), w.result()));
      return Stream.concat(whens, choice.otherwise().stream()).toList();
    }
    return List.of();
  }
}
