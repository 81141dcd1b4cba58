package io.storeops.facts;

import io.storeops.plan.Plan;
import io.storeops.plan.PlanTables;
import io.storeops.table.Column;
import io.storeops.table.TableRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts of the plan that a form offers: ids and names of products, pages, roles and so on. */
public final class PlanChoices {
  private final Plan plan;
  private final Map<String, TableRows> tables = new LinkedHashMap<>();

  /** Of a plan. */
  public PlanChoices(Plan plan) {
    this.plan = plan;
    PlanTables.of(plan).forEach(t -> tables.put(t.shape().name(), t));
  }

  /**
   * A text that is offered.
   *
   * @param value what stands in the cell
   * @param label what it is called; the value itself where the plan has no name for it
   */
  public record Choice(String value, String label) {}

  /** The shops by name; by id where two have one name. */
  List<Choice> stores(String language) {
    List<String> languages = plan.site().languages();
    List<String> names = new ArrayList<>();
    plan.stores().forEach(s -> names.add(s.name().in(language, languages)));
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      boolean unique = names.stream().filter(name::equals).count() == 1 && !name.isBlank();
      String value = unique ? name : plan.stores().get(i).id();
      choices.add(new Choice(value, name.isBlank() ? value : name));
    }
    return choices;
  }

  /** The name of a shop as the forms write it. */
  public String store(String id, String language) {
    List<Choice> choices = stores(language);
    for (int i = 0; i < choices.size(); i++) {
      if (plan.stores().get(i).id().equals(id)) {
        return choices.get(i).value();
      }
    }
    return "";
  }

  /** Different texts of {@code table.column}, in the order of the table. */
  List<Choice> of(String from, String language) {
    int dot = from.indexOf('.');
    String table = from.substring(0, dot);
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (Map<String, String> row : rows(table)) {
      String value = value(row, from.substring(dot + 1));
      if (!value.isEmpty()) {
        choices.putIfAbsent(value, new Choice(value, label(table, row, value, language)));
      }
    }
    return List.copyOf(choices.values());
  }

  /** A row's text for a column of {@code from}; a row without a name goes by its id. */
  public static String value(Map<String, String> row, String column) {
    String value = row.getOrDefault(column, "").strip();
    return value.isEmpty() && column.equals("name") ? row.getOrDefault("id", "") : value;
  }

  /** The rows of a table of the plan, texts only. */
  public List<Map<String, String>> rows(String table) {
    TableRows found = tables.get(table);
    if (found == null) {
      return List.of();
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (Object[] values : found.rows()) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < values.length; i++) {
        Column column = found.shape().columns().get(i);
        if (values[i] instanceof String text) {
          row.put(column.name(), text);
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private String label(String table, Map<String, String> row, String value, String language) {
    String id = row.getOrDefault("id", "");
    String name = row.getOrDefault("name", "");
    if (!value.equals(id) || name.isEmpty()) {
      return value;
    }
    return translated(table, id, language).orElse(name);
  }

  private Optional<String> translated(String table, String id, String language) {
    return rows("plan_text").stream()
        .filter(r -> r.getOrDefault("table_name", "").equals(table))
        .filter(r -> r.getOrDefault("row_id", "").equals(id))
        .filter(r -> r.getOrDefault("field", "").equals("name"))
        .filter(r -> r.getOrDefault("lang", "").equals(language))
        .map(r -> r.getOrDefault("text", ""))
        .findFirst();
  }
}
