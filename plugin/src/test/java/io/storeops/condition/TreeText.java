package io.storeops.condition;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A tree as one line: {@code (less cover_days (plus lead_days :slack))}. */
public final class TreeText {
  private TreeText() {}

  public static String of(Expression e) {
    if (e instanceof Expression.ColumnRef ref) {
      return ref.column().name();
    } else if (e instanceof Expression.Parameter parameter) {
      return ":" + parameter.declared().name();
    } else if (e instanceof Expression.Literal literal) {
      return literal.value() instanceof String text ? "'" + text + "'" : literal.value().toString();
    } else if (e instanceof Expression.And and) {
      return list("and", and.parts());
    } else if (e instanceof Expression.Or or) {
      return list("or", or.parts());
    } else if (e instanceof Expression.Not not) {
      return list("not", List.of(not.part()));
    } else if (e instanceof Expression.Negate negate) {
      return list("minus", List.of(negate.part()));
    }
    return larger(e);
  }

  private static String larger(Expression e) {
    if (e instanceof Expression.Compare c) {
      return list(lower(c.comparison()), List.of(c.left(), c.right()));
    } else if (e instanceof Expression.Arithmetic a) {
      return list(lower(a.operator()), List.of(a.left(), a.right()));
    } else if (e instanceof Expression.Between b) {
      return list(negated("between", b.negated()), List.of(b.value(), b.low(), b.high()));
    } else if (e instanceof Expression.In in) {
      List<Expression> parts = Stream.concat(Stream.of(in.value()), in.options().stream()).toList();
      return list(negated("in", in.negated()), parts);
    } else if (e instanceof Expression.IsNull n) {
      return list(negated("null", n.negated()), List.of(n.value()));
    } else if (e instanceof Expression.Call call) {
      return list(call.function(), call.arguments());
    } else if (e instanceof Expression.Case c) {
      Stream<Expression> whens =
          c.whens().stream().flatMap(w -> Stream.of(w.condition(), w.result()));
      return list("case", Stream.concat(whens, c.otherwise().stream()).toList());
    }
    throw new IllegalArgumentException(e.toString());
  }

  private static String negated(String word, boolean negated) {
    return negated ? "not-" + word : word;
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String list(String head, List<? extends Expression> parts) {
    return parts.stream().map(TreeText::of).collect(Collectors.joining(" ", "(" + head + " ", ")"));
  }
}
