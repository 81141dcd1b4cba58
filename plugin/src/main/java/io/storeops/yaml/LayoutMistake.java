package io.storeops.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/** What stands behind a finished value, and lines in a column that fits nothing above. */
final class LayoutMistake {
  private static final Pattern NAMED = Pattern.compile(".*[ :-][&!][^ ]* +$");

  private LayoutMistake() {}

  static Optional<Diagnosis> of(Breakage breakage) {
    if (breakage.says("sequence entries are not allowed")) {
      return Optional.of(
          breakage.found(
              "a list item cannot start here",
              "start the list on a new line, each item with \"- \""));
    }
    return breakage.says("expected <block end>")
        ? Optional.of(notEnded(breakage))
        : Optional.empty();
  }

  private static Diagnosis notEnded(Breakage breakage) {
    String before = breakage.before();
    if (NAMED.matcher(before).matches()) {
      return breakage.found(
          "only a value may stand behind \"&\" or \"!\"", "write the value alone");
    }
    if (breakage.rest().startsWith(":")) {
      return breakage.found(
          "a \":\" stands here without a key before it", "write the key: \"name: …\"");
    }
    return before.isBlank() ? outOfLine(breakage) : behindValue(breakage, before.strip());
  }

  private static Diagnosis behindValue(Breakage breakage, String before) {
    char last = before.charAt(before.length() - 1);
    String hint =
        switch (last) {
          case '\'' -> "write '' for an apostrophe, or put the whole text into double quotes";
          case '"' -> "put the whole text into quotes, or start the next key on a new line";
          default -> "put the whole value into quotes, or start the next key on a new line";
        };
    return "'\"]}".indexOf(last) >= 0
        ? breakage.found("nothing may stand behind the closing " + last + " of a value", hint)
        : breakage.found("this does not fit what stands before it", "check the indentation");
  }

  private static Diagnosis outOfLine(Breakage breakage) {
    boolean item = breakage.rest().startsWith("- ");
    boolean amongItems = breakage.within("block collection") || breakage.within("block sequence");
    if (item && !amongItems) {
      return breakage.found(
          "a list item stands among keys, or in a column of its own",
          "put all items below one key, in one column");
    }
    if (!item && amongItems && breakage.column() == breakage.openColumn()) {
      return breakage.found(
          "a key stands among list items",
          "start it with \"- \", or indent it below the item that it belongs to");
    }
    return breakage.found(
        "this line starts in a column that fits none above",
        item
            ? "items of one list start in the same column"
            : "keys of one map start in the same column");
  }
}
