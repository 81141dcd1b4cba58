package io.storeops.condition;

import io.storeops.condition.Expression.Comparison;
import io.storeops.condition.Expression.Operator;
import io.storeops.condition.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Parses by precedence: or, and, not, comparison, sum, product, sign, value. The first mistake in
 * the form of a condition ends it; names and units are all reported.
 */
final class ExpressionParser {
  private static final Map<String, Comparison> COMPARISONS =
      Map.of(
          "=", Comparison.EQUAL,
          "<>", Comparison.NOT_EQUAL,
          "!=", Comparison.NOT_EQUAL,
          "<", Comparison.LESS,
          "<=", Comparison.LESS_OR_EQUAL,
          ">", Comparison.GREATER,
          ">=", Comparison.GREATER_OR_EQUAL);
  private static final Map<String, Operator> OPERATORS =
      Map.of("+", Operator.PLUS, "-", Operator.MINUS, "*", Operator.TIMES, "/", Operator.DIVIDE);

  private static final String ONE_ROW = "a condition reads one row; join in an analysis";
  private static final String TEXTS = "texts compare by = and in (…) only";

  /** What SQL has and a condition has not, with what to do instead. */
  private static final Map<String, String> FOREIGN =
      Map.of(
          "=", "equality is a single =",
          "like", TEXTS,
          "ilike", TEXTS,
          "regexp", TEXTS,
          "select", ONE_ROW,
          "exists", ONE_ROW,
          "any", ONE_ROW,
          "all", ONE_ROW,
          "cast", "take it out; types are known",
          "interval", "compare with a column or a parameter that holds the day");

  private final List<Token> tokens;
  private final Report report;
  private final Typing typing;
  private final Names names;
  private int at;
  private int depth;
  private boolean failed;

  ExpressionParser(List<Token> tokens, Report report, Typing typing, Names names) {
    this.tokens = tokens;
    this.report = report;
    this.typing = typing;
    this.names = names;
  }

  /** The whole text as one expression; empty when its form is wrong. */
  Optional<Operand> parse() {
    Operand result = or();
    if (!failed && peek().kind() != Kind.END) {
      unexpected("an operator or the end");
    }
    return failed ? Optional.empty() : Optional.of(result);
  }

  private Operand or() {
    List<Operand> parts = new ArrayList<>(List.of(and()));
    while (accept("or")) {
      parts.add(and());
    }
    return parts.size() == 1 ? parts.get(0) : typing.logic(parts, "or");
  }

  private Operand and() {
    List<Operand> parts = new ArrayList<>(List.of(not()));
    while (accept("and")) {
      parts.add(not());
    }
    return parts.size() == 1 ? parts.get(0) : typing.logic(parts, "and");
  }

  private Operand not() {
    Token token = peek();
    if (!accept("not")) {
      return comparison();
    }
    Operand part = deeper(token, this::not);
    return failed ? part : typing.not(part, token.from());
  }

  private Operand comparison() {
    Operand left = sum();
    Token sign = peek();
    Comparison comparison = sign.kind() == Kind.SYMBOL ? COMPARISONS.get(sign.text()) : null;
    if (comparison != null) {
      next();
      Operand right = sum();
      Operand result = failed ? right : typing.compare(comparison, sign.text(), left, right);
      if (!failed && COMPARISONS.containsKey(peek().text()) && peek().kind() == Kind.SYMBOL) {
        fail("R110", peek(), "comparisons do not chain", "write a < b and b < c");
      }
      return result;
    }
    if (accept("is")) {
      return isNull(left);
    }
    boolean negated = sign.is("not") && (peek(1).is("between") || peek(1).is("in"));
    if (negated) {
      next();
    }
    if (accept("between")) {
      return between(left, negated);
    }
    return accept("in") ? in(left, negated) : left;
  }

  private Operand isNull(Operand value) {
    boolean negated = accept("not");
    int to = peek().to();
    expect("null", "\"null\" or \"not null\"");
    return failed ? value : typing.isNull(value, negated, to);
  }

  private Operand between(Operand value, boolean negated) {
    Operand low = sum();
    expect("and", "\"and\"");
    Operand high = sum();
    return failed ? value : typing.between(value, low, high, negated);
  }

  private Operand in(Operand value, boolean negated) {
    expect("(", "\"(\" and a list of values");
    List<Operand> options = new ArrayList<>();
    do {
      options.add(literal());
    } while (accept(","));
    int to = peek().to();
    expect(")", "\",\" or \")\"");
    return failed ? value : typing.in(value, options, negated, to);
  }

  private Operand literal() {
    Token token = peek();
    boolean minus = accept("-");
    Token value = peek();
    if (value.kind() == Kind.NUMBER) {
      next();
      return names.number(value, minus).at(token.from(), value.to());
    }
    if (!minus && value.kind() == Kind.TEXT) {
      next();
      return names.text(value);
    }
    unexpected("a text in quotes or a number");
    return typing.unknown(token.from(), token.to());
  }

  private Operand sum() {
    Operand left = product();
    while (!failed && (peek().is("+") || peek().is("-"))) {
      left = operation(left, next(), product());
    }
    return left;
  }

  private Operand product() {
    Operand left = sign();
    while (!failed && (peek().is("*") || peek().is("/"))) {
      left = operation(left, next(), sign());
    }
    return left;
  }

  private Operand operation(Operand left, Token sign, Operand right) {
    Operator operator = OPERATORS.get(sign.text());
    return failed || operator == null
        ? left
        : typing.arithmetic(operator, sign.text(), left, right);
  }

  private Operand sign() {
    Token token = peek();
    if (!accept("-")) {
      return value();
    }
    Operand part = deeper(token, this::sign);
    return failed ? part : typing.negate(part, token.from());
  }

  private Operand value() {
    Token token = next();
    if (token.is("(")) {
      Operand inner = deeper(token, this::or);
      int to = peek().to();
      expect(")", "\")\"");
      return inner.at(token.from(), to);
    } else if (token.is("case")) {
      return deeper(token, () -> choice(token));
    } else if (token.is("true") || token.is("false")) {
      return names.flag(token);
    } else if (token.is("null")) {
      fail(
          "R110",
          token,
          "\"null\" stands only behind \"is\"",
          "write \"is null\" or \"is not null\"");
    }
    return switch (token.kind()) {
      case NUMBER -> names.number(token, false);
      case TEXT -> names.text(token);
      case PARAMETER -> names.parameter(token);
      case NAME -> named(token);
      default -> {
        unexpected(token, "a column, a :parameter, a value or \"(\"");
        yield typing.unknown(token.from(), token.to());
      }
    };
  }

  private Operand named(Token token) {
    if (FOREIGN.containsKey(token.text().toLowerCase(Locale.ROOT))) {
      unexpected(token, "a column, a :parameter, a value or \"(\"");
      return typing.unknown(token.from(), token.to());
    }
    return peek().is("(") ? call(token) : names.column(token);
  }

  private Operand choice(Token start) {
    List<Expression.When> whens = new ArrayList<>();
    List<Operand> results = new ArrayList<>();
    while (accept("when")) {
      Operand condition = or();
      expect("then", "\"then\"");
      Operand result = or();
      if (!failed) {
        typing.condition(condition, "when");
      }
      whens.add(new Expression.When(condition.expression(), result.expression()));
      results.add(result);
    }
    if (whens.isEmpty()) {
      unexpected("\"when\"");
    }
    Optional<Operand> otherwise = accept("else") ? Optional.of(or()) : Optional.empty();
    otherwise.ifPresent(results::add);
    int to = peek().to();
    expect("end", "\"when\", \"else\" or \"end\"");
    if (failed) {
      return typing.unknown(start.from(), to);
    }
    Type type = typing.alike(results, "case").orElse(Type.UNKNOWN);
    Expression tree = new Expression.Case(List.copyOf(whens), otherwise.map(Operand::expression));
    return new Operand(tree, type, start.from(), to);
  }

  private Operand call(Token name) {
    List<Operand> arguments = new ArrayList<>();
    Token open = next();
    if (!peek().is(")")) {
      do {
        arguments.add(deeper(open, this::or));
      } while (accept(","));
    }
    int to = peek().to();
    expect(")", "\",\" or \")\"");
    return failed ? typing.unknown(name.from(), to) : names.call(name, arguments, to);
  }

  private Operand deeper(Token start, java.util.function.Supplier<Operand> rule) {
    if (depth == Guard.MAX_DEPTH) {
      fail(
          "R103",
          start,
          "the condition is nested more than " + Guard.MAX_DEPTH + " deep",
          "move a part of it into a column of an analysis");
      return typing.unknown(start.from(), start.to());
    }
    depth++;
    Operand result = rule.get();
    depth--;
    return result;
  }

  private Token peek() {
    return peek(0);
  }

  private Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  private Token next() {
    Token token = peek();
    at++;
    return token;
  }

  private boolean accept(String wanted) {
    boolean found = peek().is(wanted);
    at += found ? 1 : 0;
    return found;
  }

  private void expect(String wanted, String expectation) {
    if (!accept(wanted)) {
      unexpected(expectation);
    }
  }

  private void unexpected(String expectation) {
    unexpected(peek(), expectation);
  }

  private void unexpected(Token token, String expectation) {
    String found =
        token.kind() == Kind.END
            ? "the condition ends"
            : "found " + report.quote(token.from(), token.to());
    fail("R110", token, found + " where " + expectation + " was expected", hint(token));
  }

  private static String hint(Token token) {
    String usual = token.kind() == Kind.END ? "complete or shorten it" : "check the text before it";
    return FOREIGN.getOrDefault(token.text().toLowerCase(Locale.ROOT), usual);
  }

  private void fail(String code, Token token, String message, String hint) {
    if (!failed) {
      report.error(code, token.from(), message, hint);
    }
    failed = true;
    at = tokens.size() - 1;
  }
}
