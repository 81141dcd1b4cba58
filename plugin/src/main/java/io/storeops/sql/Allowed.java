package io.storeops.sql;

import java.util.Map;
import java.util.Set;

/** What a relation may be made of. Everything here means the same in every engine. */
final class Allowed {
  /** Members that any node may have. */
  static final Set<String> MEMBERS = Set.of("type", "class", "query_location", "alias");

  static final Set<String> TYPES =
      Set.of("BIGINT", "BOOLEAN", "DATE", "DECIMAL", "DOUBLE", "TIMESTAMP", "VARCHAR");

  static final Set<String> CONSTANTS =
      Set.of("BIGINT", "DECIMAL", "DOUBLE", "HUGEINT", "INTEGER", "NULL", "VARCHAR");

  static final Set<String> COMPARISONS =
      Set.of(
          "COMPARE_DISTINCT_FROM",
          "COMPARE_EQUAL",
          "COMPARE_GREATERTHAN",
          "COMPARE_GREATERTHANOREQUALTO",
          "COMPARE_LESSTHAN",
          "COMPARE_LESSTHANOREQUALTO",
          "COMPARE_NOTEQUAL",
          "COMPARE_NOT_DISTINCT_FROM");

  static final Set<String> TESTS =
      Set.of(
          "COMPARE_IN",
          "COMPARE_NOT_IN",
          "OPERATOR_IS_NOT_NULL",
          "OPERATOR_IS_NULL",
          "OPERATOR_NOT");

  static final Set<String> SET_OPERATIONS = Set.of("EXCEPT", "INTERSECT", "UNION");
  static final Set<String> JOINS = Set.of("INNER", "LEFT", "OUTER", "RIGHT");
  static final Set<String> JOIN_FORMS = Set.of("CROSS", "REGULAR");
  static final Set<String> SUBQUERIES = Set.of("ANY", "EXISTS", "NOT_EXISTS", "SCALAR");

  static final Set<String> WINDOWS =
      Set.of(
          "WINDOW_AGGREGATE",
          "WINDOW_CUME_DIST",
          "WINDOW_FIRST_VALUE",
          "WINDOW_LAG",
          "WINDOW_LEAD",
          "WINDOW_NTILE",
          "WINDOW_PERCENT_RANK",
          "WINDOW_RANK",
          "WINDOW_RANK_DENSE",
          "WINDOW_ROW_NUMBER");

  /** Ends of a window's frame. */
  static final String FRAME =
      "UNBOUNDED_(PRECEDING|FOLLOWING)|CURRENT_ROW_(RANGE|ROWS)"
          + "|EXPR_(PRECEDING|FOLLOWING)_(RANGE|ROWS)";

  static final Set<String> AGGREGATES =
      Set.of("count", "count_star", "max", "max_by", "min", "min_by", "sum");

  /** Functions of a window alone. */
  static final Set<String> RANKINGS =
      Set.of(
          "cume_dist",
          "dense_rank",
          "first_value",
          "lag",
          "lead",
          "ntile",
          "percent_rank",
          "rank",
          "row_number");

  static final Set<String> OPERATORS = Set.of("+", "-", "*", "/", "||", "~~", "!~~");

  /** Functions whose result is a double. */
  static final Set<String> INEXACT = Set.of("exp", "ln", "power", "sqrt");

  static final Set<String> SCALARS =
      Set.of(
          "abs",
          "ceil",
          "date_diff",
          "date_part",
          "exp",
          "floor",
          "length",
          "ln",
          "nullif",
          "power",
          "replace",
          "round",
          "sign",
          "sqrt",
          "substr",
          "substring",
          "trim");

  /** Functions that are written with words between their arguments. */
  static final Set<String> GRAMMAR = Set.of("date_part", "substring", "trim");

  /** What the first argument of a function of dates may be. */
  static final Map<String, Set<String>> PARTS =
      Map.of("date_diff", Set.of("day"), "date_part", Set.of("hour", "minute"));

  /** What people call what the engine calls otherwise. */
  static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("RECURSIVE_CTE_NODE", "with recursive"),
          Map.entry("LIMIT_MODIFIER", "limit"),
          Map.entry("LIMIT_PERCENT_MODIFIER", "limit"),
          Map.entry("ORDER_MODIFIER", "order by"),
          Map.entry("SHOW_REF", "describe"),
          Map.entry("VALUE_PARAMETER", "a parameter"),
          Map.entry("try_cast", "try_cast"),
          Map.entry("using_columns", "using"),
          Map.entry("distinct_on_targets", "distinct on"),
          Map.entry("aliases", "a list of names behind a named sub-select"),
          Map.entry("column_name_alias", "a list of names behind a table"),
          Map.entry("filter_expr", "filter in a window"));

  private Allowed() {}
}
