package io.storeops.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A node of the engine's tree.
 *
 * @param at where it stands, in bytes of the select; that of what holds it when the engine says
 *     nothing
 */
record SqlNode(Map<String, Object> members, long at) {
  private static final int DIGITS = 9;

  SqlNode {
    members = Map.copyOf(members);
  }

  static SqlNode of(Map<?, ?> members, long outer) {
    Map<String, Object> texts = new java.util.LinkedHashMap<>();
    members.forEach((key, value) -> texts.put(String.valueOf(key), value));
    // the engine writes the largest number of all where it knows none
    String at = String.valueOf(texts.getOrDefault("query_location", ""));
    boolean known = !at.isEmpty() && at.length() <= DIGITS;
    return new SqlNode(texts, known ? Long.parseLong(at) : outer);
  }

  /** What it is, such as {@code BASE_TABLE}. */
  String type() {
    return text("type");
  }

  /** A member that is a text; empty when there is none. */
  String text(String key) {
    return members.get(key) instanceof String text ? text : "";
  }

  boolean has(String key) {
    return members.containsKey(key);
  }

  Set<String> keys() {
    return members.keySet();
  }

  Optional<SqlNode> child(String key) {
    return members.get(key) instanceof Map<?, ?> map ? Optional.of(of(map, at)) : Optional.empty();
  }

  /** The nodes of a list; those of lists in it too. */
  List<SqlNode> children(String key) {
    List<SqlNode> children = new ArrayList<>();
    add(members.get(key), children);
    return children;
  }

  private void add(@org.jspecify.annotations.Nullable Object value, List<SqlNode> to) {
    if (value instanceof Map<?, ?> map) {
      to.add(of(map, at));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> add(item, to));
    }
  }

  /** The texts of a list. */
  List<String> texts(String key) {
    return members.get(key) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}
