package io.storeops.report.block;

import io.storeops.calendar.PeriodKind;
import io.storeops.result.Contribution;
import io.storeops.result.Finding;
import io.storeops.result.MetricValue;
import io.storeops.result.Results;
import io.storeops.result.Series;
import java.util.List;
import java.util.Optional;

/** Looks up the figures of one scope. */
record Figures(Results results, Scope scope) {

  /** The metric in the reported period of that kind. */
  Optional<MetricValue> metric(String metric, PeriodKind kind) {
    return results.metrics().stream()
        .filter(v -> v.metric().equals(metric) && v.dimension() == null)
        .filter(v -> v.period().kind() == kind && covers(v))
        .filter(v -> scope.holds(v.store(), v.currency()))
        .findFirst();
  }

  /** The metric in every period that ends with the week or holds its last day, by kind. */
  List<MetricValue> all(String metric) {
    return results.metrics().stream()
        .filter(v -> v.metric().equals(metric) && v.dimension() == null)
        .filter(v -> scope.holds(v.store(), v.currency()))
        .toList();
  }

  /** The reported week, or the month, quarter or year that it ends in. */
  private boolean covers(MetricValue value) {
    return value.period().kind() == PeriodKind.WEEK
        ? value.period().id().equals(results.week().id())
        : !value.period().from().isAfter(results.week().to())
            && !value.period().to().isBefore(results.week().to());
  }

  Optional<Series> series(String metric, String grain) {
    return results.series().stream()
        .filter(s -> s.metric().equals(metric) && s.dimension() == null && s.grain().equals(grain))
        .filter(s -> scope.holds(s.store(), s.currency()))
        .findFirst();
  }

  Optional<Contribution> contribution(String against) {
    return results.contributions().stream()
        .filter(c -> c.against().equals(against) && scope.holds(c.store(), c.currency()))
        .findFirst();
  }

  /** Findings of the store; of all stores when the scope is all. */
  List<Finding> findings() {
    return results.findings().stream()
        .filter(f -> scope.store() == null || scope.store().equals(f.store()))
        .toList();
  }

  /** Those that fired and wait for somebody. */
  List<Finding> openFindings() {
    return findings().stream()
        .filter(f -> f.verdict().equals("fired"))
        .filter(f -> f.status().equals("new") || f.status().equals("open"))
        .toList();
  }
}
