package io.storeops.yaml;

import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Options on one line of a text, such as {@code bars own_refunds label=week y=[orders] limit=5}:
 * words first, then {@code name=value}, read into a map in which every key and value has its place.
 * A value is a word, a text in quotes, or a list in brackets.
 */
public final class YamlLine {
  private final YamlFile file;
  private final String text;
  private final int line;
  private final int lineStart;
  private final int[] at;
  private final int end;

  private YamlLine(YamlFile file, String text, int from, int end) {
    this.file = file;
    this.text = text;
    this.line = (int) text.chars().limit(from).filter(c -> c == '\n').count();
    this.lineStart = text.lastIndexOf('\n', from - 1) + 1;
    this.at = new int[] {from};
    this.end = end;
  }

  /**
   * Reads options.
   *
   * @param text all of the file
   * @param from offset of the first character, on the line of the last
   * @param words keys of the words that stand first, in order; none of them may be missing
   * @param example how it should look, for messages
   * @return empty after a report
   */
  public static Optional<YamlMap> read(
      String name,
      String text,
      int from,
      int end,
      List<String> words,
      String example,
      Problems problems) {
    YamlLine reader = new YamlLine(new YamlFile(name, text, problems), text, from, end);
    return reader.map(words, example);
  }

  private Optional<YamlMap> map(List<String> words, String example) {
    TextSource start = place(at[0]);
    Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
    for (String key : words) {
      blanks();
      TextSource place = place(at[0]);
      String word = word();
      if (word.isEmpty() || peek() == '=') {
        file.report(place, "Y030", "the " + key + " is missing", "write " + example);
        return Optional.empty();
      }
      entries.put(key, new YamlMap.Entry(place, scalar(place, word)));
    }
    for (blanks(); at[0] < end; blanks()) {
      if (!option(entries, example)) {
        return Optional.empty();
      }
    }
    return Optional.of(new YamlMap(file, start, entries));
  }

  private boolean option(Map<String, YamlMap.Entry> entries, String example) {
    TextSource place = place(at[0]);
    String key = word();
    if (key.isEmpty() || peek() != '=') {
      String found = key.isEmpty() ? String.valueOf(peek()) : key;
      return refuse(place, "expected name=value, found \"" + found + "\"", "write " + example);
    }
    at[0]++;
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      return false;
    }
    if (entries.putIfAbsent(key, new YamlMap.Entry(place, value.get())) != null) {
      return refuse(place, "\"" + key + "\" stands here a second time", "keep one of them");
    }
    return true;
  }

  private Optional<YamlNode> value(String key) {
    return peek() == '[' ? list() : one(key, " ");
  }

  private Optional<YamlNode> list() {
    TextSource place = place(at[0]);
    List<YamlNode> items = new ArrayList<>();
    at[0]++;
    for (blanks(); at[0] < end && peek() != ']'; blanks()) {
      Optional<YamlNode> item = one("", ",] ");
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
      blanks();
      if (peek() == ',') {
        at[0]++;
      } else if (peek() != ']') {
        break;
      }
    }
    if (peek() != ']') {
      refuse(place, "the bracket is never closed", "write [a, b]");
      return Optional.empty();
    }
    at[0]++;
    return Optional.of(new YamlList(file, place, items));
  }

  private Optional<YamlNode> one(String key, String ends) {
    TextSource place = place(at[0]);
    char quote = peek();
    if (quote == '"' || quote == '\'') {
      int close = text.indexOf(quote, at[0] + 1);
      if (close < 0 || close >= end) {
        refuse(place, "the quote is never closed", "");
        return Optional.empty();
      }
      String quoted = text.substring(at[0] + 1, close);
      at[0] = close + 1;
      return Optional.of(new YamlScalar(file, place, quoted, ScalarKind.TEXT));
    }
    int start = at[0];
    while (at[0] < end && ends.indexOf(peek()) < 0) {
      at[0]++;
    }
    String bare = text.substring(start, at[0]);
    if (bare.isEmpty()) {
      refuse(
          place,
          key.isEmpty() ? "a value is missing" : "\"" + key + "\" has no value",
          "write name=value without blanks around =");
      return Optional.empty();
    }
    return Optional.of(scalar(place, bare));
  }

  private YamlScalar scalar(TextSource place, String word) {
    return new YamlScalar(file, place, word, ScalarKind.of(word));
  }

  private boolean refuse(TextSource at, String message, String hint) {
    file.report(at, "Y031", message, hint);
    return false;
  }

  private void blanks() {
    while (at[0] < end && text.charAt(at[0]) == ' ') {
      at[0]++;
    }
  }

  /** Up to a blank or {@code =}. */
  private String word() {
    int start = at[0];
    while (at[0] < end && " =[]\"'".indexOf(peek()) < 0) {
      at[0]++;
    }
    return text.substring(start, at[0]);
  }

  private char peek() {
    return at[0] < end ? text.charAt(at[0]) : '\0';
  }

  private TextSource place(int offset) {
    return file.at(line, text.codePointCount(lineStart, offset));
  }
}
