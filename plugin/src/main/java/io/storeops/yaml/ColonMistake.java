package io.storeops.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colons: one too many, none, one without a blank after it, or of full width. */
final class ColonMistake {
  private static final Pattern TIGHT = Pattern.compile("[ -]*([^ :\"'{\\[]+):([^ :/].*)");
  private static final Pattern EQUALS = Pattern.compile("[^:]*[^ :] *= *.*");
  private static final int LONGEST_KEY = 1024;

  private ColonMistake() {}

  static Optional<Diagnosis> of(Breakage breakage) {
    if (breakage.says("mapping values are not allowed")) {
      return Optional.of(tooMany(breakage));
    }
    if (breakage.says("could not find expected ':'")) {
      return Optional.of(none(breakage, breakage.openLine()));
    }
    return Optional.empty();
  }

  private static Diagnosis tooMany(Breakage breakage) {
    if (breakage.column() > LONGEST_KEY) {
      return none(breakage, breakage.line());
    }
    int above = breakage.above();
    boolean onlyOne = !breakage.before().contains(": ");
    if (!onlyOne || above < 0) {
      return breakage.found(
          "a \":\" stands where none may stand",
          "put a text that holds \": \" into quotes, or start the next key on a new line");
    }
    if (!breakage.text(above).contains(": ") && !breakage.text(above).strip().endsWith(":")) {
      return none(breakage, above);
    }
    return breakage.lineStart(
        breakage.line(),
        "this key stands further right than the one above, which has its value already",
        "keys of one map start in the same column");
  }

  private static Diagnosis none(Breakage breakage, int line) {
    String text = breakage.text(line);
    if (text.length() > LONGEST_KEY) {
      return breakage.lineStart(
          line, "a key has at most " + LONGEST_KEY + " characters", "write a shorter key");
    }
    return breakage.lineStart(
        line, "expected \"key: value\", found a line without \": \"", hint(text));
  }

  private static String hint(String text) {
    Matcher tight = TIGHT.matcher(text);
    if (tight.matches()) {
      return "put a blank after the colon: \"" + tight.group(1) + ": " + tight.group(2) + "\"";
    }
    if (text.indexOf('：') >= 0) {
      return "write the colon in half width, with a blank after it";
    }
    return EQUALS.matcher(text).matches()
        ? "write \": \" in place of \"=\""
        : "write a colon and a blank after the key";
  }
}
