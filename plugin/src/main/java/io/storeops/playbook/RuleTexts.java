package io.storeops.playbook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Texts by language tag; {@code {name}} stands for a value of the finding. */
public record RuleTexts(
    Map<String, String> title,
    Map<String, String> message,
    Map<String, String> why,
    Map<String, String> remedy) {

  /** Copies the maps. */
  public RuleTexts {
    title = new TreeMap<>(title);
    message = new TreeMap<>(message);
    why = new TreeMap<>(why);
    remedy = new TreeMap<>(remedy);
  }

  /** All texts of all languages. */
  List<String> all() {
    return Stream.of(title, message, why, remedy).flatMap(m -> m.values().stream()).toList();
  }
}
