package io.storeops.plan;

import io.storeops.diag.Problems;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a plan may name without declaring it: what is built in. */
record KnownNames(
    Map<String, MetricTraits> metrics,
    Set<String> datasets,
    Set<String> festivals,
    Set<String> sops) {

  KnownNames {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    datasets = Collections.unmodifiableSet(new TreeSet<>(datasets));
    festivals = Collections.unmodifiableSet(new TreeSet<>(festivals));
    sops = Collections.unmodifiableSet(new TreeSet<>(sops));
  }

  /**
   * What goal arithmetic must know of a metric.
   *
   * @param adds whether the values of days add up to that of a week
   * @param computed whether it is made of other metrics
   * @param money whether it is an amount of money
   * @param whole whether it counts things
   * @param less whether less is better
   */
  record MetricTraits(boolean adds, boolean computed, boolean money, boolean whole, boolean less) {
    static final MetricTraits ADDING = new MetricTraits(true, false, false, false, false);
    static final MetricTraits UNKNOWN = new MetricTraits(false, false, false, false, false);

    static MetricTraits of(YamlMap metric, boolean adds, boolean computed) {
      String unit = metric.text("unit", "");
      return new MetricTraits(
          adds,
          computed,
          unit.equals("currency"),
          unit.equals("count"),
          metric.text("good", "watch").equals("down"));
    }
  }

  /** Those of the templates. */
  static KnownNames of(Templates templates) {
    return templates.once(KnownNames.class, KnownNames::read);
  }

  private static KnownNames read(Templates templates) {
    Map<String, MetricTraits> metrics = new LinkedHashMap<>();
    for (YamlMap metric : read(templates, "facts/metrics.yaml").maps("metrics")) {
      metrics.put(metric.text("key", ""), builtIn(metric));
    }
    Set<String> datasets = new TreeSet<>();
    for (String path : templates.list("facts", ".yaml")) {
      datasets.add(path.substring(path.lastIndexOf('/') + 1, path.length() - ".yaml".length()));
    }
    datasets.remove("metrics");
    return new KnownNames(
        metrics, datasets, FestivalReader.ids(templates), SopReader.ids(templates));
  }

  private static MetricTraits builtIn(YamlMap metric) {
    String aggregate = metric.map("aggregate").map(a -> a.text("over_days", "")).orElse("");
    return MetricTraits.of(
        metric, aggregate.startsWith("sum"), metric.map("recompute").isPresent());
  }

  private static YamlMap read(Templates templates, String path) {
    return YamlReader.read(path, templates.text(path), new Problems()).orElseThrow();
  }

  /** With the plan's own. */
  KnownNames with(Collection<YamlMap> metricEntries, Collection<String> ownDatasets) {
    Map<String, MetricTraits> wider = new LinkedHashMap<>(metrics);
    for (YamlMap metric : metricEntries) {
      boolean adds = Set.of("flow", "distinct").contains(metric.text("kind", ""));
      wider.put(
          metric.text("key", ""),
          MetricTraits.of(metric, adds, metric.has("recompute") || metric.has("formula")));
    }
    Set<String> widerDatasets = new TreeSet<>(datasets);
    widerDatasets.addAll(ownDatasets);
    return new KnownNames(wider, widerDatasets, festivals, sops);
  }
}
