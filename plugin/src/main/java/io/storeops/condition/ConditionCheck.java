package io.storeops.condition;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.TextPlace;
import io.storeops.diag.TextSource;
import io.storeops.measure.ValueType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One text on its way through guard, tokens, grammar and lint. */
final class ConditionCheck {
  private final Problems problems;
  private final Problems errors = new Problems();
  private final Problems warnings = new Problems();
  private final Report report;
  private final Scope scope;
  private final Lint lint;

  ConditionCheck(String text, TextPlace place, Scope scope, Problems problems) {
    this.problems = problems;
    this.scope = scope;
    this.report = new Report(text, place, errors);
    this.lint = new Lint(new Report(text, place, warnings), scope);
  }

  Optional<Expression> condition() {
    Optional<Operand> parsed = parse();
    parsed.ifPresent(this::wantCondition);
    if (!errors.hasErrors()) {
      parsed.ifPresent(lint::finish);
    }
    return finish(parsed).map(Operand::expression);
  }

  Optional<Typed> value() {
    return finish(parse()).map(ConditionCheck::typed);
  }

  private Optional<Operand> parse() {
    if (!Guard.admits(report.text(), report)) {
      return Optional.empty();
    }
    Typing typing = new Typing(report, lint);
    Names names = new Names(scope, report, typing, lint);
    Optional<List<Token>> tokens = new TokenReader(report.text(), report).read();
    return tokens.flatMap(t -> new ExpressionParser(t, report, typing, names).parse());
  }

  private void wantCondition(Operand parsed) {
    if (!parsed.unknown() && parsed.type().value() != ValueType.BOOL) {
      report.error(
          "R115",
          parsed.from(),
          "this is " + parsed.type().describe() + ", but a condition is true or false",
          "compare it with something");
    }
  }

  /** Files errors by place, or else the warnings. */
  private Optional<Operand> finish(Optional<Operand> parsed) {
    boolean failed = errors.hasErrors();
    List<Problem> found = failed ? errors.list() : warnings.list();
    found.stream()
        .sorted(
            Comparator.comparingInt(ConditionCheck::line).thenComparingInt(ConditionCheck::column))
        .forEach(problems::add);
    return failed ? Optional.empty() : parsed;
  }

  private static int line(Problem problem) {
    return problem.source() instanceof TextSource text ? text.line() : 0;
  }

  private static int column(Problem problem) {
    return problem.source() instanceof TextSource text ? text.column() : 0;
  }

  private static Typed typed(Operand part) {
    boolean restricted =
        ExpressionWalk.all(part.expression()).stream()
            .anyMatch(e -> e instanceof Expression.ColumnRef ref && ref.column().restricted());
    return new Typed(part.expression(), part.type().value(), part.type().unit(), restricted);
  }
}
