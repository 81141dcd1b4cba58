package io.storeops.text;

import io.storeops.diag.StoreOpsException;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The texts of one language, from {@code i18n/<area>.<language>.properties}. There is no fallback:
 * a missing key or argument is a fault.
 */
public final class Messages {
  private final String language;
  private final Map<String, String> patterns;

  private Messages(String language, Map<String, String> patterns) {
    this.language = language;
    this.patterns = patterns;
  }

  /** All areas of a language. */
  public static Messages of(Templates templates, String language) {
    Map<String, String> patterns = new TreeMap<>();
    for (String path : templates.list("i18n", "." + language + ".properties")) {
      read(path, templates.text(path))
          .forEach(
              (key, pattern) -> {
                if (patterns.put(key, pattern) != null) {
                  throw new StoreOpsException("Text " + key + " stands twice, also in " + path);
                }
              });
    }
    return new Messages(language, patterns);
  }

  private static Map<String, String> read(String path, String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new StoreOpsException("Cannot read " + path, e);
    }
    Map<String, String> patterns = new HashMap<>();
    properties.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
    return patterns;
  }

  /** A text with its {@code {0}}, {@code {1}} … filled. */
  public String message(String key, Object... arguments) {
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      named.put(Integer.toString(i), arguments[i]);
    }
    return message(key, named);
  }

  /** A text with its named placeholders filled. */
  public String message(String key, Map<String, ?> arguments) {
    return Pattern.fill(pattern(key), arguments, key + " (" + language + ")");
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /** All texts whose key starts with the prefix, by the rest of the key, sorted. */
  public Map<String, String> startingWith(String prefix) {
    Map<String, String> found = new LinkedHashMap<>();
    patterns.forEach(
        (key, pattern) -> {
          if (key.startsWith(prefix)) {
            found.put(key.substring(prefix.length()), pattern);
          }
        });
    return found;
  }

  /**
   * Fills a text that does not come from the bundles, for example a rule's. {@code {name}} is an
   * argument, {@code {name:week|weeks}} the first form when the argument is 1.
   */
  public static String fill(String pattern, Map<String, ?> arguments) {
    return Pattern.fill(pattern, arguments, pattern);
  }

  /** The names of the placeholders of a text, sorted. */
  public static Set<String> placeholders(String pattern) {
    return Pattern.names(pattern);
  }

  /** The text of a key as it stands, with its placeholders. */
  public Optional<String> raw(String key) {
    return Optional.ofNullable(patterns.get(key));
  }

  /** All keys, sorted. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(patterns.keySet());
  }

  private String pattern(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new StoreOpsException("There is no text " + key + " in " + language + ".");
    }
    return pattern;
  }
}
