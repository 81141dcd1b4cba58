package io.storeops.plan;

import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan that is made from the schema: every section with one entry, every key with a value. Values
 * are the schema's own examples; ids are named after what they are ids of, so that references hold.
 */
final class SchemaSample {
  /** Values that only the rest of the plan explains, by path without list positions. */
  private static final Map<String, Object> FIXED =
      Map.ofEntries(
          Map.entry("site.currency", "CNY"),
          Map.entry("stores.platform", "tmall"),
          Map.entry("goals.subject.kind", "category"),
          Map.entry("goals.kind", "band"),
          Map.entry("goals.low", 0.9),
          Map.entry("goals.high", 1.1),
          Map.entry(
              "goals.weights", Map.of("2026-Q1", 1, "2026-Q2", 1, "2026-Q3", 1, "2026-Q4", 1)),
          Map.entry("goals.periods", Map.of("2026", "1200万")),
          Map.entry(
              "calendar.fiscalYear",
              Map.of("start", 1, "namedBy", "start", "months", "calendar", "ends", "nearest")),
          Map.entry("calendar.monthWeights", Map.of("11", 2)),
          Map.entry("calendar.dayWeights", Map.of("sunday", 1.5)),
          Map.entry("inputs.encoding", "GB18030"),
          Map.entry("inputs.latest", "tuesday"),
          Map.entry("inputs.period", "2026-W46"),
          Map.entry("inputs.columns", Map.of("金额", "paid_amount")),
          Map.entry("metrics.key", "gift_rate"),
          Map.entry("metrics.kind", "flow"),
          Map.entry("metrics.unit", "currency"),
          Map.entry("metrics.formula", "paid_amount - refund_amount"),
          Map.entry("datasets.id", "gift_daily"),
          Map.entry("datasets.keys", List.of("store", "biz_date")),
          Map.entry(
              "datasets.columns",
              Map.of("gifts", Map.of("type", "int", "unit", "count", "kind", "flow"))),
          Map.entry("rates.from", "USD"),
          Map.entry("rates.to", "CNY"),
          Map.entry("waivers.rule", "dead-stock"));

  /** Keys that contradict others that are filled. */
  private static final List<String> LEFT_OUT =
      List.of(
          "rules",
          "overrides",
          "metrics.of",
          "metrics.recompute",
          "budgets.parent",
          "goals.parent");

  private final PlanSchema schema = PlanSchema.of(new Templates());

  /** All sections. */
  Map<String, Object> plan() {
    return map(schema.root(), "");
  }

  PlanSchema schema() {
    return schema;
  }

  private Map<String, Object> map(YamlMap type, String path) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (String key : type.map("properties").map(YamlMap::keys).orElse(List.of())) {
      String below = path.isEmpty() ? key : path + "." + key;
      if (!LEFT_OUT.contains(below)) {
        map.put(key, value(schema.property(type, key).orElseThrow(), below));
      }
    }
    return map;
  }

  private Object value(YamlMap type, String path) {
    Object fixed = FIXED.get(path);
    if (fixed != null) {
      return fixed;
    }
    Optional<YamlMap> items = type.map("items").map(schema::resolve);
    if (items.isPresent()) {
      return List.of(value(items.get(), path));
    }
    if (type.has("properties")) {
      return map(type, path);
    }
    if (type.has("additionalProperties")
        && type.map("additionalProperties").isPresent()
        && !type.has("x-text")) {
      YamlMap of = schema.resolve(type.map("additionalProperties").orElseThrow());
      return Map.of(type.has("propertyNames") ? "2026" : "key", value(of, path));
    }
    return single(type, path);
  }

  private Object single(YamlMap type, String path) {
    if (path.endsWith(".id") && path.indexOf('.') == path.lastIndexOf('.')
        || path.matches("calendar\\.\\w+\\.id")) {
      return id(path);
    }
    Optional<String> reference = type.text("x-ref");
    if (reference.isPresent()) {
      return referred(reference.get());
    }
    List<String> words = type.texts("enum");
    if (!words.isEmpty()) {
      return words.get(words.size() - 1);
    }
    return example(type, path);
  }

  /** The id of the only entry of a section: the kind of thing that it is, else the section. */
  private String id(String path) {
    String section = path.substring(0, path.lastIndexOf('.'));
    return schema.tables().stream()
        .filter(t -> t.section().equals(section) && !t.ids().isEmpty())
        .map(t -> t.ids() + "-1")
        .findFirst()
        .orElse(section.toLowerCase(java.util.Locale.ROOT).replace('.', '-') + "-1");
  }

  private static String referred(String kind) {
    return switch (kind) {
      case "metric" -> "visitors";
      case "dataset" -> "store_daily";
      case "storeOrAll" -> "store-1";
      default -> kind + "-1";
    };
  }

  private static Object example(YamlMap type, String path) {
    if (type.flag("x-text", false)) {
      return Map.of("en", "Text of " + path, "zh-CN", "文字");
    }
    List<String> examples = new ArrayList<>(type.texts("examples"));
    if (!examples.isEmpty()) {
      return examples.get(examples.size() - 1);
    }
    return switch (type.texts("type").get(0)) {
      case "boolean" -> true;
      case "integer", "number" -> type.whole("minimum").filter(m -> m > 0).orElse(1L);
      default ->
          type.text("pattern", "").contains("#")
              ? "#c8102e"
              : type.text("x-expect", "").startsWith("a currency") ? "CNY" : "text";
    };
  }
}
