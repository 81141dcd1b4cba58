package io.storeops.report;

import io.storeops.facts.FactCatalog;
import io.storeops.facts.Metric;
import io.storeops.table.Column;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Metrics that no open page shows: those of restricted columns, what is counted from rows by them,
 * and what is computed from all of these.
 */
final class RestrictedMetrics {
  private RestrictedMetrics() {}

  /**
   * The keys of all.
   *
   * @param figures columns of the relation in which every metric of a store and day stands
   */
  static Set<String> of(FactCatalog facts, List<Column> figures) {
    Set<String> restricted = new TreeSet<>();
    Stream.concat(facts.datasets().stream().flatMap(t -> t.columns().stream()), figures.stream())
        .filter(Column::restricted)
        .forEach(c -> restricted.add(c.name()));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Metric metric : facts.metrics().list()) {
        boolean made = parts(metric).anyMatch(p -> restricted.contains(p.metric()));
        grows |= made && restricted.add(metric.key());
      }
    }
    return restricted;
  }

  private static Stream<Metric.Part> parts(Metric metric) {
    return metric.ratio().stream()
        .flatMap(r -> Stream.concat(r.numerator().stream(), r.denominator().stream()));
  }
}
