package io.storeops.yaml;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Where the parser gave up, and what it says about it. Lines and columns count from 0, columns in
 * code points.
 *
 * @param context what was being read, in the parser's words
 * @param problem what was wrong, in the parser's words
 * @param openLine where the construct began
 * @param openColumn where the construct began
 */
record Breakage(
    YamlFile file,
    String context,
    String problem,
    int openLine,
    int openColumn,
    int line,
    int column) {

  static Breakage of(YamlFile file, MarkedYamlEngineException e) {
    Mark at = e.getProblemMark().or(e::getContextMark).orElse(null);
    Mark open = e.getContextMark().or(e::getProblemMark).orElse(null);
    return new Breakage(
        file,
        e.getContext() == null ? "" : e.getContext(),
        e.getProblem() == null ? "" : e.getProblem(),
        open == null ? 0 : open.getLine(),
        open == null ? 0 : open.getColumn(),
        at == null ? 0 : at.getLine(),
        at == null ? 0 : at.getColumn());
  }

  boolean says(String words) {
    return problem.contains(words);
  }

  boolean within(String words) {
    return context.contains(words);
  }

  /** The text of a line from 0. */
  String text(int number) {
    return file.line(number + 1);
  }

  /** The broken line before the place. */
  String before() {
    String text = text(line);
    return text.substring(0, text.offsetByCodePoints(0, points(text)));
  }

  /** The broken line from the place on. */
  String rest() {
    String text = text(line);
    return text.substring(text.offsetByCodePoints(0, points(text)));
  }

  private int points(String text) {
    return Math.min(column, text.codePointCount(0, text.length()));
  }

  boolean atEnd() {
    return says("end of stream") || says("<stream end>") || says("StreamEnd");
  }

  /** The last line above that is neither empty nor a comment; -1 when there is none. */
  int above() {
    int number = line - 1;
    while (number >= 0 && (text(number).isBlank() || text(number).strip().startsWith("#"))) {
      number--;
    }
    return number;
  }

  /** Where the text of a line starts. */
  int indentation(int number) {
    String text = text(number);
    return text.length() - text.stripLeading().length();
  }

  /** At the place where the mistake was noticed. */
  Diagnosis found(String message, String hint) {
    return new Diagnosis(line, column, "Y001", message, hint);
  }

  /** At the place where the construct began. */
  Diagnosis opened(String message, String hint) {
    return new Diagnosis(openLine, openColumn, "Y001", message, hint);
  }

  /** At the start of a line's text. */
  Diagnosis lineStart(int number, String message, String hint) {
    return new Diagnosis(number, indentation(number), "Y001", message, hint);
  }
}
