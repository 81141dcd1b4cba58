package io.storeops.sql;

import io.storeops.diag.NearestName;
import io.storeops.sql.Flow.Adding;
import io.storeops.sql.Scope.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Walks expressions: what is not known is refused, and what adds up to nothing. */
final class ExpressionWalk {
  private final Refusals refusals;
  private final QueryWalk queries;
  private final boolean overcounts;

  ExpressionWalk(Refusals refusals, QueryWalk queries, boolean overcounts) {
    this.refusals = refusals;
    this.queries = queries;
    this.overcounts = overcounts;
  }

  /** What the value of an expression comes from. */
  Flow flow(SqlNode node, Scope scope) {
    return switch (node.text("class")) {
      case "COLUMN_REF" -> column(node, scope);
      case "CONSTANT" -> constant(node);
      case "CAST" -> cast(node, scope);
      case "CASE" -> choice(node, scope);
      case "FUNCTION" -> function(node, scope);
      case "WINDOW" -> window(node, scope);
      case "SUBQUERY" -> subquery(node, scope);
      case "COMPARISON", "BETWEEN", "CONJUNCTION", "OPERATOR" -> test(node, scope);
      default -> refused(node, node.type());
    };
  }

  private Flow refused(SqlNode node, String what) {
    refusals.node(node, what);
    return Flow.PLAIN;
  }

  private Flow any(List<SqlNode> nodes, Scope scope) {
    return Flow.any(nodes.stream().map(node -> flow(node, scope)).toList());
  }

  private Flow member(SqlNode node, String key, Scope scope) {
    return node.child(key).map(child -> flow(child, scope)).orElse(Flow.PLAIN);
  }

  private Flow column(SqlNode node, Scope scope) {
    refusals.allow(node, "column_names");
    List<String> names = node.texts("column_names");
    String name = names.get(names.size() - 1);
    String alias = names.size() == 2 ? names.get(0) : "";
    Optional<Flow> flow = names.size() > 2 ? Optional.empty() : scope.column(alias, name);
    if (flow.isEmpty() && queries.knowsAllSources()) {
      refusals.error(
          node,
          "R416",
          "\"" + String.join(".", names) + "\" is no column of what the select is from",
          NearestName.hint(name, scope.names(alias), "columns"));
    }
    return flow.orElse(Flow.PLAIN);
  }

  private Flow constant(SqlNode node) {
    refusals.allow(node, "value");
    String type =
        node.child("value").flatMap(v -> v.child("type")).map(t -> t.text("id")).orElse("");
    if (!Allowed.CONSTANTS.contains(type)) {
      return refused(node, type);
    }
    return Flow.PLAIN.inexact(type.equals("DOUBLE"));
  }

  private Flow cast(SqlNode node, Scope scope) {
    refusals.allow(node, "cast_type", "child");
    String type = node.child("cast_type").map(t -> t.text("id")).orElse("");
    if (!Allowed.TYPES.contains(type)) {
      refusals.error(
          node,
          "R416",
          "relations have no such type",
          "types are varchar, bigint, decimal(18,4), double, date, timestamp, boolean");
      return Flow.PLAIN;
    }
    return member(node, "child", scope).inexact(type.equals("DOUBLE"));
  }

  private Flow choice(SqlNode node, Scope scope) {
    refusals.allow(node, "case_checks", "else_expr");
    List<Flow> results = new ArrayList<>();
    for (SqlNode check : node.children("case_checks")) {
      refusals.allow(check, "then_expr", "when_expr");
      member(check, "when_expr", scope);
      results.add(member(check, "then_expr", scope));
    }
    results.add(member(node, "else_expr", scope));
    return Flow.any(results);
  }

  /** What is true or false tells a verdict and no figure; {@code coalesce} is no test. */
  private Flow test(SqlNode node, Scope scope) {
    boolean allowed =
        switch (node.text("class")) {
          case "COMPARISON" -> Allowed.COMPARISONS.contains(node.type());
          case "BETWEEN" -> node.type().equals("COMPARE_BETWEEN");
          case "CONJUNCTION" -> Set.of("CONJUNCTION_AND", "CONJUNCTION_OR").contains(node.type());
          default -> Allowed.TESTS.contains(node.type()) || node.type().equals("OPERATOR_COALESCE");
        };
    if (!allowed) {
      return refused(node, node.type());
    }
    refusals.allow(node, "children", "input", "left", "lower", "right", "upper");
    for (String key : List.of("input", "left", "lower", "right", "upper")) {
      member(node, key, scope);
    }
    Flow parts = any(node.children("children"), scope);
    return node.type().equals("OPERATOR_COALESCE") ? parts : Flow.PLAIN;
  }

  private Flow subquery(SqlNode node, Scope scope) {
    refusals.allow(node, "child", "comparison_type", "subquery", "subquery_type");
    refusals.oneOf(node, "subquery_type", Allowed.SUBQUERIES);
    member(node, "child", scope);
    List<Output> outputs = queries.subquery(node, scope.within());
    boolean scalar = node.text("subquery_type").equals("SCALAR") && !outputs.isEmpty();
    return scalar ? outputs.get(0).flow() : Flow.PLAIN;
  }

  private Flow function(SqlNode node, Scope scope) {
    refusals.allow(
        node,
        "children",
        "distinct",
        "filter",
        "function_name",
        "is_operator",
        "order_bys",
        "schema");
    node.child("order_bys").ifPresent(refusals::allow);
    String name = node.text("function_name");
    boolean known =
        node.text("is_operator").equals("true")
            ? Allowed.OPERATORS.contains(name)
            : Allowed.SCALARS.contains(name) || Allowed.AGGREGATES.contains(name);
    // the engine itself writes where the functions are from that have a grammar of their own
    boolean own =
        !node.has("schema") || node.text("schema").equals("main") && Allowed.GRAMMAR.contains(name);
    if (!known || !own) {
      return unknown(node, name);
    }
    if (node.has("distinct") && !name.equals("count")) {
      return refused(node, "distinct");
    }
    member(node, "filter", scope);
    part(node, name);
    return result(node, name, scope);
  }

  private Flow unknown(SqlNode node, String function) {
    String name = node.has("schema") ? node.text("schema") + "." + function : function;
    Set<String> names = new TreeSet<>(Allowed.SCALARS);
    names.addAll(Allowed.AGGREGATES);
    refusals.error(
        node,
        "R418",
        "relations know no function \"" + name + "\"",
        NearestName.hint(name, names, "functions"));
    return Flow.PLAIN;
  }

  private void part(SqlNode node, String name) {
    Set<String> parts = Allowed.PARTS.get(name);
    if (parts == null) {
      return;
    }
    List<SqlNode> children = node.children("children");
    String first =
        children.isEmpty()
            ? ""
            : children.get(0).child("value").map(value -> value.text("value")).orElse("");
    if (!parts.contains(first)) {
      refusals.error(
          node, "R418", "\"" + name + "\" of \"" + first + "\" differs between engines", "dim_day");
    }
  }

  private Flow result(SqlNode node, String name, Scope scope) {
    List<SqlNode> children = node.children("children");
    Flow parts = any(children, scope);
    return switch (name) {
      case "sum" -> sum(node, parts);
      case "count", "count_star", "~~", "!~~" -> Flow.PLAIN;
      case "min_by", "max_by" -> flow(children.get(0), scope);
      case "/" -> parts.mixed().inexact(true);
      case "*" -> parts.mixed();
      default -> parts.inexact(parts.inexact() || Allowed.INEXACT.contains(name));
    };
  }

  private Flow sum(SqlNode node, Flow of) {
    if (of.adding() == Adding.DISTINCT && !overcounts) {
      refusals.error(
          node,
          "R422",
          "\"" + of.of() + "\" counts people once in each row; a sum counts them again",
          "take the figure of the whole period, or give the relation a column basis that says"
              + " visitor-days");
    } else if (of.adding() == Adding.RATE) {
      refusals.error(
          node,
          "R422",
          "\"" + of.of() + "\" is a rate, and rates do not add up",
          "sum the parts and divide once, at the end");
    } else if (of.inexact()) {
      refusals.error(
          node,
          "R423",
          "a sum of doubles depends on the order of rows",
          "sum(cast(… as decimal(18,4)))");
    }
    return of;
  }

  private Flow window(SqlNode node, Scope scope) {
    refusals.allow(
        node,
        "children",
        "default_expr",
        "end",
        "end_expr",
        "function_name",
        "offset_expr",
        "orders",
        "partitions",
        "start",
        "start_expr");
    String name = node.text("function_name");
    boolean aggregate = node.type().equals("WINDOW_AGGREGATE");
    if (!Allowed.WINDOWS.contains(node.type())
        || !(aggregate ? Allowed.AGGREGATES : Allowed.RANKINGS).contains(name)) {
      return unknown(node, name);
    }
    for (String key : List.of("start", "end")) {
      if (node.has(key) && !node.text(key).matches(Allowed.FRAME)) {
        refused(node, node.text(key));
      }
    }
    for (String key : List.of("start_expr", "end_expr", "offset_expr")) {
      member(node, key, scope);
    }
    any(node.children("partitions"), scope);
    for (SqlNode order : node.children("orders")) {
      refusals.allow(order, "expression", "null_order");
      member(order, "expression", scope);
    }
    Flow fallback = member(node, "default_expr", scope);
    return Flow.any(List.of(result(node, name, scope), fallback));
  }
}
