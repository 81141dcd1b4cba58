package io.storeops.condition;

import java.util.HexFormat;
import java.util.List;

/** Refuses a text that is too large or holds what no condition needs, before it is parsed. */
final class Guard {
  static final int MAX_LENGTH = 4000;
  static final int MAX_DEPTH = 32;
  static final int MAX_TOKENS = 500;
  private static final List<String> FORBIDDEN = List.of(";", "--", "/*", "`", "[", "@", "?");

  private Guard() {}

  /** Whether the text may be parsed; else the reason is filed. */
  static boolean admits(String text, Report report) {
    if (text.isBlank()) {
      report.error("R101", 0, "the condition is empty", "write a comparison or leave the key out");
      return false;
    }
    if (text.length() > MAX_LENGTH) {
      report.error(
          "R102",
          MAX_LENGTH,
          "the condition has " + text.length() + " characters, at most " + MAX_LENGTH + " are read",
          "move a part of it into a column of an analysis");
      return false;
    }
    return holdsNothingForbidden(text, report);
  }

  private static boolean holdsNothingForbidden(String text, Report report) {
    boolean quoted = false;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
        return control(c, i, report);
      }
      quoted ^= c == '\'';
      if (quoted) {
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth > MAX_DEPTH) {
        return tooDeep(i, report);
      }
      for (String forbidden : FORBIDDEN) {
        if (text.startsWith(forbidden, i)) {
          return forbidden(forbidden, i, report);
        }
      }
    }
    return true;
  }

  private static boolean tooDeep(int at, Report report) {
    report.error(
        "R103",
        at,
        "brackets are nested more than " + MAX_DEPTH + " deep",
        "move a part of it into a column of an analysis");
    return false;
  }

  /** Not in quotes either: no cell of a spreadsheet holds one, and engines end texts at some. */
  private static boolean control(char found, int at, Report report) {
    report.error(
        "R104",
        at,
        "found the control character U+"
            + HexFormat.of().withUpperCase().toHexDigits(found)
            + ", which no condition may hold",
        "take it out");
    return false;
  }

  private static boolean forbidden(String found, int at, Report report) {
    boolean comment = found.equals("--") || found.equals("/*");
    report.error(
        "R104",
        at,
        "found \"" + found + "\", which no condition may hold outside quotes",
        comment ? "write the remark as a YAML comment with #" : "take it out");
    return false;
  }
}
