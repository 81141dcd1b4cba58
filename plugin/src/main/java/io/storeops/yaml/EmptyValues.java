package io.storeops.yaml;

/**
 * Reports keys without a value. Below the file's own keys, which may wait for their entries, such a
 * key is a line that somebody meant to finish.
 */
final class EmptyValues {
  private EmptyValues() {}

  static void report(YamlMap root) {
    for (String key : root.keys()) {
      YamlNode value = root.raw(key);
      if (value != null) {
        below(value);
      }
    }
  }

  private static void below(YamlNode node) {
    if (node instanceof YamlList list) {
      list.items().forEach(EmptyValues::item);
    } else if (node instanceof YamlMap map) {
      map.entries().forEach((key, entry) -> entry(map, key, entry.value()));
    }
  }

  private static void item(YamlNode item) {
    if (item instanceof YamlScalar scalar && scalar.isNothing()) {
      item.problem(
          "Y021", "this item of the list has no value", "write a value, or remove the line");
    } else {
      below(item);
    }
  }

  private static void entry(YamlMap map, String key, YamlNode value) {
    if (value instanceof YamlScalar scalar && scalar.isNothing()) {
      if (map.splitNumber(key).isPresent()) {
        map.unknownKey(key, "unknown key \"" + key + "\"", "");
        return;
      }
      map.keyProblem(
          key, "Y021", "the key \"" + key + "\" has no value", "write a value, or remove the line");
    } else {
      below(value);
    }
  }
}
