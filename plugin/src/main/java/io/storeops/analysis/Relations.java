package io.storeops.analysis;

import io.storeops.calendar.Period;
import io.storeops.diag.InvalidInputException;
import io.storeops.diag.Problems;
import io.storeops.engine.Engine;
import io.storeops.engine.Query;
import io.storeops.plan.Plan;
import io.storeops.table.Rows;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every relation, computed when a query first asks for it. */
public final class Relations {
  private final Engine engine;
  private final RelationCatalog catalog;
  private final Definitions definitions;
  private final Timeline timeline;

  private final JavaRelations computed;

  Relations(
      Engine engine,
      RelationCatalog catalog,
      Definitions definitions,
      Plan plan,
      Timeline timeline) {
    this.engine = engine;
    this.catalog = catalog;
    this.definitions = definitions;
    this.timeline = timeline;
    this.computed = new JavaRelations(this, plan);
  }

  /** The relation of that name; what does not exist is a fault of the program. */
  public Relation relation(String name) {
    return catalog
        .relation(name)
        .orElseThrow(() -> new IllegalArgumentException("no relation " + name));
  }

  /** Whether there is a relation of that name; tables are none. */
  public boolean has(String name) {
    return catalog.relation(name).isPresent();
  }

  /** Whether the relation can be judged without any export. */
  public boolean isPlanOnly(String name) {
    return catalog.isPlanOnly(name);
  }

  /**
   * Computes every relation that the project brings, also those that nothing asks for, so that all
   * of their problems come out together. Without data only those that need none.
   */
  public void computeOwn(boolean withData, Problems problems) {
    for (String name : catalog.ownNames()) {
      if (withData || isPlanOnly(name)) {
        try {
          definitions.ensure(name, computed::write);
        } catch (InvalidInputException e) {
          e.problems().forEach(problems::add);
        }
      }
    }
    problems.throwIfErrors();
  }

  /** Runs a query over a relation or a table. */
  public Rows query(Query query) {
    definitions.ensure(query.from(), computed::write);
    return engine.query(query);
  }

  /** The week that the report is about. */
  public Period reportedWeek() {
    return timeline.reported();
  }

  /** Whether the data cover all of a week; a week that runs is shown, but marked. */
  public boolean isComplete(Period week) {
    return !week.to().isAfter(timeline.coveredTo());
  }

  /** All weeks that the data touch, in order; the last may still run. */
  public List<Period> weeks() {
    return timeline.weeks();
  }

  /** The first day that any data hold. */
  public LocalDate dataFrom() {
    return timeline.first();
  }

  /** The last day that any data reach. */
  public LocalDate dataThrough() {
    return timeline.last();
  }

  /** The day that date rules take for today; null when nobody knows it. */
  public @Nullable LocalDate asOf() {
    return timeline.asOf();
  }
}
