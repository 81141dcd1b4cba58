package io.storeops.condition;

import io.storeops.condition.Expression.And;
import io.storeops.condition.Expression.Between;
import io.storeops.condition.Expression.Compare;
import io.storeops.condition.Expression.Comparison;
import io.storeops.condition.Expression.In;
import io.storeops.condition.Expression.IsNull;
import io.storeops.condition.Expression.Not;
import io.storeops.condition.Expression.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A condition with one comparison or connective turned round, in every way. */
public final class Mutations {
  private Mutations() {}

  private static Comparison turned(Comparison comparison) {
    return switch (comparison) {
      case LESS -> Comparison.LESS_OR_EQUAL;
      case LESS_OR_EQUAL -> Comparison.LESS;
      case GREATER -> Comparison.GREATER_OR_EQUAL;
      case GREATER_OR_EQUAL -> Comparison.GREATER;
      case EQUAL -> Comparison.NOT_EQUAL;
      case NOT_EQUAL -> Comparison.EQUAL;
    };
  }

  /** Each differs from the condition in one place. */
  public static List<Expression> of(Expression condition) {
    List<Expression> all = new ArrayList<>();
    if (condition instanceof Compare c) {
      all.add(new Compare(turned(c.comparison()), c.left(), c.right()));
    } else if (condition instanceof And and) {
      all.add(new Or(and.parts()));
      all.addAll(parts(and.parts(), And::new));
    } else if (condition instanceof Or or) {
      all.add(new And(or.parts()));
      all.addAll(parts(or.parts(), Or::new));
    } else if (condition instanceof Not not) {
      all.add(not.part());
      of(not.part()).forEach(p -> all.add(new Not(p)));
    } else if (condition instanceof IsNull test) {
      all.add(new IsNull(test.value(), !test.negated()));
    } else if (condition instanceof In in) {
      all.add(new In(in.value(), in.options(), !in.negated()));
    } else if (condition instanceof Between b) {
      all.add(new Between(b.value(), b.low(), b.high(), !b.negated()));
    }
    return all;
  }

  private static List<Expression> parts(
      List<Expression> parts, Function<List<Expression>, Expression> whole) {
    List<Expression> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      for (Expression turned : of(parts.get(i))) {
        List<Expression> copy = new ArrayList<>(parts);
        copy.set(i, turned);
        all.add(whole.apply(copy));
      }
    }
    return all;
  }
}
