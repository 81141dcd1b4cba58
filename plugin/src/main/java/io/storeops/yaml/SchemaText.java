package io.storeops.yaml;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A schema that is written in YAML as the JSON that editors read. */
public final class SchemaText {
  private SchemaText() {}

  /** Indented by two blanks, lines end with a line feed on every system. */
  public static String json(YamlMap schema) {
    return json(schema, Map.of());
  }

  /**
   * The same with the ids that an {@code x-ref} may name, for an editor to offer; no other value is
   * refused because of them.
   *
   * @param ids by what the {@code x-ref} says, in the order in which they are offered
   */
  public static String json(YamlMap schema, Map<String, ? extends Collection<String>> ids) {
    JsonNode tree = new JsonTree(Set.of()).of(schema);
    tree.findValues("propertyNames").forEach(names -> anyKey(names, tree));
    edit(tree, ids);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
    return JsonMapper.shared().writer().with(printer).writeValueAsString(tree) + "\n";
  }

  private static void edit(JsonNode node, Map<String, ? extends Collection<String>> ids) {
    node.forEach(child -> edit(child, ids));
    if (node instanceof ObjectNode object) {
      withoutEmptyDefault(object);
      offer(object, ids.get(object.path("x-ref").asString("")));
      explainPattern(object);
      object.remove(
          object.propertyStream().map(Map.Entry::getKey).filter(k -> k.startsWith("x-")).toList());
    }
  }

  // editors take the key 2026 for a number and would refuse it for its type; the pattern stays
  private static void anyKey(JsonNode names, JsonNode root) {
    String ref = names.path("$ref").asString("");
    if (names instanceof ObjectNode object && ref.startsWith("#")) {
      object.remove("$ref");
      object.setAll((ObjectNode) root.at(ref.substring(1)).deepCopy());
      object.remove("type");
    }
  }

  // an editor would write the empty text beside every key that it completes
  private static void withoutEmptyDefault(ObjectNode schema) {
    JsonNode value = schema.path("default");
    if (value.isString() && value.stringValue().isEmpty()) {
      schema.remove("default");
    }
  }

  /** Editors show this where a text does not fit the pattern, instead of the pattern. */
  private static void explainPattern(ObjectNode schema) {
    String expected = schema.path("x-expect").asString("");
    if (schema.has("pattern") && !expected.isEmpty()) {
      schema.put("patternErrorMessage", "expected " + expected);
    }
  }

  // not examples: editors print all of those when one points at the key
  private static void offer(ObjectNode schema, @Nullable Collection<String> ids) {
    if (ids == null || ids.isEmpty()) {
      return;
    }
    ObjectNode offered = schema.objectNode();
    ids.forEach(offered.putArray("enum")::add);
    schema.putArray("anyOf").add(offered).add(schema.objectNode());
  }
}
