package io.storeops.facts;

import io.storeops.sheet.InputFile;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the name of a platform's export tells.
 *
 * @param id {@code platform/report}
 * @param names patterns of file names
 * @param dataset empty when the name does not tell
 * @param set text columns that have one value in the whole file, where the file has no such column
 * @param columns headings that mean something else than elsewhere, to columns
 */
record Pack(
    String id,
    List<String> names,
    String dataset,
    Map<String, String> set,
    Map<String, String> columns) {

  static List<Pack> readAll(Templates templates) {
    List<Pack> packs = new ArrayList<>();
    for (String path : templates.list("packs", ".yaml")) {
      YamlMap root = TemplateYaml.read(templates, path);
      String platform = root.requiredText("id");
      root.maps("reports").forEach(r -> packs.add(report(platform, r)));
    }
    return List.copyOf(packs);
  }

  private static Pack report(String platform, YamlMap map) {
    return new Pack(
        platform + "/" + map.requiredText("id"),
        map.texts("names"),
        map.text("dataset", ""),
        texts(map, "set"),
        texts(map, "columns"));
  }

  private static Map<String, String> texts(YamlMap map, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    map.map(key).ifPresent(m -> m.keys().forEach(k -> texts.put(k, m.requiredText(k))));
    return texts;
  }

  static Optional<Pack> of(List<Pack> packs, InputFile file) {
    return packs.stream().filter(p -> Globs.matches(p.names(), file)).findFirst();
  }
}
