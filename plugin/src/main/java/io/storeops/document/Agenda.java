package io.storeops.document;

import java.time.LocalDate;
import java.util.List;

/**
 * Days of the plan for calendars.
 *
 * @param path below the site's root
 * @param made the day that it is of
 */
public record Agenda(String path, String title, LocalDate made, List<Entry> entries) {

  /**
   * An all-day entry.
   *
   * @param id stable and unique
   * @param note who and what kind; empty for nothing
   */
  public record Entry(String id, LocalDate from, LocalDate to, String title, String note) {}
}
