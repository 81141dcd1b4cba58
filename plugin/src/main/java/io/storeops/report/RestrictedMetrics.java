package io.storeops.report;

import io.storeops.facts.FactCatalog;
import io.storeops.facts.Metric;
import io.storeops.table.Column;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Metrics that no open page shows: those of restricted columns, and what is computed from them. */
final class RestrictedMetrics {
  private RestrictedMetrics() {}

  static Set<String> of(FactCatalog facts) {
    Set<String> restricted = new TreeSet<>();
    facts.datasets().stream()
        .flatMap(t -> t.columns().stream())
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
