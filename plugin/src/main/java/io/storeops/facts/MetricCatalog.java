package io.storeops.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All metrics: those of {@code facts/metrics.yaml} in its order, then the plan's own. */
public final class MetricCatalog {
  private final Map<String, Metric> byKey = new LinkedHashMap<>();

  MetricCatalog(Collection<Metric> metrics) {
    metrics.forEach(m -> byKey.put(m.key(), m));
  }

  /** All, in catalogue order. */
  public List<Metric> list() {
    return List.copyOf(byKey.values());
  }

  /** The metric of that key. */
  public Optional<Metric> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** All keys, in catalogue order. */
  public List<String> keys() {
    return List.copyOf(byKey.keySet());
  }
}
