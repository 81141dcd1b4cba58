package io.storeops.plan;

import io.storeops.yaml.YamlList;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlNode;
import io.storeops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a plan and a playbook say of roles: each entry that names one, as plain values by place, so
 * that two states of a repository can be compared entry by entry and not line by line.
 */
public final class RoleEntries {
  /** Sections of a plan that say how people work; others say what they sell. */
  private static final Set<String> SECTIONS =
      Set.of(
          "roles",
          "raci",
          "appraisals",
          "permissions",
          "handovers",
          "sops",
          "trainings",
          "authorityLimits",
          "qaChecks",
          "answers",
          "shifts",
          "answerGoals",
          "bonusRules",
          "rules",
          "overrides");

  /** Keys whose value is a role. */
  private static final Set<String> ROLE_KEYS =
      Set.of(
          "role",
          "roles",
          "owner",
          "accountable",
          "responsible",
          "consulted",
          "informed",
          "giver",
          "taker",
          "above",
          "deputy",
          "reportsTo",
          "approvedBy");

  /** Keys that tell an entry of a list from its neighbours, the first that it has. */
  private static final List<String> NAMES =
      List.of("id", "metric", "rule", "task", "topic", "function", "kind");

  private final Map<List<String>, Entry> entries = new TreeMap<>(RoleEntries::inOrder);
  private final Map<String, String> ownerOfRule;

  /**
   * @param ownerOfRule role by rule, for overrides, which name none themselves
   */
  public RoleEntries(Map<String, String> ownerOfRule) {
    this.ownerOfRule = Map.copyOf(ownerOfRule);
  }

  /**
   * An entry.
   *
   * @param part the section
   * @param id of the entry inside its section
   * @param values text by place
   */
  public record Entry(String part, String id, Set<String> roles, Map<String, String> values) {}

  /** All of a file of plan or playbook. */
  public RoleEntries addAll(YamlMap file) {
    for (String section : file.keys()) {
      if (SECTIONS.contains(section) && file.node(section).orElse(null) instanceof YamlList list) {
        for (YamlNode item : list.items()) {
          if (item instanceof YamlMap map) {
            add(section, map);
          }
        }
      }
    }
    return this;
  }

  /** A text of the handbook: its lines are its values. */
  public RoleEntries addText(String id, Set<String> roles, Collection<String> lines) {
    Map<String, String> values = new TreeMap<>();
    lines.stream().map(String::strip).filter(l -> !l.isEmpty()).forEach(l -> values.put(l, l));
    put(new Entry("handbook", id, Set.copyOf(roles), values));
    return this;
  }

  /** All that name a role, in order. */
  public List<Entry> all() {
    return List.copyOf(entries.values());
  }

  private void add(String section, YamlMap map) {
    Set<String> roles = new TreeSet<>();
    Map<String, String> values = new TreeMap<>();
    collect("", "", map, roles, values);
    if (section.equals("roles")) {
      map.text("id").ifPresent(roles::add);
    }
    if (section.equals("overrides")) {
      map.text("rule").map(ownerOfRule::get).filter(Objects::nonNull).ifPresent(roles::add);
    }
    if (!roles.isEmpty()) {
      put(new Entry(section, id(map), roles, values));
    }
  }

  private void put(Entry entry) {
    entries.put(List.of(entry.part(), entry.id()), entry);
  }

  /** Its own id, else the role and what is said of it. */
  private static String id(YamlMap map) {
    return map.text("id")
        .orElseGet(
            () -> {
              List<String> parts = new ArrayList<>();
              map.text("role").ifPresent(parts::add);
              name(map).ifPresent(parts::add);
              parts.addAll(map.texts("stores"));
              map.text("platform").ifPresent(parts::add);
              return String.join(" ", parts);
            });
  }

  private static Optional<String> name(YamlMap map) {
    return NAMES.stream()
        .filter(key -> map.node(key).orElse(null) instanceof YamlScalar)
        .findFirst()
        .flatMap(map::text);
  }

  private static void collect(
      String place, String key, YamlNode node, Set<String> roles, Map<String, String> values) {
    if (node instanceof YamlScalar scalar) {
      values.put(place, scalar.text());
      if (ROLE_KEYS.contains(key)) {
        roles.add(scalar.text());
      }
    } else if (node instanceof YamlMap map) {
      for (String below : map.keys()) {
        String path = place.isEmpty() ? below : place + "." + below;
        map.node(below).ifPresent(n -> collect(path, below, n, roles, values));
      }
    } else if (node instanceof YamlList list) {
      for (int i = 0; i < list.items().size(); i++) {
        YamlNode item = list.items().get(i);
        String name = item instanceof YamlMap map ? name(map).orElse("") : "";
        // a step that is worded anew is the same step
        String label = name.isEmpty() ? String.valueOf(i + 1) : name;
        collect(place + "[" + label + "]", key, item, roles, values);
      }
    }
  }

  private static int inOrder(List<String> one, List<String> other) {
    int byPart = one.get(0).compareTo(other.get(0));
    return byPart != 0 ? byPart : one.get(1).compareTo(other.get(1));
  }
}
