package io.storeops.condition;

import io.storeops.condition.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Cuts a condition into tokens; stops at the first character that has no meaning. */
final class TokenReader {
  private static final Set<String> WORDS =
      Set.of(
          "and", "or", "not", "between", "in", "is", "null", "case", "when", "then", "else", "end",
          "true", "false");
  private static final List<String> SYMBOLS =
      List.of("<=", ">=", "<>", "!=", "<", ">", "=", "+", "-", "*", "/", "(", ")", ",");

  private final String text;
  private final Report report;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  TokenReader(String text, Report report) {
    this.text = text;
    this.report = report;
  }

  /** The tokens, the last one {@link Kind#END}; empty when a problem was filed. */
  Optional<List<Token>> read() {
    while (true) {
      skipBlanks();
      if (at == text.length()) {
        tokens.add(new Token(Kind.END, "", at, at));
        return Optional.of(tokens);
      }
      if (tokens.size() == Guard.MAX_TOKENS) {
        report.error(
            "R105",
            at,
            "the condition has more than " + Guard.MAX_TOKENS + " words and signs",
            "move a part of it into a column of an analysis");
        return Optional.empty();
      }
      if (!next()) {
        return Optional.empty();
      }
    }
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean next() {
    char c = text.charAt(at);
    if (isNameStart(c)) {
      return word();
    } else if (isDigit(c)) {
      return number();
    } else if (c == '\'') {
      return quoted();
    } else if (c == ':') {
      return parameter();
    }
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        return add(Kind.SYMBOL, symbol, at + symbol.length());
      }
    }
    return unknown();
  }

  private boolean add(Kind kind, String value, int to) {
    tokens.add(new Token(kind, value, at, to));
    at = to;
    return true;
  }

  private boolean word() {
    int to = nameEnd(at);
    String word = text.substring(at, to);
    String lower = word.toLowerCase(Locale.ROOT);
    boolean reserved = WORDS.contains(lower);
    return add(reserved ? Kind.WORD : Kind.NAME, reserved ? lower : word, to);
  }

  private int nameEnd(int from) {
    int to = from;
    while (to < text.length() && (isNameStart(text.charAt(to)) || isDigit(text.charAt(to)))) {
      to++;
    }
    return to;
  }

  private boolean number() {
    int to = digitsEnd(at);
    if (to + 1 < text.length() && text.charAt(to) == '.' && isDigit(text.charAt(to + 1))) {
      to = digitsEnd(to + 1);
    }
    if (to < text.length() && (isNameStart(text.charAt(to)) || text.charAt(to) == '.')) {
      return fail(
          "found "
              + report.quote(at, nameEnd(to) + (text.charAt(to) == '.' ? 1 : 0))
              + ", which is no number",
          "write numbers like 12 or 0.5");
    }
    if (to < text.length() && text.charAt(to) == '%') {
      return fail(
          "found " + report.quote(at, to + 1) + "; a condition has no percent sign",
          "declare a parameter with the unit ratio and a value like 0.05");
    }
    if (to - at > 18) {
      return fail("the number has more than 18 digits", "use a smaller number");
    }
    return add(Kind.NUMBER, text.substring(at, to), to);
  }

  private int digitsEnd(int from) {
    int to = from;
    while (to < text.length() && isDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private boolean quoted() {
    StringBuilder value = new StringBuilder();
    int to = at + 1;
    while (to < text.length()) {
      if (text.charAt(to) != '\'') {
        value.append(text.charAt(to++));
      } else if (to + 1 < text.length() && text.charAt(to + 1) == '\'') {
        value.append('\'');
        to += 2;
      } else {
        return add(Kind.TEXT, value.toString(), to + 1);
      }
    }
    return fail("the quote that opens here is never closed", "add a ' at the end of the text");
  }

  private boolean parameter() {
    int to = nameEnd(at + 1);
    if (to == at + 1) {
      boolean cast = text.startsWith("::", at);
      return fail(
          cast ? "found \"::\"; a condition has no casts" : "found \":\" without a name behind it",
          cast ? "take it out" : "write a parameter as :name");
    }
    return add(Kind.PARAMETER, text.substring(at + 1, to), to);
  }

  private boolean unknown() {
    int to = text.offsetByCodePoints(at, 1);
    String found = text.substring(at, to);
    String plain = Normalizer.normalize(found, Normalizer.Form.NFKC);
    String hint =
        "see the list of operators: and or not = <> < <= > >= + - * / between in is null case";
    if (!plain.equals(found) && plain.codePoints().allMatch(c -> c < 128)) {
      hint = "write the plain character \"" + plain + "\"";
    } else if (found.equals("\"")) {
      hint = "put texts into single quotes; names need none";
    }
    return fail("found \"" + found + "\", which has no meaning in a condition", hint);
  }

  private boolean fail(String message, String hint) {
    report.error("R106", at, message, hint);
    return false;
  }

  private static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
