package io.storeops.report.book;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets that Excel takes: no sign of its own, 31 characters, each once. */
final class SheetNames {
  private static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>();

  /** A name of our own words, which fits as it is. */
  String keep(String name) {
    taken.add(name.toLowerCase(Locale.ROOT));
    return name;
  }

  /** A name from a plan, made to fit; a second one of that name gets a number. */
  String fit(String name) {
    String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    String base = plain.isEmpty() ? "-" : plain;
    String found = cut(base, LONGEST);
    for (int i = 2; !taken.add(found.toLowerCase(Locale.ROOT)); i++) {
      String end = " " + i;
      found = cut(base, LONGEST - end.length()) + end;
    }
    return found;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest).strip();
  }
}
