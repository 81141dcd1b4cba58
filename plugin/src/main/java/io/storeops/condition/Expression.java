package io.storeops.condition;

import io.storeops.table.Column;
import java.util.List;
import java.util.Optional;

/**
 * A checked condition or value. Only what is listed here exists; an engine renders it, and neither
 * the user's text nor a parser's node ever reaches an engine.
 */
public sealed interface Expression {

  /** A column of the relation. */
  record ColumnRef(Column column) implements Expression {}

  /** A declared {@code :parameter}: bound by the query, else looked up per rule and store. */
  record Parameter(Column declared) implements Expression {}

  /** A Long, BigDecimal, String or Boolean. */
  record Literal(Object value) implements Expression {}

  /** All of two or more. */
  record And(List<Expression> parts) implements Expression {}

  /** Any of two or more. */
  record Or(List<Expression> parts) implements Expression {}

  /** Negation; no data stays no data. */
  record Not(Expression part) implements Expression {}

  /** A comparison of two values. */
  record Compare(Comparison comparison, Expression left, Expression right) implements Expression {}

  /** {@code value [not] between low and high}, both ends included. */
  record Between(Expression value, Expression low, Expression high, boolean negated)
      implements Expression {}

  /** {@code value [not] in (…)} over literals. */
  record In(Expression value, List<Literal> options, boolean negated) implements Expression {}

  /** {@code value is [not] null}. */
  record IsNull(Expression value, boolean negated) implements Expression {}

  /** Arithmetic; a divisor of zero gives no data. */
  record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {}

  /** Unary minus. */
  record Negate(Expression part) implements Expression {}

  /** {@code case when … then … [else …] end}. */
  record Case(List<When> whens, Optional<Expression> otherwise) implements Expression {}

  /** A function of the short list. */
  record Call(String function, List<Expression> arguments) implements Expression {}

  /** {@code 'fired'}, {@code 'ok'} or {@code 'no-data'}: SQL's three values of a condition. */
  record Verdict(Expression condition) implements Expression {}

  /** One branch of a {@link Case}. */
  record When(Expression condition, Expression result) {}

  /** Comparisons. */
  enum Comparison {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }

  /** Arithmetic operators. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDE
  }
}
