package io.storeops.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.storeops.diag.NearestName;
import io.storeops.diag.TextSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The validator's errors as sentences about YAML: found, expected, nearest name. */
final class SchemaProblems {
  private static final int LISTED = 20;
  private final JsonNode schema;
  private final YamlMap root;
  private final Set<Meant> mistyped = new HashSet<>();

  /** The key that somebody meant when writing another into the map at that place. */
  private record Meant(TextSource map, String key) {}

  SchemaProblems(JsonNode schema, YamlMap root) {
    this.schema = schema;
    this.root = root;
  }

  /** Reports all errors: unknown keys first, since a mistyped key is not missing as well. */
  void report(List<Error> errors) {
    errors.stream().filter(SchemaProblems::isUnknownKey).forEach(this::report);
    errors.stream().filter(e -> !isUnknownKey(e)).forEach(this::report);
  }

  private static boolean isUnknownKey(Error error) {
    return error.getKeyword().equals("additionalProperties")
        || error.getKeyword().equals("unevaluatedProperties");
  }

  private void report(Error error) {
    if (isAlternative(error)) {
      alternative(error);
      return;
    }
    YamlNode node = SchemaCheck.find(root, error.getInstanceLocation());
    switch (error.getKeyword()) {
      case "additionalProperties", "unevaluatedProperties" -> unknownKey(error, node);
      case "required" -> missingKey(error, node);
      case "propertyNames" -> wrongKey(error, node);
      case "enum" -> notAmong(error, node);
      default -> wrongValue(error, node);
    }
  }

  private void unknownKey(Error error, YamlNode node) {
    if (node instanceof YamlMap map) {
      String key = error.getProperty();
      List<String> known = keys(parent(error).path("properties"));
      NearestName.of(key, known).ifPresent(meant -> mistyped.add(new Meant(map.source(), meant)));
      map.unknownKey(key, "unknown key \"" + key + "\"", NearestName.hint(key, known, "keys"));
    }
  }

  private static List<String> keys(JsonNode properties) {
    return properties.propertyStream().map(Map.Entry::getKey).toList();
  }

  private void missingKey(Error error, YamlNode node) {
    if (!(node instanceof YamlMap map)) {
      return;
    }
    String key = error.getProperty();
    YamlNode raw = map.raw(key);
    if (mistyped.contains(new Meant(map.source(), key))) {
      return;
    }
    String example = example(parent(error).path("properties").path(key));
    String hint = example.isEmpty() ? "" : "write for example \"" + key + ": " + example + "\"";
    if (raw == null) {
      map.problem("Y021", "the key \"" + key + "\" is missing", hint);
    } else if (!(raw instanceof YamlBroken)) {
      map.keyProblem(key, "Y021", "the key \"" + key + "\" has no value", hint);
    }
  }

  private String example(JsonNode property) {
    JsonNode own = property.path("examples").path(0);
    return (own.isMissingNode() ? resolve(property).path("examples").path(0) : own).asString("");
  }

  private void wrongKey(Error error, YamlNode node) {
    if (!(node instanceof YamlMap map)) {
      return;
    }
    JsonNode names = resolve(parent(error).path("propertyNames"));
    for (String key : map.keys()) {
      List<String> words = texts(names.path("enum"));
      boolean fits =
          words.isEmpty() ? key.matches(names.path("pattern").asString(".*")) : words.contains(key);
      if (!fits) {
        map.keyProblem(
            key,
            "Y020",
            "unknown key \"" + key + "\"; expected " + expected(names),
            NearestName.of(key, words).map(n -> "did you mean \"" + n + "\"?").orElse(""));
      }
    }
  }

  private void notAmong(Error error, YamlNode node) {
    List<String> words = texts(error.getSchemaNode());
    String found = node instanceof YamlScalar scalar ? scalar.text() : node.describe();
    String list =
        words.size() > LISTED
            ? "one of " + words.size() + " words"
            : "one of " + String.join(", ", words);
    if (node instanceof YamlScalar scalar && scalar.isNothing()) {
      node.problem(
          "Y021",
          name(error.getInstanceLocation()) + ": expected " + list + ", found nothing",
          "write a value, or remove the line");
      return;
    }
    node.problem(
        "Y023",
        name(error.getInstanceLocation()) + " is \"" + found + "\"; expected " + list,
        NearestName.of(found, words).map(n -> "did you mean \"" + n + "\"?").orElse(""));
  }

  private void wrongValue(Error error, YamlNode node) {
    String name = name(error.getInstanceLocation());
    JsonNode limit = error.getSchemaNode();
    JsonNode parent = parent(error);
    String code = error.getKeyword().equals("type") ? "Y022" : "Y024";
    Optional<Form<?>> form = SchemaForm.of(parent, error.getKeyword());
    if (form.isPresent() && node instanceof YamlScalar scalar && scalar.as(form.get()).isEmpty()) {
      scalar.misfit(key(error.getInstanceLocation()), code, form.get(), expected(parent));
      return;
    }
    String expected =
        switch (error.getKeyword()) {
          case "type", "format", "pattern" -> expected(parent);
          case "minimum" -> "a number of at least " + limit.asString();
          case "maximum" -> "a number of at most " + limit.asString();
          case "exclusiveMinimum" -> "a number above " + limit.asString();
          case "exclusiveMaximum" -> "a number below " + limit.asString();
          case "minItems" -> "at least " + limit.asString() + " in the list";
          case "maxItems" -> "at most " + limit.asString() + " in the list";
          case "minProperties" -> "at least " + limit.asString() + " key";
          case "maxProperties" -> "at most " + limit.asString() + " keys";
          case "minLength" -> "a text of at least " + limit.asString() + " characters";
          case "maxLength" -> "a text of at most " + limit.asString() + " characters";
          case "uniqueItems" -> "a list in which nothing stands twice";
          default -> expected(parent);
        };
    node.problem(
        code, name + ": expected " + expected + ", found " + node.describe(), hint(error, node));
  }

  private static String hint(Error error, YamlNode node) {
    if (node instanceof YamlScalar scalar && scalar.isNothing()) {
      return "write a value, or remove the line";
    }
    return quoted(error, node) ? "remove the quotes" : "";
  }

  private static boolean quoted(Error error, YamlNode node) {
    String type = error.getSchemaNode().asString("");
    return error.getKeyword().equals("type")
        && (type.equals("number") || type.equals("integer"))
        && node instanceof YamlScalar scalar
        && scalar.kind() == ScalarKind.TEXT
        && (ScalarKind.of(scalar.text()) == ScalarKind.WHOLE
            || ScalarKind.of(scalar.text()) == ScalarKind.DECIMAL);
  }

  /** What a schema wants, in words: its own {@code x-expect}, else type and example. */
  private String expected(JsonNode wanted) {
    String own = wanted.path("x-expect").asString("");
    if (!own.isEmpty()) {
      return own;
    }
    List<String> words = texts(wanted.path("enum"));
    if (!words.isEmpty()) {
      return "one of " + String.join(", ", words);
    }
    JsonNode type = wanted.path("type");
    Stream<String> types = type.isArray() ? texts(type).stream() : Stream.of(type.asString(""));
    String example = wanted.path("examples").path(0).asString("");
    String text = types.map(t -> inWords(t, wanted)).collect(Collectors.joining(" or "));
    return example.isEmpty() ? text : text.replaceFirst(" like .*", "") + " like " + example;
  }

  private static String inWords(String type, JsonNode wanted) {
    return switch (type) {
      case "string" ->
          switch (wanted.path("format").asString("")) {
            case "date" -> "a date like 2026-11-11";
            default -> "a text";
          };
      case "number" -> "a number like 12.50";
      case "integer" -> "a whole number like 12";
      case "boolean" -> "true or false";
      case "object" -> "a map of keys and values";
      case "array" -> "a list";
      default -> "another value";
    };
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(n -> n.asString("")).toList();
  }

  /** Errors inside of {@code anyOf} or {@code oneOf} belong to the value that has the choice. */
  private static boolean isAlternative(Error error) {
    return choice(error.getEvaluationPath()) >= 0;
  }

  private static int choice(NodePath path) {
    for (int i = 0; i < path.getNameCount(); i++) {
      Object element = path.getElement(i);
      if (element.equals("anyOf") || element.equals("oneOf")) {
        return i;
      }
    }
    return -1;
  }

  private void alternative(Error error) {
    NodePath path = error.getEvaluationPath();
    JsonNode chooser = schema;
    int depth = 0;
    for (int i = 0; i < choice(path); i++) {
      Object element = path.getElement(i);
      chooser =
          resolve(
              element instanceof Integer n ? chooser.path(n) : chooser.path(element.toString()));
      boolean intoInstance =
          i > 0
                  && (path.getElement(i - 1).equals("properties")
                      || path.getElement(i - 1).equals("patternProperties"))
              || element.equals("items")
              || element.equals("additionalProperties");
      depth += intoInstance ? 1 : 0;
    }
    NodePath at = error.getInstanceLocation();
    while (at.getNameCount() > depth) {
      at = at.getParent();
    }
    YamlNode node = SchemaCheck.find(root, at);
    node.problem(
        "Y022", name(at) + ": expected " + forms(chooser) + ", found " + node.describe(), "");
  }

  private String forms(JsonNode chooser) {
    String own = chooser.path("x-expect").asString("");
    if (!own.isEmpty()) {
      return own;
    }
    JsonNode choices = chooser.has("anyOf") ? chooser.path("anyOf") : chooser.path("oneOf");
    return choices
        .valueStream()
        .map(c -> expected(resolve(c)))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private JsonNode resolve(JsonNode node) {
    String ref = node.path("$ref").asString("");
    return ref.startsWith("#") ? schema.at(ref.substring(1)) : node;
  }

  /** The schema object that holds the keyword of the error. */
  private JsonNode parent(Error error) {
    NodePath path = error.getSchemaLocation().getFragment();
    JsonNode node = schema;
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      Object element = path.getElement(i);
      node = element instanceof Integer n ? node.path(n) : node.path(element.toString());
    }
    return node;
  }

  /** The key that a value belongs to, in quotes; items are named by their list. */
  private static String name(NodePath location) {
    String key = key(location);
    return key.isEmpty() ? "the file" : "\"" + key + "\"";
  }

  private static String key(NodePath location) {
    for (int i = location.getNameCount() - 1; i >= 0; i--) {
      if (location.getElement(i) instanceof String key) {
        return key;
      }
    }
    return "";
  }
}
