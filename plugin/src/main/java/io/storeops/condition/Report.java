package io.storeops.condition;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.diag.TextPlace;

/** Files the problems of one condition at their places. */
record Report(String text, TextPlace place, Problems problems) {

  void error(String code, int at, String message, String hint) {
    add(code, Severity.ERROR, at, message, hint);
  }

  void warning(String code, int at, String message, String hint) {
    add(code, Severity.WARNING, at, message, hint);
  }

  private void add(String code, Severity severity, int at, String message, String hint) {
    problems.add(
        new Problem(
            code, severity, Problem.Cause.PLAN, message, hint, place.at(at), place.line(at)));
  }

  /** The text between two places, on one line and at most 60 characters long. */
  String quote(int from, int to) {
    String part = text.substring(from, to).strip().replaceAll("\\s+", " ");
    return "\"" + (part.length() > 60 ? part.substring(0, 57) + "…" : part) + "\"";
  }
}
