package io.storeops.sql;

import io.storeops.diag.NearestName;
import io.storeops.sql.Scope.Output;
import io.storeops.table.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Walks selects and what they are from; every member of every node must be one that is known. */
final class QueryWalk {
  private static final String NAME = "[a-z_][a-z0-9_]*";

  private final Refusals refusals;
  private final Map<String, TableShape> reads;
  private final Set<String> known;
  private final NotAdding notAdding;
  private final ExpressionWalk expressions;
  private final Set<String> used = new TreeSet<>();
  private final Set<String> missing = new TreeSet<>();

  /**
   * @param reads what the header reads, by name
   * @param known the names of every table and relation
   * @param notAdding figures that must not be summed
   * @param overcounts whether the relation says on which basis it counts them
   */
  QueryWalk(
      Refusals refusals,
      Map<String, TableShape> reads,
      Set<String> known,
      NotAdding notAdding,
      boolean overcounts) {
    this.refusals = refusals;
    this.reads = Map.copyOf(reads);
    this.known = Set.copyOf(known);
    this.notAdding = notAdding;
    this.expressions = new ExpressionWalk(refusals, this, overcounts);
  }

  /** The names of {@code reads} that a select is from. */
  Set<String> used() {
    return Set.copyOf(used);
  }

  /** Whether everything that was looked at so far is from a source whose columns are known. */
  boolean knowsAllSources() {
    return missing.isEmpty();
  }

  /** The columns of a select, or of what is made of several. */
  List<Output> query(SqlNode node, Scope scope) {
    if (node.type().equals("SELECT_NODE")) {
      return select(node, scope);
    }
    if (!node.type().equals("SET_OPERATION_NODE")) {
      refusals.node(node, node.type());
      return List.of();
    }
    refusals.allow(node, "cte_map", "left", "right", "setop_all", "setop_type");
    refusals.oneOf(node, "setop_type", Allowed.SET_OPERATIONS);
    named(node, scope);
    List<Output> left = part(node, "left", scope);
    List<Output> right = part(node, "right", scope);
    List<Output> both = new ArrayList<>();
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      both.add(
          new Output(
              left.get(i).name(), Flow.any(List.of(left.get(i).flow(), right.get(i).flow()))));
    }
    return both;
  }

  private List<Output> part(SqlNode node, String side, Scope scope) {
    return node.child(side).map(part -> query(part, scope.within())).orElse(List.of());
  }

  /** A sub-select, with the scope that it is given. */
  List<Output> subquery(SqlNode holder, Scope scope) {
    return holder
        .child("subquery")
        .or(() -> holder.child("query"))
        .flatMap(query -> query.child("node"))
        .map(query -> query(query, scope))
        .orElse(List.of());
  }

  private List<Output> select(SqlNode node, Scope scope) {
    refusals.allow(
        node,
        "aggregate_handling",
        "cte_map",
        "from_table",
        "group_expressions",
        "group_sets",
        "having",
        "modifiers",
        "select_list",
        "where_clause");
    refusals.oneOf(node, "aggregate_handling", Set.of("STANDARD_HANDLING"));
    named(node, scope);
    node.child("from_table").ifPresent(table -> from(table, scope));
    node.child("where_clause").ifPresent(where -> expressions.flow(where, scope));
    node.children("group_expressions").forEach(group -> expressions.flow(group, scope));
    node.child("having").ifPresent(having -> expressions.flow(having, scope));
    if (node.members().get("group_sets") instanceof List<?> sets && sets.size() > 1) {
      refusals.node(node, "grouping sets");
    }
    node.children("modifiers").forEach(this::modifier);
    List<Output> outputs = new ArrayList<>();
    node.children("select_list").forEach(item -> outputs.addAll(item(item, scope)));
    return outputs;
  }

  private void modifier(SqlNode modifier) {
    if (modifier.type().equals("DISTINCT_MODIFIER")) {
      refusals.allow(modifier);
    } else {
      refusals.node(modifier, modifier.type());
    }
  }

  private void named(SqlNode node, Scope scope) {
    if (node.child("cte_map").isEmpty()) {
      return;
    }
    for (SqlNode entry : node.child("cte_map").get().children("map")) {
      String name = entry.text("key").toLowerCase(Locale.ROOT);
      if (known.contains(name) || !name.matches(NAME)) {
        refusals.error(
            entry,
            "R416",
            "the sub-select \"" + name + "\" has the name of a table or relation",
            "choose another name");
      }
      Optional<SqlNode> value = entry.child("value");
      value.ifPresent(
          v -> {
            refusals.allow(v, "query", "materialized");
            refusals.oneOf(v, "materialized", Set.of("CTE_MATERIALIZE_DEFAULT"));
            scope.name(name, subquery(v, scope.beside()));
          });
    }
  }

  private List<Output> item(SqlNode item, Scope scope) {
    if (item.type().equals("STAR")) {
      refusals.allow(item, "relation_name");
      return scope.all(item.text("relation_name"));
    }
    List<String> names = item.texts("column_names");
    String own = names.isEmpty() ? "" : names.get(names.size() - 1);
    String alias = item.text("alias");
    return List.of(new Output(alias.isEmpty() ? own : alias, expressions.flow(item, scope)));
  }

  private void from(SqlNode node, Scope scope) {
    switch (node.type()) {
      case "BASE_TABLE" -> {
        refusals.allow(node, "table_name", "schema_name", "catalog_name");
        String alias = node.text("alias");
        scope.add(alias.isEmpty() ? node.text("table_name") : alias, table(node, scope));
      }
      case "SUBQUERY" -> {
        refusals.allow(node, "subquery", "column_name_alias");
        List<Output> outputs = subquery(node, scope.beside());
        scope.add(node.text("alias"), renamed(outputs, node.texts("column_name_alias")));
      }
      case "EXPRESSION_LIST" -> {
        refusals.allow(node, "values");
        scope.add(node.text("alias"), values(node, scope));
      }
      case "JOIN" -> join(node, scope);
      case "EMPTY" -> refusals.allow(node);
      case "TABLE_FUNCTION" -> function(node);
      default -> {
        missing.add(node.type());
        refusals.node(node, node.type());
      }
    }
  }

  private void function(SqlNode node) {
    String name = node.child("function").map(f -> f.text("function_name")).orElse("");
    missing.add(name);
    refusals.error(
        node,
        "R417",
        "\"" + name + "\" is a function; a relation reads tables and relations only",
        "");
  }

  private List<Output> values(SqlNode node, Scope scope) {
    List<Output> columns = new ArrayList<>();
    if (node.members().get("values") instanceof List<?> rows) {
      int width = rows.get(0) instanceof List<?> first ? first.size() : 0;
      for (int i = 0; i < width; i++) {
        columns.add(new Output("col" + i, Flow.PLAIN));
      }
    }
    List<Flow> flows =
        node.children("values").stream().map(value -> expressions.flow(value, scope)).toList();
    Flow any = Flow.any(flows);
    return columns.stream().map(column -> new Output(column.name(), any)).toList();
  }

  private void join(SqlNode node, Scope scope) {
    refusals.allow(node, "condition", "join_type", "left", "ref_type", "right");
    refusals.oneOf(node, "join_type", Allowed.JOINS);
    refusals.oneOf(node, "ref_type", Allowed.JOIN_FORMS);
    node.child("left").ifPresent(side -> from(side, scope));
    node.child("right").ifPresent(side -> from(side, scope));
    node.child("condition").ifPresent(on -> expressions.flow(on, scope));
  }

  private static List<Output> renamed(List<Output> outputs, List<String> names) {
    List<Output> renamed = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      Output output = outputs.get(i);
      renamed.add(i < names.size() ? new Output(names.get(i), output.flow()) : output);
    }
    return renamed;
  }

  private List<Output> table(SqlNode node, Scope scope) {
    String name = node.text("table_name").toLowerCase(Locale.ROOT);
    boolean bare = !node.has("schema_name") && !node.has("catalog_name");
    Optional<List<Output>> named = bare ? scope.named(name) : Optional.empty();
    if (named.isPresent()) {
      return named.get();
    }
    TableShape shape = bare ? reads.get(name) : null;
    if (shape == null) {
      unread(node, bare ? name : qualified(node));
      return List.of();
    }
    used.add(name);
    return shape.columns().stream()
        .map(column -> new Output(column.name(), Flow.of(column, notAdding)))
        .toList();
  }

  private static String qualified(SqlNode node) {
    String schema = node.text("schema_name") + "." + node.text("table_name");
    return node.has("catalog_name") ? node.text("catalog_name") + "." + schema : schema;
  }

  private void unread(SqlNode node, String name) {
    missing.add(name);
    refusals.error(
        node,
        "R417",
        "\"" + name + "\" is none of the tables and relations that the header reads",
        known.contains(name)
            ? "add " + name + " to reads"
            : NearestName.hint(name, reads.keySet(), "names"));
  }
}
