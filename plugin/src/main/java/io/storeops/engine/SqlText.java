package io.storeops.engine;

import java.util.ArrayList;
import java.util.List;

/** A piece of SQL and what its question marks stand for, in order. */
record SqlText(String sql, List<Object> values) {

  SqlText {
    values = List.copyOf(values);
  }

  static SqlText of(String sql) {
    return new SqlText(sql, List.of());
  }

  /** Pieces one after the other with a separator between them. */
  static SqlText join(String separator, List<SqlText> parts) {
    List<Object> values = new ArrayList<>();
    parts.forEach(p -> values.addAll(p.values()));
    return new SqlText(String.join(separator, parts.stream().map(SqlText::sql).toList()), values);
  }

  /** Pieces one after the other. */
  static SqlText concat(SqlText... parts) {
    return join("", List.of(parts));
  }

  /** This piece between two fixed texts. */
  SqlText wrap(String before, String after) {
    return new SqlText(before + sql + after, values);
  }
}
