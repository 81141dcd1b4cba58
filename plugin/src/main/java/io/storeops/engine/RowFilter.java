package io.storeops.engine;

import io.storeops.condition.Expression;

/** A condition without parameters as SQL that every engine understands, over a table {@code t}. */
public final class RowFilter {
  private RowFilter() {}

  /**
   * The text to stand after {@code where}.
   *
   * @param condition checked; its functions are those that are the same everywhere
   */
  public static String sql(Expression condition) {
    return new ExpressionSql(
            Dialect.DUCKDB,
            parameter -> {
              throw new IllegalArgumentException("a filter of rows has no parameters");
            })
        .render(condition)
        .sql();
  }
}
