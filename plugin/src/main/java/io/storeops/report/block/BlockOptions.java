package io.storeops.report.block;

import java.util.List;
import java.util.Map;

/** What a page definition says of one block; texts as written, lists as lists of texts. */
public record BlockOptions(Map<String, List<String>> values) {
  /** No options. */
  public static final BlockOptions NONE = new BlockOptions(Map.of());

  /** A text. */
  public String text(String key, String fallback) {
    List<String> found = values.getOrDefault(key, List.of());
    return found.isEmpty() ? fallback : found.get(0);
  }

  /** A whole number; the schema has checked that it is one. */
  public int whole(String key, int fallback) {
    List<String> found = values.getOrDefault(key, List.of());
    return found.isEmpty() ? fallback : Integer.parseInt(found.get(0));
  }

  /** A list of texts. */
  public List<String> list(String key, List<String> fallback) {
    return values.getOrDefault(key, fallback);
  }
}
