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
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Rows of relations for all pages: each relation is asked once, for all stores and weeks, in the
 * order of its grain; with a condition once per week and store, since it may name them. Restricted
 * columns are left out.
 */
public final class RelationRows {
  private final Relations relations;
  private final Map<String, Map<String, List<Row>>> byPlace = new HashMap<>();

  /** Over these relations. */
  public RelationRows(Relations relations) {
    this.relations = relations;
  }

  /** The columns that an open page may show. */
  public static List<Column> open(Relation relation) {
    return relation.columns().stream().filter(c -> !c.restricted()).toList();
  }

  /** The columns of a relation that an open page may show. */
  List<Column> columns(String relation) {
    return open(relations.relation(relation));
  }

  /** The rows of a store in a week; of a relation without weeks, all rows of the store. */
  List<Row> of(String relation, String store, String week) {
    return at(byPlace.computeIfAbsent(relation, r -> load(r, Optional.empty(), Map.of())), relation)
        .rows(store, week);
  }

  /** The rows of some stores in a week for which a condition holds. */
  List<Row> where(String relation, Scoped scoped, Optional<Expression> condition) {
    Map<String, Object> bindings = Map.of("week", scoped.week(), "store", scoped.key());
    String key =
        condition
            .map(c -> relation + "|" + bindings.get("week") + "|" + scoped.key() + c)
            .orElse(relation);
    Places places =
        at(
            byPlace.computeIfAbsent(
                key, k -> load(relation, condition, condition.isEmpty() ? Map.of() : bindings)),
            relation);
    if (!has(relation, "store")) {
      return places.rows("", scoped.week());
    }
    List<Row> rows = new ArrayList<>(places.rows(scoped.key(), scoped.week()));
    if (rows.isEmpty()) {
      scoped.stores().forEach(store -> rows.addAll(places.rows(store, scoped.week())));
    }
    return rows;
  }

  /**
   * Whose rows.
   *
   * @param key the scope as relations name it; where it has no rows, those of its stores
   */
  record Scoped(String key, List<String> stores, String week) {}

  private record Places(Map<String, List<Row>> rows, boolean weeks) {
    List<Row> rows(String store, String week) {
      return rows.getOrDefault(place(store, weeks ? week : ""), List.of());
    }
  }

  private Places at(Map<String, List<Row>> rows, String relation) {
    return new Places(rows, has(relation, "week"));
  }

  private boolean has(String relation, String column) {
    return columns(relation).stream().anyMatch(c -> c.name().equals(column));
  }

  private Map<String, List<Row>> load(
      String name, Optional<Expression> condition, Map<String, Object> bindings) {
    Relation relation = relations.relation(name);
    List<Query.Output> outputs =
        columns(name).stream().map(c -> new Query.Output(c, new Expression.ColumnRef(c))).toList();
    List<Query.Order> order =
        relation.grain().stream().map(column -> new Query.Order(column, false)).toList();
    Query query =
        new Query(
            name, outputs, condition.stream().toList(), "", bindings, order, OptionalInt.empty());
    Map<String, List<Row>> places = new HashMap<>();
    relations
        .query(query)
        .list()
        .forEach(
            row ->
                places
                    .computeIfAbsent(
                        place(text(name, row, "store"), text(name, row, "week")),
                        key -> new ArrayList<>())
                    .add(row));
    return places;
  }

  private String text(String relation, Row row, String column) {
    return has(relation, column) ? Objects.requireNonNullElse(row.text(column), "") : "";
  }

  private static String place(String store, String week) {
    return store + "|" + week;
  }
}
