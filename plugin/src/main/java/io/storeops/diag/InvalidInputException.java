package io.storeops.diag;

import java.util.List;

/** The input is wrong; carries every problem of the stage. Thrown once per stage. */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /** With all problems of the stage, warnings included. */
  public InvalidInputException(List<Problem> problems) {
    super(problems.size() + " problem(s) in the input");
    this.problems = List.copyOf(problems);
  }

  /** The problems. */
  public List<Problem> problems() {
    return problems;
  }
}
