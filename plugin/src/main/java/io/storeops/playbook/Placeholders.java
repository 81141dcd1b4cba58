package io.storeops.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code {name}} parts of a text. */
public final class Placeholders {
  /** What every finding has. */
  static final List<String> FIXED = List.of("subject", "store", "week", "value", "threshold");

  private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9_]*)\\}");

  private Placeholders() {}

  /** The names, in order of their place. */
  public static List<String> in(String text) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** The text with every placeholder replaced; a name without a value keeps its braces. */
  public static String fill(String text, java.util.function.UnaryOperator<String> values) {
    return NAME.matcher(text).replaceAll(m -> Matcher.quoteReplacement(values.apply(m.group(1))));
  }
}
