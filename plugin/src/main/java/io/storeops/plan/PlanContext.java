package io.storeops.plan;

import io.storeops.plan.Plan.Text;
import io.storeops.yaml.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What readers of sections share. */
record PlanContext(
    PlanFiles files, List<String> languages, Optional<String> onlyStore, KnownNames names) {

  /** A text by languages; a bare one is in the first language; the fallback likewise. */
  Text text(YamlMap map, String key, String fallback) {
    Map<String, String> texts = map.languages(key, languages.get(0));
    if (!texts.isEmpty()) {
      return new Text(texts);
    }
    return new Text(fallback.isEmpty() ? Map.of() : Map.of(languages.get(0), fallback));
  }

  /** The store that an entry names; the only one where it names none; else empty. */
  String store(YamlMap map) {
    return map.text("store").or(() -> onlyStore).orElse("");
  }
}
