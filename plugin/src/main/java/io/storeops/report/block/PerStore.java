package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart whose rows must not be mixed: where a relation has no rows for all stores together, each
 * store has a chart of its own.
 */
final class PerStore implements BlockBuilder {
  private final BlockBuilder chart;

  PerStore(BlockBuilder chart) {
    this.chart = chart;
  }

  @Override
  public List<Block> build(BlockInput input) {
    RelationView view = new RelationView(input);
    if (isApart(input.options()) || !view.isMixed(view.rows(view.weeks()))) {
      return chart.build(input);
    }
    List<Block> blocks = new ArrayList<>();
    for (Plan.Store store : input.stores()) {
      BlockInput own = input.in(new Scope(store.id(), store.currency()));
      String name = input.in(store.name());
      chart.build(own).stream().map(b -> Blocks.named(b, store.id(), name)).forEach(blocks::add);
    }
    return blocks;
  }

  /** Whether the chart keeps stores apart by itself, or only ranks rows. */
  private static boolean isApart(BlockOptions options) {
    boolean ranked =
        options.values().containsKey("label") && options.text("cumulative", "").isEmpty();
    return ranked
        || List.of("by", "rows", "across").stream()
            .anyMatch(option -> options.text(option, "").equals("store"));
  }
}
