package io.storeops.analysis;

import io.storeops.diag.StoreOpsException;
import io.storeops.engine.Engine;
import io.storeops.engine.TableLoader;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.table.RowSink;
import io.storeops.table.TableRows;
import java.util.List;

/** Opens the relations over loaded facts and plan tables. */
public final class Analyses {
  private Analyses() {}

  /** Loads tables that are held in memory, such as those of the plan. */
  public static void load(Engine engine, List<TableRows> tables) {
    for (TableRows table : tables) {
      try (TableLoader loader = engine.load(table.shape())) {
        table.rows().forEach(loader::add);
      }
    }
  }

  /**
   * Adds calendar, events and metrics; each relation is computed when it is first asked for. The
   * fact tables, {@code source_ref} and the tables of the plan must have been loaded, empty ones
   * too.
   *
   * @throws io.storeops.diag.InvalidInputException when no data reach the week that is asked for
   */
  public static Relations run(
      Engine engine,
      RelationCatalog catalog,
      Plan plan,
      FactCatalog facts,
      AnalysisSettings settings) {
    Definitions definitions = new Definitions(engine, catalog);
    definitions.ensure(MadeRelations.DATA_SPAN, Analyses::noSelect);
    Timeline timeline = new TimelineReader(plan, settings).read(engine);
    load(engine, new CalendarTables(plan.calendar().periods(), timeline).all());
    load(
        engine,
        List.of(new EventTable(plan, timeline).rows(), new MetricTable(facts.metrics()).rows()));
    load(engine, FrozenTable.tables(settings.frozen(), settings.frozenFiles()));
    return new Relations(engine, catalog, definitions, plan, timeline);
  }

  /**
   * Opens what can be said of a plan without any export: the relations that read nothing but the
   * plan and the as-of date. Only the tables of the plan must have been loaded.
   */
  public static Relations planOnly(
      Engine engine, RelationCatalog catalog, Plan plan, AnalysisSettings settings) {
    Timeline timeline = new PlanTimelineReader(plan, settings).read();
    load(engine, List.of(new CalendarTables(plan.calendar().periods(), timeline).asOf()));
    return new Relations(engine, catalog, new Definitions(engine, catalog), plan, timeline);
  }

  private static void noSelect(Relation relation, RowSink rows) {
    throw new StoreOpsException("no select: " + relation.name());
  }
}
