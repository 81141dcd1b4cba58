package io.storeops.scaffold;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts as YAML. */
final class YamlText {
  /** No sign that means something to YAML, and no digit first: it might be a number. */
  private static final Pattern SAFE = Pattern.compile("\\p{L}[^:#\\[\\]{},&*!|>'\"%@`\\\\]*");

  /** Texts that YAML or an older reader of it takes for something else. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private YamlText() {}

  /** In double quotes. */
  static String quoted(String text) {
    return "\"" + plain(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** As short as a reader understands it, in braces too. */
  static String scalar(String text) {
    boolean safe = SAFE.matcher(text).matches() && text.equals(plain(text));
    return safe && !WORDS.contains(text.toLowerCase(Locale.ROOT)) ? text : quoted(text);
  }

  /** In one line, for a comment. */
  static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
  }
}
