package io.storeops.check;

import io.storeops.condition.Expression;
import io.storeops.engine.Query;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which datasets have rows of which stores in which weeks. */
final class Coverage {
  static final String RELATION = "dataset_week";
  private final Set<List<String>> present;
  private final Set<List<String>> stores;
  private final Set<String> datasets;

  private Coverage(Set<List<String>> present, Set<String> datasets) {
    this.present = Set.copyOf(present);
    this.stores =
        present.stream().map(p -> List.of(p.get(0), p.get(1))).collect(Collectors.toSet());
    this.datasets = new TreeSet<>(datasets);
  }

  static Coverage of(Evidence evidence) {
    Set<List<String>> present = new HashSet<>();
    if (!evidence.datasets().isEmpty()) {
      for (Row row : evidence.query().apply(query()).list()) {
        present.add(List.of(row.required("dataset"), row.required("store"), row.required("week")));
      }
    }
    return new Coverage(present, evidence.datasets());
  }

  private static Query query() {
    List<Query.Output> outputs =
        List.of(
            output(Column.text("dataset")),
            output(Column.text("store")),
            output(Column.of("week", ValueType.WEEK, Unit.NONE)));
    return new Query(RELATION, outputs, List.of(), "", Map.of(), List.of(), OptionalInt.empty());
  }

  private static Query.Output output(Column column) {
    return new Query.Output(column, new Expression.ColumnRef(column));
  }

  /** Whether a dataset has rows of the store in any week. */
  boolean ever(String dataset, String store) {
    return stores.contains(List.of(dataset, store));
  }

  /** The first dataset of these that has no row of any store in any week. */
  Optional<String> never(List<String> needs) {
    return needs.stream()
        .filter(datasets::contains)
        .filter(d -> present.stream().noneMatch(p -> p.get(0).equals(d)))
        .findFirst();
  }

  /** The first dataset of these that has no row of the store in the week. */
  Optional<String> missing(List<String> needs, String store, String week) {
    return needs.stream()
        .filter(datasets::contains)
        .filter(d -> !present.contains(List.of(d, store, week)))
        .findFirst();
  }
}
