package io.storeops.yaml;

import java.util.Optional;

/** Brackets, braces and the commas between their values. */
final class BracketMistake {
  private BracketMistake() {}

  static Optional<Diagnosis> of(Breakage breakage) {
    boolean list = breakage.says("expected ',' or ']'");
    if (list || breakage.says("expected ',' or '}'")) {
      return Optional.of(unclosed(breakage, list));
    }
    return breakage.says("expected the node content") ? noValue(breakage) : Optional.empty();
  }

  private static Diagnosis unclosed(Breakage breakage, boolean list) {
    String open =
        list ? "the list that opens here with \"[\"" : "the map that opens here with \"{\"";
    String close = list ? "\"]\"" : "\"}\"";
    if (breakage.rest().startsWith(list ? "}" : "]")) {
      return breakage.found(
          "expected \",\" or " + close + ", found \"" + breakage.rest().charAt(0) + "\"",
          "a list opens with [ and closes with ]; a map opens with { and closes with }");
    }
    if (breakage.line() == breakage.openLine() && !breakage.rest().isEmpty()) {
      return breakage.found(
          "expected \",\" or " + close + " here",
          "put \",\" between values; a text with { } [ ] , or \": \" needs quotes");
    }
    return breakage.opened(
        open + " is not closed",
        "add \",\" between its " + (list ? "values" : "keys") + " and " + close + " at its end");
  }

  private static Optional<Diagnosis> noValue(Breakage breakage) {
    String rest = breakage.rest();
    if (rest.startsWith(",")) {
      return Optional.of(
          breakage.found("a value is missing before this comma", "remove the comma"));
    }
    if (rest.startsWith("]") || rest.startsWith("}")) {
      return Optional.of(
          breakage.found(
              "nothing is open that this \"" + rest.charAt(0) + "\" could close",
              "remove it, or put the text into quotes"));
    }
    if (rest.startsWith("---") || rest.startsWith("...")) {
      return Optional.of(
          breakage.found(
              "a bracket above is still open",
              "close it before the line \"" + rest.strip() + "\""));
    }
    return Optional.empty();
  }
}
