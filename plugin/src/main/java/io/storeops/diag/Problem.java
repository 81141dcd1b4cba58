package io.storeops.diag;

/**
 * Something wrong with the input: what was found and expected, where, and what to do.
 *
 * @param code stable id such as {@code P021}
 * @param cause whether plan or data must be mended
 * @param message what was found and what was expected, one sentence
 * @param hint what to do; may be empty
 * @param excerpt the source line for the caret under it; empty where there is none
 */
public record Problem(
    String code,
    Severity severity,
    Cause cause,
    String message,
    String hint,
    Source source,
    String excerpt) {

  /** Who mends it: the plan (YAML, playbook, pages) or the data (spreadsheets). */
  public enum Cause {
    PLAN,
    DATA
  }
}
