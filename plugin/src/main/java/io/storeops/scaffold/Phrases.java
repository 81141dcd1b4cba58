package io.storeops.scaffold;

import io.storeops.diag.StoreOpsException;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code scaffold/texts/}: what the plans say in words, in one language. */
final class Phrases {
  private static final String FOLDER = "scaffold/texts";

  private final Map<String, String> byName;

  private Phrases(Map<String, String> byName) {
    this.byName = byName;
  }

  static Phrases read(Templates templates, String language) {
    Map<String, String> texts = new TreeMap<>();
    for (String path : templates.list(FOLDER, ".yaml")) {
      YamlMap file = ScaffoldFile.read(templates, path.replaceFirst("^scaffold/", ""));
      for (String name : file.keys()) {
        if (texts.put(name, ScaffoldFile.text(file, name, language)) != null) {
          throw new StoreOpsException(path + " says " + name + " a second time.");
        }
      }
    }
    return new Phrases(texts);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
