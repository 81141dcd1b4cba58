package io.storeops.analysis;

import io.storeops.plan.Plan;
import io.storeops.table.RowSink;

/** The relations that SQL cannot say well, by name. */
final class JavaRelations {
  private final Relations relations;
  private final Plan plan;

  JavaRelations(Relations relations, Plan plan) {
    this.relations = relations;
    this.plan = plan;
  }

  /** Writes the rows of a relation that has no select; reads only what was defined before it. */
  void write(Relation relation, RowSink rows) {
    switch (relation.name()) {
      case "process_limits" -> new LimitWeeks(relations).write(rows);
      case "contribution" -> new Contributions(relations, plan).rows().forEach(rows::add);
      case "mix_effect" -> new MixEffects(relations, plan, rows).write();
      case "forecast" -> new Forecasts(relations, plan).rows().forEach(rows::add);
      default -> throw new IllegalArgumentException("nothing computes relation " + relation.name());
    }
  }
}
