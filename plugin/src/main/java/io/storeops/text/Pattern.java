package io.storeops.text;

import io.storeops.diag.StoreOpsException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** Texts with placeholders. */
final class Pattern {
  private static final java.util.regex.Pattern PLACE =
      java.util.regex.Pattern.compile("\\{([A-Za-z0-9_]+)(?::([^|{}]*)\\|([^|{}]*))?}");

  private Pattern() {}

  static String fill(String pattern, Map<String, ?> arguments, String what) {
    Matcher matcher = PLACE.matcher(pattern);
    return matcher.replaceAll(
        place -> Matcher.quoteReplacement(replacement(place, arguments, what)));
  }

  private static String replacement(MatchResult place, Map<String, ?> arguments, String what) {
    Object argument = arguments.get(place.group(1));
    if (argument == null) {
      throw new StoreOpsException("Text " + what + " lacks its argument " + place.group(1) + ".");
    }
    if (place.group(2) == null) {
      return argument.toString();
    }
    return argument.toString().equals("1") ? place.group(2) : place.group(3);
  }

  static Set<String> names(String pattern) {
    Set<String> names = new TreeSet<>();
    PLACE.matcher(pattern).results().forEach(place -> names.add(place.group(1)));
    return names;
  }
}
