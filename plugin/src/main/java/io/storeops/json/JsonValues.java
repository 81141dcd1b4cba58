package io.storeops.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** A JSON object as maps, lists and texts; numbers and flags are texts, nulls are left out. */
public final class JsonValues {
  private JsonValues() {}

  /**
   * Reads one object.
   *
   * @param depth how deep objects and lists may lie in each other
   * @return empty when the text is no JSON object or lies deeper
   */
  public static Optional<Map<String, Object>> read(String text, int depth) {
    JsonFactory json =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(depth).build())
            .build();
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
      return parser.nextToken() == JsonToken.START_OBJECT
          ? Optional.of(members(parser))
          : Optional.empty();
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> members(JsonParser parser) {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      value(parser).ifPresent(value -> members.put(key, value));
    }
    return members;
  }

  private static List<Object> items(JsonParser parser) {
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(parser).ifPresent(items::add);
    }
    return items;
  }

  private static Optional<Object> value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return Optional.of(members(parser));
    }
    if (token == JsonToken.START_ARRAY) {
      return Optional.of(items(parser));
    }
    return token == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(parser.getString());
  }
}
