package io.storeops.plan;

import io.storeops.diag.Problems;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sections that roles are told changes of: those whose entries are roles or name one by the
 * schema's {@code x-ref}, unless {@code x-told} beside it says otherwise.
 */
final class RoleSections {
  /** The kind of thing that a role is, in the schema's words. */
  static final String ROLE = "role";

  /** Rules and overrides: a plan may hold them, and another schema says what they are. */
  private static final String PLAYBOOK = "schema/playbook.schema.json";

  private final PlanSchema schema;
  private final Map<String, YamlMap> told = new LinkedHashMap<>();

  /** Those of plan and playbook. */
  static RoleSections of(Templates templates) {
    return templates.once(
        RoleSections.class,
        t -> {
          YamlMap playbook =
              YamlReader.read(PLAYBOOK, t.text(PLAYBOOK), new Problems()).orElseThrow();
          return new RoleSections(
              new PlanSchema(YamlMap.joined(List.of(PlanSchema.of(t).root(), playbook))));
        });
  }

  RoleSections(PlanSchema schema) {
    this.schema = schema;
    YamlMap sections = schema.root().map("properties").orElseThrow();
    for (String name : sections.keys()) {
      YamlMap section = schema.property(schema.root(), name).orElseThrow();
      if (section.has("items") && section.flag("x-told", declares(section) || names(section))) {
        told.put(name, section);
      }
    }
  }

  /** Their names, in the schema's order. */
  List<String> names() {
    return List.copyOf(told.keySet());
  }

  /** What an entry of a section is; empty where roles are not told of it. */
  Optional<YamlMap> entry(String section) {
    return Optional.ofNullable(told.get(section)).flatMap(schema::items);
  }

  /** Whether the ids of a section's entries name roles. */
  boolean declares(String section) {
    return Optional.ofNullable(told.get(section)).filter(RoleSections::declares).isPresent();
  }

  private static boolean declares(YamlMap section) {
    return section.text("x-ids", "").equals(ROLE);
  }

  /** What a key of a map or the entries of a list are; empty where the schema does not know. */
  Optional<YamlMap> below(YamlMap type, String key) {
    return schema.property(type, key);
  }

  /** What the items of a list are; empty where the schema does not know. */
  Optional<YamlMap> items(YamlMap type) {
    return schema.items(type);
  }

  private boolean names(YamlMap type) {
    return PlanSchema.reference(type).filter(ROLE::equals).isPresent()
        || schema.items(type).filter(this::names).isPresent()
        || type.map("properties").map(YamlMap::keys).orElse(List.of()).stream()
            .anyMatch(key -> schema.property(type, key).filter(this::names).isPresent());
  }
}
