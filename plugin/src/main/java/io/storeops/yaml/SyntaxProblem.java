package io.storeops.yaml;

import io.storeops.diag.TextSource;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** The parser's messages in words for people who write plans. */
final class SyntaxProblem {
  private SyntaxProblem() {}

  /**
   * @param atContext whether the mistake is where the construct began, not where it was noticed
   */
  private record Wording(
      String inContext,
      String inProblem,
      String code,
      boolean atContext,
      String message,
      String hint) {
    boolean fits(String context, String problem) {
      return context.contains(inContext) && problem.contains(inProblem);
    }
  }

  private static final List<Wording> WORDINGS =
      List.of(
          new Wording(
              "",
              "\\t",
              "Y003",
              false,
              "a tab stands where a value or key should start",
              "indent with spaces"),
          new Wording(
              "",
              "TAB",
              "Y003",
              false,
              "a tab stands where a value or key should start",
              "indent with spaces"),
          new Wording(
              "quoted scalar",
              "end of stream",
              "Y001",
              true,
              "this quote is never closed",
              "add the closing quote"),
          new Wording(
              "quoted scalar",
              "document separator",
              "Y001",
              true,
              "this quote is never closed",
              "add the closing quote"),
          new Wording(
              "double-quoted",
              "escape",
              "Y001",
              false,
              "unknown escape in a text in double quotes",
              "write \\\\ for a backslash, or use single quotes"),
          new Wording(
              "",
              "mapping values are not allowed",
              "Y001",
              false,
              "a \":\" stands where none may stand",
              "put a text that holds \": \" into quotes, and check the indentation"),
          new Wording(
              "simple key",
              "could not find expected ':'",
              "Y001",
              true,
              "expected \"key: value\", found a line without \":\"",
              ""),
          new Wording(
              "flow sequence",
              "expected ',' or ']'",
              "Y001",
              true,
              "the list that opens here with \"[\" is not closed",
              "add \",\" between its values and \"]\" at its end"),
          new Wording(
              "flow mapping",
              "expected ',' or '}'",
              "Y001",
              true,
              "the map that opens here with \"{\" is not closed",
              "add \",\" between its keys and \"}\" at its end"),
          new Wording(
              "block mapping",
              "expected <block end>",
              "Y001",
              false,
              "this line does not fit the lines above",
              "keys of one map start in the same column"),
          new Wording(
              "block collection",
              "expected <block end>",
              "Y001",
              false,
              "this line does not fit the lines above",
              "items of one list start in the same column with \"- \""),
          new Wording(
              "",
              "cannot start any token",
              "Y001",
              false,
              "this character cannot start a value",
              "put the text into quotes"),
          new Wording(
              "",
              "sequence entries are not allowed",
              "Y001",
              false,
              "a list item cannot start here",
              "start the list on a new line, each item with \"- \""),
          new Wording(
              "",
              "expected <block end>",
              "Y001",
              false,
              "this line does not fit the lines above",
              "check the indentation"),
          new Wording(
              "",
              "but found '<stream end>'",
              "Y001",
              false,
              "the file ends here, but a value, bracket or quote above is still open",
              ""),
          new Wording(
              "",
              "expected the node content",
              "Y001",
              false,
              "expected a value here",
              "a text that starts with a special character needs quotes"),
          new Wording(
              "",
              "expected '<document start>'",
              "Y001",
              false,
              "this does not belong here; the content above is complete",
              "check the indentation"));

  static void report(YamlFile file, MarkedYamlEngineException e) {
    String context = e.getContext() == null ? "" : e.getContext();
    String problem = e.getProblem() == null ? "" : e.getProblem();
    Wording wording =
        WORDINGS.stream()
            .filter(w -> w.fits(context, problem))
            .findFirst()
            .orElse(new Wording("", "", "Y001", false, "the YAML is broken here: " + problem, ""));
    Optional<Mark> first = wording.atContext() ? e.getContextMark() : e.getProblemMark();
    Mark mark = first.or(e::getProblemMark).or(e::getContextMark).orElse(null);
    TextSource at = mark == null ? file.at(0, 0) : file.at(mark.getLine(), mark.getColumn());
    file.report(at, wording.code(), wording.message(), wording.hint());
  }
}
