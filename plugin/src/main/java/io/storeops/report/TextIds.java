package io.storeops.report;

import io.storeops.facts.Dataset;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Ids that a text may name in a link such as {@code rule:stock-below-warning}, by kind.
 *
 * @param byKind kinds as {@link io.storeops.report.block.Places} knows them
 */
public record TextIds(Map<String, Set<String>> byKind) {
  /** Nothing but pages can be named. */
  public static final TextIds NONE = new TextIds(Map.of());

  /** Roles that built-in texts know; a plan may do without them. */
  static final List<String> ROLES =
      List.of(
          "manager",
          "operations",
          "promotion",
          "design",
          "service-lead",
          "service",
          "purchasing",
          "warehouse",
          "host");

  /** Copies the map. */
  public TextIds {
    byKind = Map.copyOf(byKind);
  }

  /** All of a project. */
  public static TextIds of(
      Plan plan,
      FactCatalog facts,
      Collection<String> rules,
      Collection<String> sops,
      Collection<String> chapters) {
    Map<String, Set<String>> ids = new TreeMap<>();
    ids.put("rule", new TreeSet<>(rules));
    ids.put("sop", new TreeSet<>(sops));
    Set<String> roles = new TreeSet<>(ROLES);
    plan.roles().forEach(r -> roles.add(r.id()));
    ids.put("role", roles);
    ids.put("metric", new TreeSet<>(facts.metrics().keys()));
    ids.put("form", new TreeSet<>(forms(facts).stream().map(Dataset::id).toList()));
    ids.put("chapter", new TreeSet<>(chapters));
    return new TextIds(ids);
  }

  /** Datasets that people fill in. */
  public static List<Dataset> forms(FactCatalog facts) {
    return facts.list().stream().filter(d -> d.form().isPresent()).toList();
  }

  /** Of one kind; empty for a kind that there is not. */
  Set<String> of(String kind) {
    return byKind.getOrDefault(kind, Set.of());
  }
}
