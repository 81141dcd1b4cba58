package io.storeops.facts;

import io.storeops.diag.Problems;
import io.storeops.diag.StoreOpsException;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;

/** YAML that ships with storeops: a mistake in it is a fault, not the user's problem. */
final class TemplateYaml {
  private TemplateYaml() {}

  static YamlMap read(Templates templates, String path) {
    Problems problems = new Problems();
    return YamlReader.read(path, templates.text(path), problems)
        .filter(m -> !problems.hasErrors())
        .orElseThrow(() -> new StoreOpsException(path + " is broken: " + problems.list()));
  }
}
