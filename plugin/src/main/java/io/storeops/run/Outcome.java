package io.storeops.run;

import io.storeops.diag.Problem;
import java.util.List;

/**
 * How a run ended.
 *
 * @param kind whose turn it is
 * @param problems all of them, warnings included
 * @param message one line: counts, and where the result lies
 */
public record Outcome(Kind kind, List<Problem> problems, String message) {

  /** Copies the list. */
  public Outcome {
    problems = List.copyOf(problems);
  }

  /** Whether the build must fail. */
  public boolean failed() {
    return kind != Kind.PASSED;
  }

  /** Passed, or the cause of failing. */
  public enum Kind {
    PASSED,
    PLAN,
    DATA,
    RULE
  }
}
