package io.storeops.report.block;

import io.storeops.condition.Expression;
import io.storeops.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page definition says of one block; texts as written, lists as lists of texts.
 *
 * @param title in languages; empty where the block has its own
 * @param where the checked condition of a table; its parameters are {@code :week} and {@code
 *     :store}
 */
public record BlockOptions(
    Map<String, List<String>> values, Optional<Plan.Text> title, Optional<Expression> where) {
  /** No options. */
  public static final BlockOptions NONE = new BlockOptions(Map.of());

  /** Plain values only. */
  public BlockOptions(Map<String, List<String>> values) {
    this(values, Optional.empty(), Optional.empty());
  }

  /** The same with more values; those that stand already win. */
  public BlockOptions with(Map<String, List<String>> defaults) {
    Map<String, List<String>> all = new java.util.LinkedHashMap<>(defaults);
    all.putAll(values);
    return new BlockOptions(all, title, where);
  }

  /** A text. */
  public String text(String key, String fallback) {
    List<String> found = values.getOrDefault(key, List.of());
    return found.isEmpty() ? fallback : found.get(0);
  }

  /** Whether only what belongs to the page's own finding is shown. */
  boolean isOfFinding() {
    return Boolean.parseBoolean(text("finding", "false"));
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
