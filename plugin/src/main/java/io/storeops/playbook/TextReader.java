package io.storeops.playbook;

import io.storeops.condition.Scope;
import io.storeops.condition.Typed;
import io.storeops.diag.NearestName;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlScalar;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a rule's texts and checks what they name. */
final class TextReader {
  private final RuleContext context;
  private final YamlMap map;
  private final boolean builtIn;

  TextReader(RuleContext context, YamlMap map, boolean builtIn) {
    this.context = context;
    this.map = map;
    this.builtIn = builtIn;
  }

  RuleTexts read(Judgement judgement, Scope scope) {
    Set<String> known = new TreeSet<>(Placeholders.FIXED);
    scope.columns().stream().filter(c -> !c.restricted()).forEach(c -> known.add(c.name()));
    scope.parameters().forEach(p -> known.add(p.name()));
    dropHidden(known, "value", judgement.value());
    dropHidden(known, "threshold", judgement.threshold());
    return new RuleTexts(
        texts("title", Set.of()),
        texts("message", known),
        texts("why", known),
        texts("remedy", known));
  }

  /** What is missing or restricted cannot stand in a text. */
  private static void dropHidden(Set<String> known, String name, Optional<Typed> value) {
    if (value.isEmpty() || value.get().restricted()) {
      known.remove(name);
    }
  }

  private Map<String, String> texts(String key, Set<String> known) {
    Map<String, String> texts = map.languages(key, context.firstLanguage());
    texts.forEach((language, text) -> check(key, language, text, known));
    for (String language : Languages.ALL) {
      boolean wanted = map.has(key) || !key.equals("why");
      if (builtIn && wanted && !texts.containsKey(language)) {
        map.keyProblem(
            key, "R207", "\"" + key + "\" has no text in " + language, "add " + language + ": …");
      }
    }
    return texts;
  }

  private void check(String key, String language, String text, Set<String> known) {
    for (String name : Placeholders.in(text)) {
      if (!known.contains(name)) {
        Optional<YamlScalar> scalar =
            map.node(key).orElse(map) instanceof YamlMap byLanguage && byLanguage != map
                ? byLanguage.scalar(language)
                : map.scalar(key);
        scalar.ifPresent(
            s ->
                s.problemAt(
                    text.indexOf("{" + name + "}"),
                    "R212",
                    "the text names {" + name + "}, which no finding of this rule can show",
                    NearestName.hint(name, known, "names")));
      }
    }
  }
}
