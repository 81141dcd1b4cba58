package io.storeops.sql;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A select without its comments and quoted texts, each character at its index. What engines cut
 * into words differently is refused, so that this is what each of them sees.
 */
final class BareText {
  private static final Pattern HIDDEN = Pattern.compile("(?s)/\\*.*?\\*/|--[^\n]*|'[^']*'");
  private static final String SIGNS = " \t\r\n.,()+-*/<>=!|'";

  private BareText() {}

  static String of(String sql) {
    return HIDDEN.matcher(sql).replaceAll(m -> Matcher.quoteReplacement(blank(m.group())));
  }

  private static String blank(String hidden) {
    return hidden.startsWith("'")
        ? "'" + " ".repeat(hidden.length() - 2) + "'"
        : hidden.replaceAll("[^\n]", " ");
  }

  /** Reports characters outside of texts and comments that no relation needs, each once. */
  static void check(SelectFile file) {
    String sql = file.select();
    String bare = of(sql);
    comments(file, sql);
    Set<String> seen = new HashSet<>();
    boolean inQuotes = false;
    for (int at = 0; at < bare.length(); at += Character.charCount(bare.codePointAt(at))) {
      int point = bare.codePointAt(at);
      if (point == '\'') {
        if (!inQuotes && at > 0 && isPlain(bare.charAt(at - 1))) {
          file.error("R413", at, "a quoted text follows a word", "put a blank before the quote");
        }
        inQuotes = !inQuotes;
      } else if (!inQuotes && !isPlain(point) && SIGNS.indexOf(point) < 0) {
        String found = new String(Character.toChars(point));
        if (seen.add(found)) {
          character(file, at, found);
        }
      }
    }
    if (inQuotes) {
      file.error("R413", bare.lastIndexOf('\''), "the quote that opens here is never closed", "");
    }
  }

  private static void character(SelectFile file, int at, String found) {
    String plain = Normalizer.normalize(found, Normalizer.Form.NFKC);
    String hint = "names are made of a to z, 0 to 9 and _, texts stand in single quotes";
    if (!plain.equals(found) && plain.codePoints().allMatch(c -> c < 128)) {
      hint = "write the plain character \"" + plain + "\"";
    }
    file.error("R413", at, "found \"" + found + "\", which has no place in a relation", hint);
  }

  /** Where one engine takes the first end of a comment and another counts the starts. */
  private static void comments(SelectFile file, String sql) {
    Matcher hidden = HIDDEN.matcher(sql);
    while (hidden.find()) {
      int second = hidden.group().indexOf("/*", 2);
      if (hidden.group().startsWith("/*") && second > 0) {
        file.error("R413", hidden.start() + second, "a comment starts inside of a comment", "");
      }
    }
  }

  private static boolean isPlain(int point) {
    return point >= 'a' && point <= 'z'
        || point >= 'A' && point <= 'Z'
        || point >= '0' && point <= '9'
        || point == '_';
  }
}
