package io.storeops.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a sheet as those of a dataset.
 *
 * @param bindings one per bound column of the dataset
 * @param fromCell and {@code toCell}: columns with first and last day; -1 for none
 * @param shopCell the column with shop names; -1 for none
 * @param benchmarks columns about the trade
 * @param mapped heading to column, in sheet order
 * @param unknown headings that nobody reads
 * @param personal headings of personal data: their cells are not looked at
 */
record SheetMap(
    Dataset dataset,
    List<Binding> bindings,
    int fromCell,
    int toCell,
    int shopCell,
    List<Benchmark> benchmarks,
    Map<String, String> mapped,
    List<String> unknown,
    List<String> personal) {

  /**
   * Cells that fill a column: one, or several to be added.
   *
   * @param heading of the first
   * @param target the column's place in the dataset
   */
  record Binding(FactColumn column, int target, List<Integer> cells, String heading) {
    int cell() {
      return cells.get(0);
    }
  }

  /** A column that says of the trade what {@code column} says of the shop. */
  record Benchmark(String label, String column, int cell) {}

  Optional<Binding> binding(String column) {
    return bindings.stream().filter(b -> b.column().name().equals(column)).findFirst();
  }

  boolean has(String column) {
    return binding(column).isPresent();
  }

  /** The same sheet as another dataset that has columns of the same names. */
  SheetMap as(Dataset other) {
    List<Binding> moved =
        bindings.stream()
            .filter(b -> other.column(b.column().name()).isPresent())
            .map(b -> move(b, other))
            .toList();
    // the day of one dataset is the span of the other
    int from = binding("biz_date").map(Binding::cell).orElse(fromCell);
    return new SheetMap(
        other, moved, from, toCell, shopCell, benchmarks, mapped, unknown, personal);
  }

  private static Binding move(Binding binding, Dataset other) {
    FactColumn column = other.column(binding.column().name()).orElseThrow();
    return new Binding(column, other.columns().indexOf(column), binding.cells(), binding.heading());
  }
}
