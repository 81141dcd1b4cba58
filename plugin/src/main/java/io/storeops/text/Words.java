package io.storeops.text;

import io.storeops.templates.Templates;
import java.util.Collection;
import java.util.Map;

/** Everything that a language needs to say something. */
public record Words(Language language, Messages messages, Numbers numbers, Dates dates) {

  /** The words of a language, on a site with these currencies. */
  public static Words of(Templates templates, String language, Collection<String> currencies) {
    return new Words(
        Language.of(language),
        Messages.of(templates, language),
        Numbers.of(language, currencies),
        Dates.of(language));
  }

  /** A text with its {@code {0}}, {@code {1}} … filled. */
  public String message(String key, Object... arguments) {
    return messages.message(key, arguments);
  }

  /** The words of the page frame, by key without {@code frame.}. */
  public Map<String, String> frame() {
    return messages.startingWith("frame.");
  }
}
