package io.storeops.report.block;

import io.storeops.analysis.Relation;
import io.storeops.analysis.Relations;
import io.storeops.condition.Expression;
import io.storeops.engine.Query;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Rows of relations for all pages: each relation is asked once, for all stores and weeks, in the
 * order of its grain. Restricted columns are left out.
 */
public final class RelationRows {
  private final Relations relations;
  private final Map<String, Map<String, List<Row>>> byPlace = new HashMap<>();

  /** Over these relations. */
  public RelationRows(Relations relations) {
    this.relations = relations;
  }

  /** The columns that an open page may show. */
  public List<Column> columns(String relation) {
    return relations.relation(relation).columns().stream().filter(c -> !c.restricted()).toList();
  }

  /** The rows of a store in a week; of a relation without weeks, all rows of the store. */
  public List<Row> of(String relation, String store, String week) {
    Map<String, List<Row>> places = byPlace.computeIfAbsent(relation, this::load);
    return places.getOrDefault(place(store, hasWeeks(relation) ? week : ""), List.of());
  }

  private boolean hasWeeks(String relation) {
    return columns(relation).stream().anyMatch(c -> c.name().equals("week"));
  }

  private Map<String, List<Row>> load(String name) {
    Relation relation = relations.relation(name);
    List<Query.Output> outputs =
        columns(name).stream().map(c -> new Query.Output(c, new Expression.ColumnRef(c))).toList();
    List<Query.Order> order =
        relation.grain().stream().map(column -> new Query.Order(column, false)).toList();
    boolean weeks = hasWeeks(name);
    Map<String, List<Row>> places = new HashMap<>();
    relations
        .query(new Query(name, outputs, List.of(), "", Map.of(), order, OptionalInt.empty()))
        .list()
        .forEach(
            row ->
                places
                    .computeIfAbsent(
                        place(
                            Objects.requireNonNullElse(row.text("store"), ""),
                            weeks ? row.required("week") : ""),
                        key -> new ArrayList<>())
                    .add(row));
    return places;
  }

  private static String place(String store, String week) {
    return store + "|" + week;
  }
}
