package io.storeops.plan;

import io.storeops.diag.TextSource;
import io.storeops.plan.Plan.Goal;
import io.storeops.plan.Plan.Store;
import io.storeops.plan.PlanTableBuilder.Resolved;
import io.storeops.table.TableRows;
import io.storeops.templates.Templates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The plan as tables: every table and column of the schema in every run, even when empty. */
public final class PlanTables {
  private PlanTables() {}

  /** All tables, sorted by name, rows sorted by key. */
  public static List<TableRows> of(Plan plan) {
    return plan.tables();
  }

  /** The same plan with the chapters of its project's handbook in its tables. */
  public static Plan withChapters(Plan plan, List<PlanChapter> chapters) {
    return plan.withTables(ChapterTables.of(plan, chapters));
  }

  static Plan fill(
      Plan plan, PlanSchema schema, PlanContext context, GoalBook goals, Templates templates) {
    List<String> stores = plan.stores().stream().map(Store::id).toList();
    PlanTableBuilder builder = new PlanTableBuilder(context, new Resolved(decided(plan), stores));
    List<SchemaTable> described = schema.tables();
    described.forEach(builder::add);
    List<TableRows> tables = new ArrayList<>();
    tables.add(
        ComputedTables.goalPeriods(goals.rows(goal -> builder.source((TextSource) goal.source()))));
    tables.add(ComputedTables.goalDays(goals.days()));
    tables.add(
        ComputedTables.festivals(FestivalReader.days(templates, plan.calendar().festivals())));
    tables.add(new TableRows(ComputedTables.CHAPTERS, List.of()));
    tables.addAll(builder.build(described, plan.calendar().periods()));
    tables.sort(Comparator.comparing(t -> t.shape().name()));
    return plan.withTables(tables);
  }

  /** What the loader decided where the plan says nothing. */
  private static Map<String, Object> decided(Plan plan) {
    Map<String, Object> values = new HashMap<>();
    for (Store store : plan.stores()) {
      values.put("plan_store " + store.id() + " time_zone", store.timeZone().getId());
    }
    for (Goal goal : plan.goals()) {
      values.put("plan_goal " + goal.id() + " kind", goal.kind());
    }
    return values;
  }
}
