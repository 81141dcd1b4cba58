package io.storeops.plan;

import io.storeops.diag.Problems;
import io.storeops.plan.SchemaTable.Form;
import io.storeops.templates.Templates;
import io.storeops.yaml.SchemaCheck;
import io.storeops.yaml.SchemaText;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The schema of plans: what may be written, and the tables that it becomes. Its files below {@code
 * schema/plan} are JSON Schema written in YAML; joined they are one schema.
 */
public final class PlanSchema {
  private static final String FOLDER = "schema/plan";
  private final YamlMap root;
  // asked for every value of a plan
  private final Map<YamlMap, Map<String, Optional<YamlMap>>> resolved = new IdentityHashMap<>();
  private final List<SchemaTable> tables;

  /** The one of the jar. */
  static PlanSchema of(Templates templates) {
    return templates.once(PlanSchema.class, t -> new PlanSchema(joined(t)));
  }

  private static YamlMap joined(Templates templates) {
    Problems none = new Problems();
    return YamlMap.joined(
        templates.list(FOLDER, ".yaml").stream()
            .map(path -> YamlReader.read(path, templates.text(path), none).orElseThrow())
            .toList());
  }

  /**
   * @param root the schema of a whole file, in one
   */
  PlanSchema(YamlMap root) {
    this.root = root;
    this.tables = tables(root, List.of(), "");
  }

  /** The schema as one JSON document, for editors. */
  public static String json(Templates templates) {
    return SchemaText.json(of(templates).root());
  }

  /** The same with the ids of a plan, for an editor to offer where one of them is named. */
  public static String json(Templates templates, Map<String, Set<String>> ids) {
    return SchemaText.json(of(templates).root(), ids);
  }

  SchemaCheck check() {
    return SchemaCheck.of(root);
  }

  /** The schema of a whole file. */
  YamlMap root() {
    return root;
  }

  /** The schema itself; with {@code $ref} what it leads to, under what stands beside it. */
  YamlMap resolve(YamlMap schema) {
    Optional<String> ref = schema.text("$ref");
    return ref.isEmpty()
        ? schema
        : root.map("$defs")
            .flatMap(d -> d.map(ref.get().substring("#/$defs/".length())))
            .map(def -> YamlMap.joined(List.of(schema.without("$ref"), def)))
            .orElseThrow(() -> new IllegalStateException("no " + ref.get() + " in " + FOLDER));
  }

  /** The schema of a property, resolved. */
  synchronized Optional<YamlMap> property(YamlMap schema, String key) {
    return resolved
        .computeIfAbsent(schema, s -> new HashMap<>())
        .computeIfAbsent(
            key, k -> schema.map("properties").flatMap(p -> p.map(k)).map(this::resolve));
  }

  /** The schema of a list's items, resolved. */
  synchronized Optional<YamlMap> items(YamlMap schema) {
    return resolved
        .computeIfAbsent(schema, s -> new HashMap<>())
        .computeIfAbsent("", k -> schema.map("items").map(this::resolve));
  }

  /** Kind of id that a value must be; a single value may stand for a list of one. */
  static Optional<String> reference(YamlMap type) {
    return type.text("x-ref").or(() -> type.map("items").flatMap(i -> i.text("x-ref")));
  }

  /** Every table of the schema with its children, in the schema's order. */
  List<SchemaTable> tables() {
    return tables;
  }

  private List<SchemaTable> tables(YamlMap schema, List<String> path, String parent) {
    List<SchemaTable> tables = new ArrayList<>();
    for (String key : keys(schema)) {
      YamlMap property = property(schema, key).orElseThrow();
      List<String> here = Stream.concat(path.stream(), Stream.of(key)).toList();
      if (property.has("x-table")) {
        tables.add(table(property, here, parent));
      } else if (property.has("properties")) {
        tables.addAll(tables(property, here, parent));
      }
    }
    return tables;
  }

  private static List<String> keys(YamlMap schema) {
    return schema.map("properties").map(YamlMap::keys).orElse(List.of());
  }

  private SchemaTable table(YamlMap property, List<String> path, String parent) {
    String name = property.text("x-table", "");
    YamlMap item =
        resolve(
            property.map(property.has("items") ? "items" : "additionalProperties").orElseThrow());
    boolean entries = item.has("properties");
    String id = keys(item).contains("key") ? "key" : keys(item).contains("id") ? "id" : "";
    return new SchemaTable(
        name,
        path,
        form(property.has("items"), entries),
        parent,
        id,
        property.text("x-ids", ""),
        property.text("x-default", "").equals("stores"),
        property.map("propertyNames").map(n -> resolve(n).text("x-form", "")).orElse(""),
        entries ? columns(item, List.of()) : List.of(SchemaColumn.of(List.of("value"), item)),
        entries ? tables(item, List.of(), name.substring("plan_".length())) : List.of());
  }

  private static Form form(boolean list, boolean entries) {
    if (list) {
      return entries ? Form.ENTRIES : Form.VALUES;
    }
    return entries ? Form.KEYED_ENTRIES : Form.KEYED_VALUES;
  }

  private List<SchemaColumn> columns(YamlMap item, List<String> path) {
    List<SchemaColumn> columns = new ArrayList<>();
    for (String key : keys(item)) {
      YamlMap property = property(item, key).orElseThrow();
      List<String> here = Stream.concat(path.stream(), Stream.of(key)).toList();
      if (property.has("properties")) {
        columns.addAll(columns(property, here));
      } else if (!property.has("x-table") && !property.has("items")) {
        columns.add(SchemaColumn.of(here, property));
      }
    }
    return columns;
  }
}
