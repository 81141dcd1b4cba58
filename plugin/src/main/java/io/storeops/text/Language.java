package io.storeops.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language that storeops speaks.
 *
 * @param tag for example {@code zh-CN}
 * @param ownName as its speakers write it
 */
public record Language(String tag, String ownName) {
  private static final List<Language> ALL =
      List.of(
          new Language("zh-CN", "简体中文"),
          new Language("zh-TW", "繁體中文"),
          new Language("ja", "日本語"),
          new Language("en", "English"));

  /** All, in the order in which switches list them. */
  public static List<Language> all() {
    return ALL;
  }

  /** The language of a tag. */
  public static Optional<Language> find(String tag) {
    return ALL.stream().filter(l -> l.tag.equals(tag)).findFirst();
  }

  /** The language of a tag that is known to exist. */
  public static Language of(String tag) {
    return find(tag).orElseThrow(() -> new IllegalArgumentException("no language " + tag));
  }

  /** The folder of its pages, for example {@code zh-cn}. */
  public String path() {
    return tag.toLowerCase(Locale.ROOT);
  }
}
