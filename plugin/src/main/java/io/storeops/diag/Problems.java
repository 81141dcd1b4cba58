package io.storeops.diag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the problems of a stage so that all come out together. Not for use by several threads.
 */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();
  private final Set<Problem> seen = new HashSet<>();

  /** Adds one; the same mistake found by two readers of a file is one mistake. */
  public void add(Problem problem) {
    if (seen.add(problem)) {
      found.add(problem);
    }
  }

  /** Adds an error without an excerpt. */
  public void error(String code, Problem.Cause cause, Source source, String message, String hint) {
    add(new Problem(code, Severity.ERROR, cause, message, hint, source, ""));
  }

  /** Adds a warning without an excerpt. */
  public void warning(
      String code, Problem.Cause cause, Source source, String message, String hint) {
    add(new Problem(code, Severity.WARNING, cause, message, hint, source, ""));
  }

  /** Whether any is an error. */
  public boolean hasErrors() {
    return found.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  /** All so far, in the order of finding. */
  public List<Problem> list() {
    return List.copyOf(found);
  }

  /** Ends the stage: throws when any problem is an error. */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new InvalidInputException(list());
    }
  }
}
