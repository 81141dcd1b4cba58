package io.storeops.analysis;

import io.storeops.plan.Plan;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import java.util.List;

/** The relations that SQL cannot say well, by name. */
final class JavaRelations {
  private final Relations relations;
  private final Plan plan;

  JavaRelations(Relations relations, Plan plan) {
    this.relations = relations;
    this.plan = plan;
  }

  /** The rows of a relation that has no select; reads only what was defined before it. */
  TableRows rows(Relation relation) {
    List<Object[]> rows =
        switch (relation.name()) {
          case "process_limits" -> new ProcessLimits(relations).rows();
          case "contribution" -> new Contributions(relations, plan).rows();
          case "mix_effect" -> new MixEffects(relations, plan).rows();
          case "forecast" -> new Forecasts(relations, plan).rows();
          default ->
              throw new IllegalArgumentException("nothing computes relation " + relation.name());
        };
    return new TableRows(
        new TableShape(relation.name(), relation.columns(), relation.grain()), rows);
  }
}
