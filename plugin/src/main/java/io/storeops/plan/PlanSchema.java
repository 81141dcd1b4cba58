package io.storeops.plan;

import io.storeops.diag.Problems;
import io.storeops.plan.SchemaTable.Form;
import io.storeops.templates.Templates;
import io.storeops.yaml.SchemaCheck;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The schema of plans: what may be written, and the tables that it becomes. */
final class PlanSchema {
  private static final String PATH = "schema/plan.schema.json";
  private final String text;
  private final YamlMap root;

  PlanSchema(Templates templates) {
    this.text = templates.text(PATH);
    // JSON is YAML
    this.root = YamlReader.read(PATH, text, new Problems()).orElseThrow();
  }

  SchemaCheck check() {
    return SchemaCheck.of(text);
  }

  /** The properties of a map's schema, references followed. */
  YamlMap root() {
    return root;
  }

  /** The schema itself, or what its {@code $ref} leads to. */
  YamlMap resolve(YamlMap schema) {
    Optional<String> ref = schema.text("$ref");
    return ref.isEmpty()
        ? schema
        : root.map("$defs")
            .flatMap(d -> d.map(ref.get().substring("#/$defs/".length())))
            .orElseThrow();
  }

  /** The schema of a property, resolved. */
  Optional<YamlMap> property(YamlMap schema, String key) {
    return schema.map("properties").flatMap(p -> p.map(key)).map(this::resolve);
  }

  /** Every table of the schema with its children, in the schema's order. */
  List<SchemaTable> tables() {
    return tables(root, List.of(), "");
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
        property.text("x-default", "").equals("stores"),
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
