package io.storeops.plan;

import io.storeops.plan.Plan.Dataset;
import io.storeops.plan.Plan.Metric;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlNode;
import io.storeops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code metrics} and {@code datasets}. */
final class MetricReader {
  private static final List<String> ADDED = List.of("flow", "stock", "cumulative", "state");

  /** The kinds that rows put together in some way can be of. */
  private static final Map<String, List<String>> FITTING =
      Map.of(
          "sum", ADDED,
          "count", ADDED,
          "distinct", List.of("distinct"),
          "max", List.of("state"),
          "min", List.of("state"));

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
      MetricFormula.check(map);
    }
    return context.files().list("metrics").stream()
        .map(this::metric)
        .sorted(Comparator.comparing(Metric::key))
        .toList();
  }

  private Metric metric(YamlMap map) {
    String key = map.text("key", "");
    MetricFormula formula = MetricFormula.of(map, context);
    return new Metric(
        key,
        context.text(map, "names", key),
        map.text("unit", ""),
        map.text("kind", ""),
        map.text("good", "watch"),
        formula.numerator(),
        formula.denominator(),
        map.texts("aliases"),
        map.source(),
        map.map("of").flatMap(of -> fromRows(map, of)));
  }

  private static Optional<Metric.FromRows> fromRows(YamlMap metric, YamlMap of) {
    Optional<YamlScalar> where = of.scalar("where");
    String aggregate = of.text("aggregate", of.has("column") ? "sum" : "count");
    if (!aggregate.equals("count") && !of.has("column")) {
      of.problem(
          "P030",
          "\"" + aggregate + "\" needs a column",
          "add column:, or write aggregate: count to count rows");
      return Optional.empty();
    }
    List<String> kinds = FITTING.getOrDefault(aggregate, List.of());
    if (!kinds.isEmpty() && metric.text("kind").filter(k -> !kinds.contains(k)).isPresent()) {
      metric.valueProblem(
          "kind",
          "P030",
          "a metric of kind \"" + metric.text("kind", "") + "\" is no " + aggregate + " of rows",
          "write kind: " + String.join(" or ", kinds) + ", or another aggregate");
      return Optional.empty();
    }
    return of.scalar("dataset")
        .map(
            d ->
                new Metric.FromRows(
                    d.text(),
                    of.text("column", ""),
                    where.map(YamlScalar::text).orElse(""),
                    aggregate,
                    where.orElse(d)));
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
