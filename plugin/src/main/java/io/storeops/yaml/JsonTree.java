package io.storeops.yaml;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tree that the schema validator sees. Keys without a value and broken values are left out of
 * maps; they are reported otherwise.
 */
final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private final Set<YamlNode> asText;

  /**
   * @param asText scalars that look like numbers and stand where the schema wants a text
   */
  JsonTree(Set<YamlNode> asText) {
    this.asText = asText;
  }

  JsonNode of(YamlNode node) {
    if (node instanceof YamlMap map) {
      return object(map);
    }
    if (node instanceof YamlList list) {
      ArrayNode array = NODES.arrayNode();
      list.items().forEach(item -> array.add(of(item)));
      return array;
    }
    return node instanceof YamlScalar scalar ? scalar(scalar) : NODES.nullNode();
  }

  private JsonNode object(YamlMap map) {
    ObjectNode object = NODES.objectNode();
    for (String key : map.keys()) {
      map.node(key).ifPresent(value -> object.set(key, of(value)));
    }
    return object;
  }

  private JsonNode scalar(YamlScalar scalar) {
    if (asText.contains(scalar)) {
      return NODES.stringNode(scalar.text());
    }
    return switch (scalar.kind()) {
      case NOTHING -> NODES.nullNode();
      case FLAG -> NODES.booleanNode(scalar.flag().orElse(false));
      case WHOLE -> NODES.numberNode(scalar.number().orElseThrow().toBigInteger());
      case DECIMAL -> NODES.numberNode(scalar.number().orElseThrow());
      case TEXT -> NODES.stringNode(scalar.text());
    };
  }
}
