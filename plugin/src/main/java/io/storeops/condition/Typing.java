package io.storeops.condition;

import io.storeops.condition.Expression.Comparison;
import io.storeops.condition.Expression.Operator;
import io.storeops.measure.Unit;
import io.storeops.measure.UnitTable;
import io.storeops.measure.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the checked tree: every part has a type and a unit, and what does not fit is filed. */
final class Typing {
  private final Report report;
  private final Lint lint;

  Typing(Report report, Lint lint) {
    this.report = report;
    this.lint = lint;
  }

  Operand unknown(int from, int to) {
    return new Operand(new Expression.Literal(true), Type.UNKNOWN, from, to);
  }

  Operand logic(List<Operand> parts, String word) {
    parts.forEach(p -> condition(p, word));
    List<Expression> trees = parts.stream().map(Operand::expression).toList();
    Expression tree = word.equals("and") ? new Expression.And(trees) : new Expression.Or(trees);
    return bool(tree, parts.get(0), parts.get(parts.size() - 1));
  }

  Operand not(Operand part, int from) {
    condition(part, "not");
    return new Operand(new Expression.Not(part.expression()), Type.BOOL, from, part.to());
  }

  /** Files a problem unless the part is true or false. */
  void condition(Operand part, String word) {
    if (!part.unknown() && part.type().value() != ValueType.BOOL) {
      report.error(
          "R115",
          part.from(),
          name(part) + " is " + part.type().describe() + ", but \"" + word + "\" wants a condition",
          "compare it with something");
    }
  }

  Operand compare(Comparison comparison, String sign, Operand left, Operand right) {
    boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
    Operand week = asWeek(left, right);
    if (alike(left, week, sign).isPresent() && !equality && !ordered(left)) {
      report.error(
          "R114",
          left.from(),
          name(left) + " is " + left.type().describe() + ", which \"" + sign + "\" cannot order",
          "use = or <>");
    }
    Operand result =
        bool(new Expression.Compare(comparison, left.expression(), week.expression()), left, right);
    lint.comparison(result, left, right);
    return result;
  }

  private static boolean ordered(Operand part) {
    ValueType type = part.type().value();
    return part.unknown() || (type != ValueType.TEXT && type != ValueType.BOOL);
  }

  Operand between(Operand value, Operand low, Operand high, boolean negated) {
    alike(value, asWeek(value, low), "between");
    alike(value, asWeek(value, high), "between");
    Operand result =
        bool(
            new Expression.Between(
                value.expression(), low.expression(), high.expression(), negated),
            value,
            high);
    lint.constant(result);
    return result;
  }

  Operand in(Operand value, List<Operand> options, boolean negated, int to) {
    List<Expression.Literal> literals = new ArrayList<>();
    for (Operand option : options) {
      alike(asWeek(value, option), value, "in");
      if (option.expression() instanceof Expression.Literal literal) {
        literals.add(literal);
      }
    }
    Expression tree = new Expression.In(value.expression(), literals, negated);
    Operand result = new Operand(tree, Type.BOOL, value.from(), to);
    lint.constant(result);
    if (negated) {
      lint.notIn(value);
    }
    return result;
  }

  Operand isNull(Operand value, boolean negated, int to) {
    Expression tree = new Expression.IsNull(value.expression(), negated);
    Operand result = new Operand(tree, Type.BOOL, value.from(), to);
    lint.constant(result);
    return result;
  }

  Operand arithmetic(Operator operator, String sign, Operand left, Operand right) {
    Expression tree = new Expression.Arithmetic(operator, left.expression(), right.expression());
    boolean bad = notNumber(left, sign) | notNumber(right, sign);
    if (bad || left.unknown() || right.unknown()) {
      return unknown(left.from(), right.to());
    }
    Optional<Type> type =
        operator == Operator.PLUS || operator == Operator.MINUS
            ? sum(operator, sign, left, right)
            : product(operator, sign, left, right);
    return new Operand(tree, type.orElse(Type.UNKNOWN), left.from(), right.to());
  }

  private Optional<Type> sum(Operator operator, String sign, Operand left, Operand right) {
    Type a = left.type();
    Type b = right.type();
    boolean shift =
        !a.literal()
            && !b.literal()
            && a.unit() != b.unit()
            && (operator == Operator.PLUS
                    ? UnitTable.plus(a.unit(), b.unit())
                    : UnitTable.minus(a.unit(), b.unit()))
                .isPresent();
    Optional<Type> common = shift ? Optional.of(a) : alike(left, right, sign);
    if (common.isEmpty() || common.get().literal()) {
      return common;
    }
    Unit unit = common.get().unit();
    Unit leftUnit = a.literal() ? unit : a.unit();
    Unit rightUnit = b.literal() ? unit : b.unit();
    Optional<Unit> result =
        operator == Operator.PLUS
            ? UnitTable.plus(leftUnit, rightUnit)
            : UnitTable.minus(leftUnit, rightUnit);
    return result.map(u -> common.get().with(wider(a.value(), b.value()), u));
  }

  private Optional<Type> product(Operator operator, String sign, Operand left, Operand right) {
    Type a = left.type();
    Type b = right.type();
    boolean divides = operator == Operator.DIVIDE;
    if (divides && b.fit() == Type.Fit.ZERO) {
      report.error("R116", right.from(), "this divides by 0", "divide by a column or a parameter");
      return Optional.empty();
    }
    ValueType value = divides ? ValueType.DOUBLE : wider(a.value(), b.value());
    if (a.literal() && b.literal()) {
      return Optional.of(new Type(value, Unit.NUMBER, Type.Fit.BARE));
    }
    Unit leftUnit = a.literal() ? Unit.NUMBER : a.unit();
    Unit rightUnit = b.literal() ? Unit.NUMBER : b.unit();
    Optional<Unit> unit =
        divides
            ? UnitTable.divide(leftUnit, rightUnit)
            : b.literal() ? Optional.of(leftUnit) : UnitTable.times(leftUnit, rightUnit);
    if (unit.isEmpty()) {
      refuseProduct(divides, sign, left, right);
    }
    return unit.map(u -> a.with(value, u));
  }

  private void refuseProduct(boolean divides, String sign, Operand left, Operand right) {
    String rule =
        divides
            ? "only equal units, currency by a count, or anything by a number or a ratio divide"
            : "one side must be a count, a number or a ratio";
    report.error(
        "R113",
        left.from(),
        units(left, right) + "; for \"" + sign + "\" " + rule,
        "check which columns were meant");
  }

  private boolean notNumber(Operand part, String sign) {
    if (part.unknown() || part.type().number()) {
      return false;
    }
    report.error(
        "R114",
        part.from(),
        name(part) + " is " + part.type().describe() + ", but \"" + sign + "\" wants numbers",
        "use a column that holds a number");
    return true;
  }

  /** The type of a function that keeps a number's unit. */
  Type numeric(Operand part, String function) {
    if (part.unknown() || notNumber(part, function)) {
      return Type.UNKNOWN;
    }
    Unit unit = part.type().unit();
    if (function.equals("sqrt") && unit != UnitTable.times(unit, unit).orElse(Unit.NONE)) {
      report.error(
          "R113",
          part.from(),
          name(part) + " has the unit " + part.type().unitName() + ", which has no root",
          "take the root of a count, a number or a ratio");
      return Type.UNKNOWN;
    }
    return part.type();
  }

  Operand negate(Operand part, int from) {
    if (notNumber(part, "-")) {
      return unknown(from, part.to());
    }
    return new Operand(new Expression.Negate(part.expression()), part.type(), from, part.to());
  }

  /** One kind and one unit of several parts, which {@code word} joins; empty after a problem. */
  Optional<Type> alike(List<Operand> parts, String word) {
    Operand first = parts.get(0);
    Optional<Type> type = Optional.of(first.type());
    for (Operand next : parts.subList(1, parts.size())) {
      Operand soFar = new Operand(first.expression(), type.get(), first.from(), first.to());
      Optional<Type> both = alike(soFar, next, word);
      if (both.isEmpty()) {
        return both;
      }
      type = both.map(t -> t.number() ? widened(t, next.type()) : t);
    }
    return type;
  }

  private static Type widened(Type type, Type other) {
    return new Type(wider(type.value(), other.value()), type.unit(), type.fit());
  }

  /** The common type of two parts; empty when a problem was filed. */
  Optional<Type> alike(Operand left, Operand right, String word) {
    Type a = left.type();
    Type b = right.type();
    if (a.unknown() || b.unknown()) {
      return Optional.of(a.unknown() ? b : a);
    }
    boolean oneKind = a.number() ? b.number() : a.value() == b.value();
    if (!oneKind) {
      report.error(
          "R114",
          left.from(),
          name(left)
              + " is "
              + a.describe()
              + " and "
              + name(right)
              + " is "
              + b.describe()
              + ", but \""
              + word
              + "\" wants one kind",
          kindHint(a, b));
      return Optional.empty();
    }
    return a.number() ? oneUnit(left, right, word) : Optional.of(a);
  }

  private static String kindHint(Type a, Type b) {
    boolean date = a.value() == ValueType.DATE || b.value() == ValueType.DATE;
    return date
        ? "dates compare with a column or a parameter of the type date"
        : "check which column was meant; texts stand in single quotes, numbers do not";
  }

  private Optional<Type> oneUnit(Operand left, Operand right, String word) {
    Type a = left.type();
    Type b = right.type();
    if (a.unit() == b.unit() || a.fit() == Type.Fit.ZERO || b.fit() == Type.Fit.ZERO) {
      return Optional.of(a.literal() ? b : a);
    }
    boolean leftBare = a.fit() == Type.Fit.BARE;
    if (!leftBare && b.fit() != Type.Fit.BARE) {
      report.error(
          "R113",
          left.from(),
          units(left, right) + ", but \"" + word + "\" wants one unit",
          "units do not convert; use a column with the same unit");
      return Optional.empty();
    }
    Operand bare = leftBare ? left : right;
    Operand other = leftBare ? right : left;
    Unit unit = other.type().unit();
    if (unit == Unit.COUNT || unit == Unit.NUMBER || unit == Unit.SCORE) {
      return Optional.of(other.type());
    }
    refuseBare(bare, other);
    return Optional.empty();
  }

  private void refuseBare(Operand bare, Operand other) {
    String unit = other.type().unitName();
    report.error(
        "R113",
        bare.from(),
        name(bare) + " is a bare number, but " + name(other) + " has the unit " + unit,
        "declare a parameter with the unit " + unit + " and write :its_name here");
  }

  private Operand asWeek(Operand week, Operand text) {
    boolean literal =
        week.type().value() == ValueType.WEEK
            && text.expression() instanceof Expression.Literal value
            && value.value() instanceof String written
            && written.matches("\\d{4}-W\\d{2}");
    return literal ? new Operand(text.expression(), week.type(), text.from(), text.to()) : text;
  }

  private String units(Operand left, Operand right) {
    return name(left)
        + " has the unit "
        + left.type().unitName()
        + " and "
        + name(right)
        + " the unit "
        + right.type().unitName();
  }

  private String name(Operand part) {
    return report.quote(part.from(), part.to());
  }

  private static Operand bool(Expression tree, Operand first, Operand last) {
    return new Operand(tree, Type.BOOL, first.from(), last.to());
  }

  private static ValueType wider(ValueType a, ValueType b) {
    if (a == ValueType.DOUBLE || b == ValueType.DOUBLE) {
      return ValueType.DOUBLE;
    }
    return a == ValueType.MONEY || b == ValueType.MONEY ? ValueType.MONEY : ValueType.INT;
  }
}
