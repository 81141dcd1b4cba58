package io.storeops.yaml;

import java.util.Optional;

/** Lines that start with % or end a document; plans need neither. */
final class DirectiveMistake {
  private DirectiveMistake() {}

  static Optional<Diagnosis> of(Breakage breakage) {
    if (breakage.within("directive") || breakage.says("directive") || breakage.says("tag handle")) {
      if (breakage.text(breakage.line()).startsWith("%")) {
        return Optional.of(percent(breakage, breakage.line()));
      }
    }
    if (!breakage.says("<document start>")) {
      return Optional.empty();
    }
    int above = breakage.above();
    if (above >= 0 && breakage.text(above).startsWith("%")) {
      return Optional.of(percent(breakage, above));
    }
    boolean ended = breakage.text(breakage.line()).startsWith("...");
    return ended || (above >= 0 && breakage.text(above).startsWith("..."))
        ? Optional.of(ended(breakage, ended ? breakage.line() : above))
        : Optional.empty();
  }

  /** A line that starts with %. */
  static Diagnosis percent(Breakage breakage, int line) {
    return breakage.lineStart(
        line,
        "a line cannot start with \"%\"",
        "remove the line; a text that starts with % needs quotes");
  }

  /** Reports a %YAML line of a version that nobody reads. */
  static void version(YamlFile file) {
    int line = 0;
    while (line < file.lineCount() && !file.line(line + 1).startsWith("%YAML")) {
      line++;
    }
    file.report(
        file.at(line, 0),
        "Y001",
        "\"" + file.line(line + 1).strip() + "\" is no version of YAML that is read here",
        "remove the line");
  }

  private static Diagnosis ended(Breakage breakage, int line) {
    return new Diagnosis(
        line,
        0,
        "Y010",
        "the line \"...\" ends the document, and more follows",
        "remove the line, or put what follows into a file of its own");
  }
}
