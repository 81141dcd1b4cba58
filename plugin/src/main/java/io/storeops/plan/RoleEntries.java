package io.storeops.plan;

import io.storeops.templates.Templates;
import io.storeops.yaml.YamlList;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlNode;
import io.storeops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a plan and a playbook say of roles: each entry that names one, as plain values by place, so
 * that two states of a repository can be compared entry by entry and not line by line.
 */
public final class RoleEntries {
  /** Keys that tell an entry of a list from its neighbours, the first that it has. */
  private static final List<String> NAMES =
      List.of("id", "metric", "rule", "task", "topic", "function", "kind");

  private final Map<List<String>, Entry> entries = new TreeMap<>(RoleEntries::inOrder);
  private final RoleSections sections;
  private final Map<String, String> ownerOfRule;

  /**
   * @param ownerOfRule role by rule, for entries that name a rule, such as overrides
   */
  public RoleEntries(Templates templates, Map<String, String> ownerOfRule) {
    this(RoleSections.of(templates), ownerOfRule);
  }

  RoleEntries(RoleSections sections, Map<String, String> ownerOfRule) {
    this.sections = sections;
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
      Optional<YamlMap> type = sections.entry(section);
      if (type.isPresent() && file.node(section).orElse(null) instanceof YamlList list) {
        for (YamlNode item : list.items()) {
          if (item instanceof YamlMap map) {
            add(section, type, map);
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

  private void add(String section, Optional<YamlMap> type, YamlMap map) {
    Set<String> roles = new TreeSet<>();
    Map<String, String> values = new TreeMap<>();
    collect("", type, map, roles, values);
    if (sections.declares(section)) {
      map.text("id").ifPresent(roles::add);
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

  private void collect(
      String place,
      Optional<YamlMap> type,
      YamlNode node,
      Set<String> roles,
      Map<String, String> values) {
    if (node instanceof YamlScalar scalar) {
      values.put(place, scalar.text());
      type.flatMap(PlanSchema::reference)
          .flatMap(kind -> role(kind, scalar.text()))
          .ifPresent(roles::add);
    } else if (node instanceof YamlMap map) {
      for (String below : map.keys()) {
        String path = place.isEmpty() ? below : place + "." + below;
        Optional<YamlMap> of = type.flatMap(t -> sections.below(t, below));
        map.node(below).ifPresent(n -> collect(path, of, n, roles, values));
      }
    } else if (node instanceof YamlList list) {
      Optional<YamlMap> of = type.flatMap(sections::items);
      for (int i = 0; i < list.items().size(); i++) {
        YamlNode item = list.items().get(i);
        String name = item instanceof YamlMap map ? name(map).orElse("") : "";
        // a step that is worded anew is the same step
        String label = name.isEmpty() ? String.valueOf(i + 1) : name;
        collect(place + "[" + label + "]", of, item, roles, values);
      }
    }
  }

  /** The role that is named, or that answers for the rule that is. */
  private Optional<String> role(String kind, String id) {
    return switch (kind) {
      case RoleSections.ROLE -> Optional.of(id);
      case "rule" -> Optional.ofNullable(ownerOfRule.get(id));
      default -> Optional.empty();
    };
  }

  private static int inOrder(List<String> one, List<String> other) {
    int byPart = one.get(0).compareTo(other.get(0));
    return byPart != 0 ? byPart : one.get(1).compareTo(other.get(1));
  }
}
