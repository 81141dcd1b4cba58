package io.storeops.yaml;

import java.util.Locale;
import java.util.Optional;

/** Tabs, and blanks that look like one but are not: full-width, no-break. */
final class BlankMistake {
  private static final String WIDE = "\u3000\u00A0\u2002\u2003\u2009\u202F\u200B";

  /** What to do about it. */
  static final String HINT = "indent with plain spaces";

  private BlankMistake() {}

  static Optional<Diagnosis> of(Breakage breakage) {
    for (int line : new int[] {breakage.openLine(), breakage.above(), breakage.line()}) {
      int column = wideBlank(line < 0 ? "" : breakage.text(line));
      if (column >= 0) {
        return Optional.of(
            new Diagnosis(line, column, "Y003", message(breakage.text(line).charAt(column)), HINT));
      }
    }
    return breakage.says("\\t") || breakage.says("TAB") || breakage.rest().startsWith("\t")
        ? Optional.of(tab(breakage))
        : Optional.empty();
  }

  private static int wideBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (WIDE.indexOf(c) >= 0) {
        return i;
      }
      if (c != ' ' && c != '-') {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a key starts with something that only looks like blanks. */
  static boolean startsWide(String key) {
    return !key.isEmpty() && WIDE.indexOf(key.charAt(0)) >= 0;
  }

  static String message(char blank) {
    return String.format(
        Locale.ROOT, "the line is indented with U+%04X, which only looks like blanks", (int) blank);
  }

  private static Diagnosis tab(Breakage breakage) {
    return new Diagnosis(
        breakage.line(),
        breakage.column(),
        "Y003",
        "a tab stands where a value or key should start",
        "indent with spaces");
  }
}
