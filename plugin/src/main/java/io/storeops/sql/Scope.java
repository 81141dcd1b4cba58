package io.storeops.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names that a select can use: named sub-selects, and the columns of what it is from. */
final class Scope {
  private final @Nullable Scope outer;
  private final Map<String, List<Output>> named;
  private final Map<String, List<Output>> sources = new LinkedHashMap<>();

  /** A column of a table or select. */
  record Output(String name, Flow flow) {
    Output {
      name = name.toLowerCase(Locale.ROOT);
    }
  }

  private Scope(@Nullable Scope outer, Map<String, List<Output>> named) {
    this.outer = outer;
    this.named = new LinkedHashMap<>(named);
  }

  static Scope empty() {
    return new Scope(null, Map.of());
  }

  /** For a select in {@code from}: it sees the named ones and nothing else. */
  Scope beside() {
    return new Scope(null, named);
  }

  /** For a select in an expression: it sees the columns around it too. */
  Scope within() {
    return new Scope(this, named);
  }

  void name(String name, List<Output> outputs) {
    named.put(name, outputs);
  }

  Optional<List<Output>> named(String name) {
    return Optional.ofNullable(named.get(name));
  }

  void add(String alias, List<Output> outputs) {
    sources.put(alias.toLowerCase(Locale.ROOT), outputs);
  }

  /** What {@code *} stands for, or {@code alias.*}. */
  List<Output> all(String alias) {
    List<Output> all = new ArrayList<>();
    sources.forEach(
        (name, outputs) -> {
          if (alias.isEmpty() || alias.equalsIgnoreCase(name)) {
            all.addAll(outputs);
          }
        });
    return all;
  }

  /** A column by its name, or by alias and name; the nearest select that has it. */
  Optional<Flow> column(String alias, String name) {
    Optional<Flow> here =
        all(alias).stream()
            .filter(output -> output.name().equals(name.toLowerCase(Locale.ROOT)))
            .map(Output::flow)
            .findFirst();
    return here.isPresent() || outer == null ? here : outer.column(alias, name);
  }

  /** All columns, for a hint. */
  TreeSet<String> names(String alias) {
    TreeSet<String> names = outer == null ? new TreeSet<>() : outer.names(alias);
    all(alias).forEach(output -> names.add(output.name()));
    return names;
  }
}
