package io.storeops.text;

import io.storeops.diag.StoreOpsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Texts with placeholders. */
final class Pattern {
  private static final java.util.regex.Pattern PLACE =
      java.util.regex.Pattern.compile("\\{([A-Za-z0-9_]+)(?::([^|{}]*)\\|([^|{}]*))?}");

  private Pattern() {}

  /** Patterns taken apart; there are as many as texts and rules have, and each is used often. */
  private static final Map<String, List<Part>> KNOWN = new ConcurrentHashMap<>();

  /**
   * A plain text and the place behind it.
   *
   * @param name of the argument; empty behind the last text
   * @param one the form for 1; null where there are no forms
   */
  private record Part(String text, String name, @Nullable String one, String other) {}

  static String fill(String pattern, Map<String, ?> arguments, String what) {
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    StringBuilder filled = new StringBuilder();
    for (Part part : KNOWN.computeIfAbsent(pattern, Pattern::parts)) {
      filled.append(part.text());
      if (!part.name().isEmpty()) {
        filled.append(replacement(part, arguments, what));
      }
    }
    return filled.toString();
  }

  private static List<Part> parts(String pattern) {
    List<Part> parts = new ArrayList<>();
    Matcher place = PLACE.matcher(pattern);
    int from = 0;
    while (place.find()) {
      String other = place.group(3) == null ? "" : place.group(3);
      parts.add(
          new Part(pattern.substring(from, place.start()), place.group(1), place.group(2), other));
      from = place.end();
    }
    parts.add(new Part(pattern.substring(from), "", null, ""));
    return List.copyOf(parts);
  }

  private static String replacement(Part part, Map<String, ?> arguments, String what) {
    Object argument = arguments.get(part.name());
    if (argument == null) {
      throw new StoreOpsException("Text " + what + " lacks its argument " + part.name() + ".");
    }
    String text = argument.toString();
    return part.one() == null ? text : text.equals("1") ? part.one() : part.other();
  }

  static Set<String> names(String pattern) {
    Set<String> names = new TreeSet<>();
    PLACE.matcher(pattern).results().forEach(place -> names.add(place.group(1)));
    return names;
  }
}
