package io.storeops.engine;

import java.util.List;

/**
 * What a relation that people wrote must keep to.
 *
 * @param seconds that it may take
 * @param rows that it may have
 * @param key columns that together are unique
 */
public record Bounds(int seconds, long rows, List<String> key) {

  /** Copies the list. */
  public Bounds {
    key = List.copyOf(key);
  }
}
