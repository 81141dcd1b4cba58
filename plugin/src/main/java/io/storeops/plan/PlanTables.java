package io.storeops.plan;

import io.storeops.table.TableRows;
import java.util.List;

/** The plan as tables: every table and column of the schema in every run, even when empty. */
public final class PlanTables {
  private PlanTables() {}

  /** All tables, sorted by name, rows sorted by key. */
  public static List<TableRows> of(Plan plan) {
    return plan.tables();
  }
}
