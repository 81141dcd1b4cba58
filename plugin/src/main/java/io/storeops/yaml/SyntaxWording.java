package io.storeops.yaml;

import java.util.List;
import java.util.Optional;

/**
 * Our words for what the parser says.
 *
 * @param inContext part of what the parser was reading
 * @param inProblem part of what it says
 * @param atOpening whether the mistake is where the construct began, not where it was noticed
 */
record SyntaxWording(
    String inContext, String inProblem, boolean atOpening, String message, String hint) {
  private static final List<SyntaxWording> ALL =
      List.of(
          opening(
              "quoted scalar",
              "end of stream",
              "this quote is never closed",
              "add the closing quote"),
          opening(
              "quoted scalar",
              "document separator",
              "this quote is never closed",
              "add the closing quote"),
          noticed(
              "double-quoted",
              "",
              "unknown escape in a text in double quotes",
              "write \\\\ for a backslash, or use single quotes"),
          noticed(
              "",
              "cannot start any token",
              "this character cannot start a value",
              "put the text into quotes"),
          opening(
              "alias",
              "",
              "\"*\" stands for a value with a name, and no name follows",
              "a text that starts with * needs quotes"),
          opening(
              "anchor",
              "",
              "\"&\" names a value, and no name follows",
              "a text that starts with & needs quotes"),
          opening(
              "tag",
              "",
              "a value cannot start with \"!\"",
              "write the value alone; a text that starts with ! needs quotes"),
          noticed(
              "",
              "tag handle",
              "a value cannot start with \"!\"",
              "write the value alone; a text that starts with ! needs quotes"),
          noticed(
              "",
              "leading empty lines contain more spaces",
              "the empty lines above this text have more blanks than the text",
              "empty the lines"),
          noticed(
              "block scalar",
              "",
              "after \"|\" or \">\" the text starts on the next line",
              "leave the rest of this line empty; a text that starts with | or > needs quotes"),
          noticed(
              "",
              "but found '<stream end>'",
              "the file ends here, but a value, bracket or quote above is still open",
              ""),
          noticed(
              "",
              "expected the node content",
              "expected a value here",
              "a text that starts with a special character needs quotes"),
          noticed(
              "",
              "expected '<document start>'",
              "this does not belong here; the content above is complete",
              "check the indentation"));

  private static SyntaxWording opening(
      String context, String problem, String message, String hint) {
    return new SyntaxWording(context, problem, true, message, hint);
  }

  private static SyntaxWording noticed(
      String context, String problem, String message, String hint) {
    return new SyntaxWording(context, problem, false, message, hint);
  }

  static Optional<Diagnosis> of(Breakage breakage) {
    return ALL.stream()
        .filter(w -> breakage.within(w.inContext) && breakage.says(w.inProblem))
        .findFirst()
        .map(
            w ->
                w.atOpening
                    ? breakage.opened(w.message, w.hint)
                    : breakage.found(w.message, w.hint));
  }
}
