package io.storeops.engine;

/** Writes identifiers and text literals; nothing else in this room puts foreign text into SQL. */
final class Names {
  private Names() {}

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
