package io.storeops.condition;

import io.storeops.diag.Problems;
import io.storeops.diag.Source;
import io.storeops.diag.TextPlace;
import java.util.Optional;

/**
 * Turns a user's text into a checked expression. What is wrong is filed at its line and column;
 * warnings leave the result standing.
 */
public final class ConditionParser {
  private ConditionParser() {}

  /** A condition that starts at this place and stands in its file as it is. */
  public static Optional<Expression> parse(String text, Source at, Scope scope, Problems problems) {
    return parseCondition(text, TextPlace.of(text, at), scope, problems);
  }

  /** A condition: its result is true, false or no data. */
  public static Optional<Expression> parseCondition(
      String text, TextPlace place, Scope scope, Problems problems) {
    return new ConditionCheck(text, place, scope, problems).condition();
  }

  /** Any value with its type and unit, for example a rule's {@code value:}. */
  public static Optional<Typed> parseValue(
      String text, TextPlace place, Scope scope, Problems problems) {
    return new ConditionCheck(text, place, scope, problems).value();
  }
}
