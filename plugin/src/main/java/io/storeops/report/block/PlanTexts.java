package io.storeops.report.block;

import io.storeops.plan.Plan;
import io.storeops.plan.PlanTables;
import io.storeops.table.Column;
import io.storeops.table.TableRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of the plan's tables as texts, in the language of a page or workbook where they are written
 * in it.
 */
public final class PlanTexts {
  private final Map<String, TableRows> tables = new HashMap<>();

  /** Table, field and text in any language to the text in this one. */
  private final Map<List<String>, String> translated = new HashMap<>();

  /** Text in any language to the text in this one; the first table that has it counts. */
  private final Map<String, String> anywhere = new HashMap<>();

  /** Of a plan in a language, by its tag. */
  public PlanTexts(Plan plan, String language) {
    PlanTables.of(plan).forEach(t -> tables.put(t.shape().name(), t));
    Map<List<String>, String> own = new HashMap<>();
    List<Map<String, String>> texts = rows("plan_text");
    for (Map<String, String> row : texts) {
      if (row.getOrDefault("lang", "").equals(language)) {
        own.put(place(row), row.getOrDefault("text", ""));
      }
    }
    for (Map<String, String> row : texts) {
      String text = own.get(place(row));
      if (text != null) {
        anywhere.putIfAbsent(row.getOrDefault("text", ""), text);
        translated.put(
            List.of(
                row.getOrDefault("table_name", ""),
                row.getOrDefault("field", ""),
                row.getOrDefault("text", "")),
            text);
      }
    }
  }

  private static List<String> place(Map<String, String> row) {
    return List.of(
        row.getOrDefault("table_name", ""),
        row.getOrDefault("row_id", ""),
        row.getOrDefault("field", ""));
  }

  /**
   * The rows of a table; what has no value is left out, a flag is {@code true} or {@code false}.
   */
  public List<Map<String, String>> rows(String table) {
    TableRows found = tables.get(table);
    List<Map<String, String>> rows = new ArrayList<>();
    if (found != null) {
      for (Object[] values : found.rows()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
          Column column = found.shape().columns().get(i);
          if (values[i] != null && !column.restricted()) {
            row.put(column.name(), values[i].toString());
          }
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The rows of a table with that value in a column. */
  public List<Map<String, String>> rows(String table, String column, String value) {
    return rows(table).stream().filter(r -> r.getOrDefault(column, "").equals(value)).toList();
  }

  /** A text of a row, translated where the plan says how. */
  public String text(String table, Map<String, String> row, String field) {
    String text = row.getOrDefault(field, "");
    return translated.getOrDefault(List.of(table, field, text), text);
  }

  /** A text of the plan that a relation hands on, translated where the plan says how. */
  public String text(String text) {
    return anywhere.getOrDefault(text, text);
  }
}
