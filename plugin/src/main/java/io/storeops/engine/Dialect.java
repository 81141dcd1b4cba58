package io.storeops.engine;

import io.storeops.measure.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What differs between the engines, beyond the SQL that both understand alike. */
enum Dialect {
  DUCKDB,
  TRINO;

  private static final Set<String> EQUAL_EVERYWHERE =
      Set.of(
          "abs",
          "ceil",
          "coalesce",
          "exp",
          "floor",
          "length",
          "ln",
          "lower",
          "nullif",
          "power",
          "round",
          "sign",
          "trim");

  /** The SQL type of a column; the same words in both engines. */
  static String type(ValueType type) {
    return switch (type) {
      case TEXT, WEEK -> "varchar";
      case BOOL -> "boolean";
      case INT -> "bigint";
      case MONEY -> "decimal(18,4)";
      case DOUBLE -> "double";
      case DATE -> "date";
      case TIME -> "timestamp";
    };
  }

  /** A function call. No data in any argument of greatest and least gives no data. */
  SqlText call(String function, List<SqlText> arguments) {
    String name = function.toLowerCase(Locale.ROOT);
    SqlText list = SqlText.join(", ", arguments);
    if (EQUAL_EVERYWHERE.contains(name)) {
      return list.wrap(name + "(", ")");
    }
    if (name.equals("sqrt")) {
      // of a negative number: an error in one engine, not a number in the other
      return SqlText.concat(
          list.wrap("sqrt(case when ", " >= 0 then "), list.wrap("cast(", " as double) end)"));
    }
    if (name.equals("greatest") || name.equals("least")) {
      return extreme(name, arguments);
    }
    throw new IllegalArgumentException("no rendering for function " + function);
  }

  private SqlText extreme(String name, List<SqlText> arguments) {
    SqlText call = SqlText.join(", ", arguments).wrap(name + "(", ")");
    if (this == TRINO) {
      return call;
    }
    SqlText anyNull =
        SqlText.join(" or ", arguments.stream().map(a -> a.wrap("", " is null")).toList());
    return SqlText.concat(
        SqlText.of("case when "),
        anyNull,
        SqlText.of(" then null else "),
        call,
        SqlText.of(" end"));
  }
}
