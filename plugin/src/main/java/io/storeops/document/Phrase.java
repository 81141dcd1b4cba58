package io.storeops.document;

import java.util.List;
import java.util.Locale;

/** A piece of a line of a written text. */
public sealed interface Phrase {

  /** What templates call it. */
  default String kind() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Plain words. */
  record Words(String text) implements Phrase {}

  /** Stressed words. */
  record Stress(List<Phrase> phrases) implements Phrase {}

  /** Important words. */
  record Strong(List<Phrase> phrases) implements Phrase {}

  /** Names and commands. */
  record Mono(String text) implements Phrase {}

  /** A new line. */
  record Break() implements Phrase {}

  /**
   * Words that lead somewhere.
   *
   * @param target a page path below the site's root with an optional {@code #anchor}; outside of
   *     the site an address of {@code http}, {@code https} or {@code mailto}
   */
  record Anchor(String target, boolean outside, List<Phrase> phrases) implements Phrase {}

  /**
   * A picture.
   *
   * @param target below the site's root
   * @param instead what it shows, in words
   */
  record Picture(String target, String instead) implements Phrase {}

  /** A figure or word of a relation. */
  record Value(Cell cell) implements Phrase {}

  /** The words alone. */
  static String plain(List<Phrase> phrases) {
    StringBuilder text = new StringBuilder();
    phrases.forEach(p -> PlainText.add(p, text));
    return text.toString().replaceAll("\\s+", " ").strip();
  }
}
