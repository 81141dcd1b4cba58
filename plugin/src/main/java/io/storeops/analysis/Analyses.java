package io.storeops.analysis;

import io.storeops.diag.StoreOpsException;
import io.storeops.engine.Definition;
import io.storeops.engine.Engine;
import io.storeops.engine.TableLoader;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.table.TableRows;
import java.util.List;

/** Computes every relation over loaded facts and plan tables. */
public final class Analyses {
  private final Engine engine;

  private Analyses(Engine engine) {
    this.engine = engine;
  }

  /** Loads tables that are held in memory, such as those of the plan. */
  public static void load(Engine engine, List<TableRows> tables) {
    for (TableRows table : tables) {
      try (TableLoader loader = engine.load(table.shape())) {
        table.rows().forEach(loader::add);
      }
    }
  }

  /**
   * Adds the calendar, then defines every relation after what it reads. The fact tables, {@code
   * source_ref} and the tables of the plan must have been loaded, empty ones too.
   *
   * @throws io.storeops.diag.InvalidInputException when no data reach the week that is asked for
   */
  public static Relations run(
      Engine engine,
      RelationCatalog catalog,
      Plan plan,
      FactCatalog facts,
      AnalysisSettings settings) {
    Analyses analyses = new Analyses(engine);
    catalog.relation(MadeRelations.DATA_SPAN).ifPresent(analyses::define);
    Timeline timeline = new TimelineReader(plan, settings).read(engine);
    load(engine, new CalendarTables(plan.calendar().periods(), timeline).all());
    load(engine, List.of(new MetricTable(facts.metrics()).rows()));
    Relations relations = new Relations(engine, catalog, timeline);
    JavaRelations made = new JavaRelations(relations, plan);
    for (Relation relation : catalog.list()) {
      if (relation.select().isEmpty()) {
        load(engine, List.of(made.rows(relation)));
      } else if (!relation.name().equals(MadeRelations.DATA_SPAN)) {
        analyses.define(relation);
      }
    }
    return relations;
  }

  /**
   * Defines what can be said of a plan without any export: the relations that read nothing but the
   * plan and the as-of date. Only the tables of the plan must have been loaded.
   */
  public static Relations planOnly(
      Engine engine, RelationCatalog catalog, Plan plan, AnalysisSettings settings) {
    Timeline timeline = new PlanTimelineReader(plan, settings).read();
    load(engine, List.of(new CalendarTables(plan.calendar().periods(), timeline).asOf()));
    Analyses analyses = new Analyses(engine);
    catalog.list().stream().filter(r -> catalog.isPlanOnly(r.name())).forEach(analyses::define);
    return new Relations(engine, catalog, timeline);
  }

  private void define(Relation relation) {
    String select =
        relation.select().orElseThrow(() -> new StoreOpsException("no select: " + relation.name()));
    engine.define(new Definition(relation.name(), select, relation.reads(), relation.columns()));
  }
}
