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
import tools.jackson.core.json.JsonReadFeature;

/**
 * A JSON text that people keep, such as the settings of an editor, with comments and commas at the
 * end. Members are put in at the front of their object or list; nothing else changes.
 */
public final class JsonEdit {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
          .build();

  private final String text;
  private final Map<List<String>, Place> places;

  /**
   * An object or list.
   *
   * @param inside where its inside starts
   * @param members keys of an object, texts of a list
   * @param empty whether it has none at all
   */
  private record Place(int inside, boolean list, List<String> members, boolean empty) {}

  private JsonEdit(String text, Map<List<String>, Place> places) {
    this.text = text;
    this.places = places;
  }

  /** Of a text; empty when it is no JSON object, comments and last commas allowed. */
  public static Optional<JsonEdit> of(String text) {
    Map<List<String>, Place> places = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      read(parser, List.of(), places);
      return parser.nextToken() == null
          ? Optional.of(new JsonEdit(text, places))
          : Optional.empty();
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private static void read(JsonParser parser, List<String> path, Map<List<String>, Place> places) {
    int inside = Math.toIntExact(parser.currentTokenLocation().getCharOffset()) + 1;
    boolean list = parser.currentToken() == JsonToken.START_ARRAY;
    List<String> members = new ArrayList<>();
    boolean empty = true;
    String key = "";
    for (JsonToken token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
      empty = false;
      if (token == JsonToken.PROPERTY_NAME) {
        key = parser.currentName();
        members.add(key);
      } else if (token.isStructStart()) {
        List<String> deeper = new ArrayList<>(path);
        deeper.add(list ? "[" + members.size() + "]" : key);
        read(parser, deeper, places);
      } else if (list) {
        members.add(parser.getString());
      }
    }
    places.put(path, new Place(inside, list, members, empty));
  }

  /** Whether an object has that key, or a list that text; false where there is neither. */
  public boolean has(List<String> path, String member) {
    return places.containsKey(path) && places.get(path).members().contains(member);
  }

  /** The text with a key in the object at that path; empty when there stands something else. */
  public Optional<String> withKey(List<String> path, String key, String value) {
    return place(path, false).map(p -> with(p, path.size() + 1, quoted(key) + ": " + value));
  }

  /** The text with a text in the list at that path; empty when there stands something else. */
  public Optional<String> withText(List<String> path, String member) {
    return place(path, true).map(p -> with(p, path.size() + 1, quoted(member)));
  }

  private Optional<Place> place(List<String> path, boolean list) {
    return Optional.ofNullable(places.get(path)).filter(p -> p.list() == list);
  }

  private String with(Place place, int depth, String member) {
    String line = text.contains("\r\n") ? "\r\n" : "\n";
    String indent = indent(place, depth);
    String after = place.empty() ? line + "  ".repeat(depth - 1) : ",";
    String rest = text.substring(place.inside());
    boolean sameLine = !place.empty() && !rest.stripLeading().isEmpty() && !startsLine(rest);
    return text.substring(0, place.inside())
        + line
        + indent
        + member
        + after
        + (sameLine ? line + indent + rest.stripLeading() : place.empty() ? spare(rest) : rest);
  }

  // an empty object keeps what comments it has, and loses the blanks before its end
  private static String spare(String rest) {
    String bare = rest.stripLeading();
    return bare.startsWith("}") || bare.startsWith("]") ? bare : rest;
  }

  private static boolean startsLine(String rest) {
    String blank = rest.substring(0, rest.length() - rest.stripLeading().length());
    return blank.contains("\n");
  }

  /** As deep as what comes next in it, where that starts a line. */
  private String indent(Place place, int depth) {
    String rest = text.substring(place.inside());
    String blank = rest.substring(0, rest.length() - rest.stripLeading().length());
    return place.empty() || !blank.contains("\n")
        ? "  ".repeat(depth)
        : blank.substring(blank.lastIndexOf('\n') + 1);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
