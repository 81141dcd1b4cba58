package io.storeops.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The weeks of a site for readers of feeds, the latest first.
 *
 * @param path below the site's root
 * @param home page that the feed belongs to, below the site's root
 */
public record Feed(String path, String lang, String title, String home, List<Entry> entries) {

  /**
   * A week.
   *
   * @param id stable, such as {@code 2026-W46}
   * @param target its page below the site's root
   * @param day its last
   */
  public record Entry(String id, String title, String summary, String target, LocalDate day) {}
}
