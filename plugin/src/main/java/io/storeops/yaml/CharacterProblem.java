package io.storeops.yaml;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that a plan cannot hold: control characters, halves of characters, hidden marks. */
final class CharacterProblem {
  /** Escapes for what is no character: above U+10FFFF, or half of a pair. */
  private static final Pattern NO_CHARACTER =
      Pattern.compile(
          "(?<!\\\\)(?:\\\\\\\\)*(\\\\U(?!000[0-9a-fA-F]|0010)[0-9a-fA-F]{8}"
              + "|\\\\u[dD][89a-fA-F][0-9a-fA-F]{2})");

  private CharacterProblem() {}

  /** Reports the first of them; whether there is one. */
  static boolean report(YamlFile file, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        continue; // most are, and every file is gone through
      }
      if (isControl(c) || isHidden(c) || isHalf(text, i)) {
        report(
            file,
            text,
            i,
            String.format(Locale.ROOT, "the character U+%04X is not allowed here", (int) c),
            "remove it");
        return true;
      }
    }
    return escape(file, text);
  }

  private static boolean escape(YamlFile file, String text) {
    Matcher matcher = NO_CHARACTER.matcher(text);
    if (text.indexOf('\\') < 0 || !matcher.find()) {
      return false;
    }
    report(
        file,
        text,
        matcher.start(1),
        "no character has the number of this escape",
        "write the character itself");
    return true;
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0 && c != 0x85);
  }

  /** A byte order mark inside of the text, or no character at all. */
  private static boolean isHidden(char c) {
    return c == '\uFEFF' || c >= '\uFFFE';
  }

  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private static void report(YamlFile file, String text, int at, String message, String hint) {
    String before = text.substring(0, at);
    int line = YamlFile.linesOf(before) - 1;
    String last =
        before.substring(1 + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')));
    file.report(file.at(line, last.codePointCount(0, last.length())), "Y001", message, hint);
  }
}
