package io.storeops.editor;

import io.storeops.json.JsonEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The settings that Visual Studio Code, and what is made of it, need to use the schemas: which
 * schema is for which files, and that the extension for YAML is wanted.
 */
final class CodeSettings {
  static final String SETTINGS = ".vscode/settings.json";
  static final String EXTENSIONS = ".vscode/extensions.json";
  private static final String SCHEMAS = "yaml.schemas";
  private static final String EXTENSION = "redhat.vscode-yaml";

  private CodeSettings() {}

  /**
   * A settings file with the schemas that it lacks; empty when it cannot be added to.
   *
   * @param globs of files by the path of their schema; a path that is there keeps its globs
   */
  static Optional<String> settings(String before, Map<String, List<String>> globs) {
    Optional<String> text = Optional.of(before.isBlank() ? "{}\n" : before);
    text = text.flatMap(t -> with(t, List.of(), SCHEMAS, "{}"));
    for (Map.Entry<String, List<String>> schema : globs.entrySet()) {
      text = text.flatMap(t -> with(t, List.of(SCHEMAS), schema.getKey(), list(schema.getValue())));
    }
    return text;
  }

  private static Optional<String> with(String text, List<String> path, String key, String value) {
    Optional<JsonEdit> edit = JsonEdit.of(text);
    return edit.isPresent() && edit.get().has(path, key)
        ? Optional.of(text)
        : edit.flatMap(e -> e.withKey(path, key, value));
  }

  /** A file of recommended extensions with the one for YAML, unless somebody does not want it. */
  static Optional<String> extensions(String before) {
    Optional<String> text = Optional.of(before.isBlank() ? "{}\n" : before);
    text = text.flatMap(t -> with(t, List.of(), "recommendations", "[]"));
    return text.flatMap(JsonEdit::of)
        .flatMap(
            edit ->
                edit.has(List.of("recommendations"), EXTENSION)
                        || edit.has(List.of("unwantedRecommendations"), EXTENSION)
                    ? Optional.of(before)
                    : edit.withText(List.of("recommendations"), EXTENSION));
  }

  private static String list(List<String> texts) {
    return texts.stream().map(t -> "\"" + t + "\"").collect(Collectors.joining(", ", "[", "]"));
  }
}
