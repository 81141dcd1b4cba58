package io.storeops.plan;

import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.yaml.YamlMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A column that comes from a property of the schema. Its name is the path in snake case, or the
 * schema's {@code x-column} where that would be a word of SQL.
 *
 * @param path keys that lead to the value inside of an entry
 * @param localized whether the value may be texts by language
 * @param reference kind of id that the value must be; empty for none
 * @param fallback value when the key is missing, as text; empty for none
 * @param form name of the form that the value is written in; empty for none
 */
record SchemaColumn(
    List<String> path,
    Column column,
    boolean localized,
    String reference,
    String fallback,
    String form) {

  static SchemaColumn of(List<String> path, YamlMap property) {
    ValueType type = type(property);
    return new SchemaColumn(
        path,
        new Column(
            property.text("x-column", name(path)),
            type,
            unit(property, type),
            property.flag("x-restricted", false),
            ""),
        property.flag("x-text", false),
        property.text("x-ref", ""),
        property.text("default", ""),
        property.text("x-form", ""));
  }

  private static String name(List<String> path) {
    return path.stream().map(SchemaColumn::snakeCase).collect(Collectors.joining("_"));
  }

  /** {@code warningLevel} → {@code warning_level}. */
  static String snakeCase(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static ValueType type(YamlMap property) {
    String own = property.text("x-type", "");
    if (!own.isEmpty()) {
      return ValueType.valueOf(own.toUpperCase(Locale.ROOT));
    }
    return switch (property.texts("type").stream().findFirst().orElse("string")) {
      case "integer" -> ValueType.INT;
      case "boolean" -> ValueType.BOOL;
      case "number" ->
          property.text("x-unit", "").equals("currency") ? ValueType.MONEY : ValueType.DOUBLE;
      default -> property.text("format", "").equals("date") ? ValueType.DATE : ValueType.TEXT;
    };
  }

  private static Unit unit(YamlMap property, ValueType type) {
    boolean number = type == ValueType.INT || type == ValueType.DOUBLE || type == ValueType.MONEY;
    String unit = property.text("x-unit", number ? "number" : "none");
    return unit.equals("any") ? Unit.NUMBER : Unit.valueOf(unit.toUpperCase(Locale.ROOT));
  }
}
