package io.storeops.plan;

import io.storeops.diag.NearestName;
import io.storeops.yaml.YamlList;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlNode;
import io.storeops.yaml.YamlScalar;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks every {@code x-ref} of the schema: an id that is named must be declared. */
final class References {
  private static final Set<String> BUILT_IN = Set.of("metric", "dataset", "festival");
  private final PlanSchema schema;
  private final Map<String, Set<String>> declared;

  /**
   * @param declared valid ids by kind; a kind that is missing is not checked
   */
  References(PlanSchema schema, Map<String, Set<String>> declared) {
    this.schema = schema;
    this.declared = declared;
  }

  /** Checks one entry of a section. */
  void check(SchemaTable section, YamlMap entry) {
    Optional<YamlMap> type = Optional.of(schema.root());
    for (String key : section.path()) {
      type = type.flatMap(t -> schema.property(t, key));
    }
    type.flatMap(schema::items).ifPresent(item -> walk(item, entry, owner(section, entry)));
  }

  private static String owner(SchemaTable section, YamlMap entry) {
    Optional<String> id = section.id().isEmpty() ? Optional.empty() : entry.text(section.id());
    String kind = section.ids().replace('-', ' ');
    if (kind.isEmpty()) {
      return id.map(i -> section.section() + " \"" + i + "\"")
          .orElse("an entry of " + section.section());
    }
    return id.map(i -> kind + " \"" + i + "\"").orElse("this " + kind);
  }

  private void walk(YamlMap type, YamlNode node, String owner) {
    if (node instanceof YamlMap map) {
      for (String key : map.keys()) {
        Optional<YamlMap> property = schema.property(type, key);
        Optional<YamlNode> value = map.node(key);
        if (property.isPresent() && value.isPresent()) {
          walk(property.get(), value.get(), owner);
        }
      }
    } else if (node instanceof YamlList list) {
      schema.items(type).ifPresent(item -> list.items().forEach(i -> walk(item, i, owner)));
    } else if (node instanceof YamlScalar scalar) {
      PlanSchema.reference(type).ifPresent(kind -> check(kind, scalar, owner));
    }
  }

  private void check(String reference, YamlScalar scalar, String owner) {
    Set<String> valid = declared.get(reference);
    if (valid == null) {
      return;
    }
    String kind = reference.equals("storeOrAll") ? "store" : reference;
    for (String part : kind.equals("metric") ? scalar.text().split("[+-]", -1) : whole(scalar)) {
      if (!valid.contains(part.strip())) {
        String why = BUILT_IN.contains(kind) ? "which is no " + kind : "which no plan declares";
        scalar.problem(
            "P002",
            owner + " names " + kind + " \"" + part.strip() + "\", " + why,
            NearestName.hint(part.strip(), valid, plural(kind)));
      }
    }
  }

  private static String plural(String kind) {
    String words = kind.replace('-', ' ');
    return words.endsWith("y") ? words.substring(0, words.length() - 1) + "ies" : words + "s";
  }

  private static String[] whole(YamlScalar scalar) {
    return new String[] {scalar.text()};
  }
}
