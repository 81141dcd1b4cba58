package io.storeops.run;

import io.storeops.diag.NearestName;
import io.storeops.diag.Problem;
import io.storeops.diag.Severity;
import java.util.List;

/**
 * How a run ended.
 *
 * @param kind whose turn it is
 * @param problems all of them, warnings included
 * @param findings those with a place in the plan, the most urgent first
 * @param message one line: counts, and where the result lies
 */
public record Outcome(
    Kind kind, List<Problem> problems, List<PrintedFinding> findings, String message) {

  /** Copies the lists. */
  public Outcome {
    problems = List.copyOf(problems);
    findings = List.copyOf(findings);
  }

  /** Of a run that was asked for something by a name that nothing has; names the nearest. */
  static Outcome unknown(String what, String found, List<String> known) {
    String hint = NearestName.hint(found, known, what + "s");
    return new Outcome(
        Kind.PLAN,
        List.of(),
        List.of(),
        "there is no " + what + " \"" + found + "\"" + (hint.isEmpty() ? "" : "; " + hint));
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
    RULE;

    /** Whose turn it is after mistakes that stopped a run: the planner's, if any is in the plan. */
    static Kind of(List<Problem> problems) {
      boolean plan =
          problems.stream()
              .anyMatch(p -> p.severity() == Severity.ERROR && p.cause() == Problem.Cause.PLAN);
      return plan ? PLAN : DATA;
    }
  }
}
