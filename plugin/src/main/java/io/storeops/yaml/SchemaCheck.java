package io.storeops.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks YAML against a JSON Schema (2020-12) and reports each mistake once, at the key or value,
 * in own words. Keys of the schema that start with {@code x-} are ours: {@code x-expect} says in
 * words what a value looks like. The validator's classes are loaded with the first check.
 */
public final class SchemaCheck {
  private final JsonNode schema;
  private final Schema validator;

  private SchemaCheck(JsonNode schema) {
    this.schema = schema;
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    this.validator =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, b -> b.schemaRegistryConfig(config))
            .getSchema(withoutOwnKeys(schema.deepCopy()));
  }

  /** Of a schema's JSON text. */
  public static SchemaCheck of(String schemaJson) {
    try {
      return new SchemaCheck(JsonMapper.shared().readTree(schemaJson));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the schema is not JSON", e);
    }
  }

  /** Of a part of a schema that refers to no other part. */
  public static SchemaCheck ofPart(String schemaJson, String pointer) {
    try {
      JsonNode part = JsonMapper.shared().readTree(schemaJson).at(pointer);
      if (part.isMissingNode()) {
        throw new IllegalArgumentException("the schema has no " + pointer);
      }
      return new SchemaCheck(part);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the schema is not JSON", e);
    }
  }

  /** Of a schema that is written in YAML. */
  public static SchemaCheck of(YamlMap schema) {
    return new SchemaCheck(new JsonTree(Set.of()).of(schema));
  }

  // the validator logs a warning for every keyword that it does not know
  private static JsonNode withoutOwnKeys(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(
          object.propertyStream().map(Map.Entry::getKey).filter(k -> k.startsWith("x-")).toList());
    }
    node.forEach(SchemaCheck::withoutOwnKeys);
    return node;
  }

  /** Reports everything in the map that the schema does not allow. */
  public void check(YamlMap root) {
    Set<YamlNode> asText = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Error> errors = validator.validate(new JsonTree(asText).of(root));
    if (asText.addAll(numbersWantedAsText(root, errors))) {
      errors = validator.validate(new JsonTree(asText).of(root));
    }
    new SchemaProblems(schema, root).report(errors);
    EmptyValues.report(root);
  }

  /** Texts such as 62319284 look like numbers; a schema that lists types means those alone. */
  private static List<YamlNode> numbersWantedAsText(YamlMap root, List<Error> errors) {
    return errors.stream()
        .filter(e -> e.getKeyword().equals("type"))
        .filter(e -> e.getSchemaNode().stringValue("").equals("string"))
        .map(e -> find(root, e.getInstanceLocation()))
        .filter(n -> n instanceof YamlScalar scalar && scalar.isNumber())
        .toList();
  }

  /** The value at an instance location; broken values and what was left out are broken. */
  static YamlNode find(YamlMap root, NodePath location) {
    YamlNode node = root;
    for (int i = 0; i < location.getNameCount(); i++) {
      YamlNode next = step(node, location.getElement(i));
      if (next == null) {
        return new YamlBroken(node.source());
      }
      node = next;
    }
    return node;
  }

  private static @Nullable YamlNode step(YamlNode node, Object element) {
    if (node instanceof YamlList list && element instanceof Integer index) {
      return list.items().get(index);
    }
    return node instanceof YamlMap map ? map.raw(element.toString()) : null;
  }
}
