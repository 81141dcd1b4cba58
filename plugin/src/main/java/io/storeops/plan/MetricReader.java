package io.storeops.plan;

import io.storeops.plan.Plan.Dataset;
import io.storeops.plan.Plan.Metric;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code metrics} and {@code datasets}. */
final class MetricReader {
  private final PlanContext context;

  MetricReader(PlanContext context) {
    this.context = context;
  }

  List<Metric> metrics(Set<String> builtIn) {
    for (YamlMap map : context.files().list("metrics")) {
      map.text("key")
          .filter(builtIn::contains)
          .ifPresent(
              key ->
                  map.valueProblem(
                      "key",
                      "P004",
                      "\"" + key + "\" is a built-in metric",
                      "choose another key, or remove this entry"));
      if (map.text("kind", "").equals("ratio") && !map.has("recompute")) {
        map.problem(
            "P005",
            "the metric \"" + map.text("key", "") + "\" is a ratio without its parts",
            "add recompute: {numerator: …, denominator: …}");
      }
    }
    return context.files().list("metrics").stream()
        .map(this::metric)
        .sorted(Comparator.comparing(Metric::key))
        .toList();
  }

  private Metric metric(YamlMap map) {
    String key = map.text("key", "");
    Optional<YamlMap> parts = map.map("recompute");
    return new Metric(
        key,
        context.text(map, "names", key),
        map.text("unit", ""),
        map.text("kind", ""),
        map.text("good", "watch"),
        parts.flatMap(p -> p.text("numerator")).orElse(""),
        parts.flatMap(p -> p.text("denominator")).orElse(""),
        map.texts("aliases"),
        map.source());
  }

  List<Dataset> datasets(Set<String> builtIn) {
    for (YamlMap map : context.files().list("datasets")) {
      map.text("id")
          .filter(builtIn::contains)
          .ifPresent(
              id ->
                  map.valueProblem(
                      "id",
                      "P004",
                      "\"" + id + "\" is a built-in dataset",
                      "choose another id, or remove this entry"));
    }
    return context.files().list("datasets").stream()
        .map(MetricReader::dataset)
        .sorted(Comparator.comparing(Dataset::id))
        .toList();
  }

  private static Dataset dataset(YamlMap map) {
    List<Dataset.Field> fields = new ArrayList<>();
    map.map("columns")
        .ifPresent(
            columns ->
                columns
                    .keys()
                    .forEach(name -> columns.map(name).ifPresent(c -> fields.add(field(name, c)))));
    map.scalars("keys").stream()
        .filter(k -> !k.text().equals("store") && !k.text().equals("biz_date"))
        .filter(k -> fields.stream().noneMatch(f -> f.name().equals(k.text())))
        .forEach(k -> unknownKey(k, fields));
    return new Dataset(map.text("id", ""), map.texts("keys"), List.copyOf(fields), map.source());
  }

  private static void unknownKey(YamlNode key, List<Dataset.Field> fields) {
    List<String> names = new ArrayList<>(fields.stream().map(Dataset.Field::name).toList());
    names.add("store");
    names.add("biz_date");
    key.problem(
        "P002",
        "the keys name " + key.describe() + ", which is no column of the dataset",
        "valid columns: " + String.join(", ", names));
  }

  private static Dataset.Field field(String name, YamlMap map) {
    return new Dataset.Field(
        name,
        map.text("type", "text"),
        map.text("unit", ""),
        map.text("kind", ""),
        map.flag("restricted", false),
        map.texts("aliases"));
  }
}
