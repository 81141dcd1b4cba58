package io.storeops.scaffold;

import io.storeops.diag.Problems;
import io.storeops.diag.StoreOpsException;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;

/** YAML files below {@code scaffold/} of the templates. */
final class ScaffoldFile {
  private static final String FOLDER = "scaffold/";

  private ScaffoldFile() {}

  /**
   * Reads one.
   *
   * @throws StoreOpsException when it is broken
   */
  static YamlMap read(Templates templates, String name) {
    Problems problems = new Problems();
    String file = FOLDER + name;
    return YamlReader.read(file, templates.text(file), problems)
        .filter(m -> !problems.hasErrors())
        .orElseThrow(() -> new StoreOpsException(file + " is broken: " + problems.list()));
  }

  /**
   * A text in a language; one without a language is of all.
   *
   * @throws StoreOpsException when the language is missing
   */
  static String text(YamlMap map, String key, String language) {
    String text = map.languages(key, language).get(language);
    if (text == null) {
      throw new StoreOpsException(map.keySource(key).place() + ": " + key + " lacks " + language);
    }
    return text;
  }
}
