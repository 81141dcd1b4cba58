package io.storeops.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks for values that no shop can have: a rate above one, fewer than no visitors. */
final class Plausibility {
  private final List<FactColumn> columns;
  private final Map<Integer, Metric.Range> ranges = new TreeMap<>();
  private final SheetProblemsBuilder problems;

  Plausibility(Dataset dataset, MetricCatalog metrics, SheetProblemsBuilder problems) {
    this.columns = dataset.columns();
    this.problems = problems;
    for (int i = 0; i < columns.size(); i++) {
      int place = i;
      if (columns.get(i).metric()) {
        metrics
            .find(columns.get(i).name())
            .flatMap(Metric::plausible)
            .ifPresent(range -> ranges.put(place, range));
      }
    }
  }

  /** Reports what lies outside; the value is used all the same. */
  void check(int number, @Nullable Object[] row) {
    ranges.forEach(
        (place, range) ->
            outside(row[place], range)
                .ifPresent(
                    value ->
                        problems.implausible(number, columns.get(place).name(), value, range)));
  }

  private static Optional<String> outside(@Nullable Object value, Metric.Range range) {
    if (!(value instanceof Number number)) {
      return Optional.empty();
    }
    double is = number.doubleValue();
    return is < range.least().doubleValue() || is > range.most().doubleValue()
        ? Optional.of(number.toString())
        : Optional.empty();
  }
}
