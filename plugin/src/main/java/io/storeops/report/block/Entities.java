package io.storeops.report.block;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has a page of its own: products, sources, campaigns … of the reported week. */
public final class Entities {
  /** None. */
  public static final Entities NONE = new Entities(List.of());

  private final Map<String, Map<List<String>, Entity>> byColumn = new HashMap<>();
  private final Map<String, List<Entity>> byKind = new HashMap<>();

  /** Of all kinds together. */
  public Entities(Collection<Entity> all) {
    for (Entity entity : all) {
      byColumn
          .computeIfAbsent(entity.column(), c -> new HashMap<>())
          .put(List.of(entity.store(), entity.id()), entity);
      byKind.computeIfAbsent(entity.kind(), k -> new java.util.ArrayList<>()).add(entity);
    }
  }

  /**
   * One of them.
   *
   * @param kind first part of the path, such as {@code product}
   * @param column that names it in relations, such as {@code product_id}
   * @param store id; empty for what is of no store
   */
  public record Entity(String kind, String column, String store, String id, String name) {}

  /** The one that a column's value means, of that store or of none. */
  Optional<Entity> of(String column, String store, String id) {
    Map<List<String>, Entity> known = byColumn.getOrDefault(column, Map.of());
    return Optional.ofNullable(known.get(List.of(store, id)))
        .or(() -> Optional.ofNullable(known.get(List.of("", id))));
  }

  /** The one of a kind with that id, of that store or of none. */
  Optional<Entity> ofKind(String kind, String store, String id) {
    List<Entity> same = ofKind(kind).stream().filter(e -> e.id().equals(id)).toList();
    return same.stream()
        .filter(e -> e.store().equals(store))
        .findFirst()
        .or(() -> same.stream().filter(e -> e.store().isEmpty()).findFirst());
  }

  /** All of a kind, in the order of their pages. */
  public List<Entity> ofKind(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }
}
