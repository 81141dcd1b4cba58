package io.storeops.editor;

import io.storeops.diag.Problems;
import io.storeops.diag.StoreOpsException;
import io.storeops.plan.PlanSchema;
import io.storeops.templates.Templates;
import io.storeops.yaml.SchemaText;
import io.storeops.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Schemas of what a project writes, and the settings that tell an editor of them. A file whose text
 * would not change is not written.
 *
 * @param folder where the schemas go
 */
public record EditorFiles(Path project, Path folder, Folders of) {

  /** The folders of a project that have a schema. */
  public record Folders(Path plan, Path playbook, Path pages, Path packs) {}

  /**
   * What was done.
   *
   * @param written paths from the project, in the order of writing
   * @param refused settings that could not be added to, with what to add by hand
   */
  public record Written(List<String> written, Map<String, String> refused) {}

  /**
   * Writes.
   *
   * @param ids that plan, rules and pages may name, by kind, for an editor to offer
   */
  public Written write(Templates templates, Map<String, Set<String>> ids) {
    Map<Path, String> files = new LinkedHashMap<>();
    Map<String, String> refused = new LinkedHashMap<>();
    files.put(folder.resolve("plan.schema.json"), PlanSchema.json(templates, ids));
    for (String name : List.of("playbook", "page", "pack")) {
      String file = name + ".schema.json";
      files.put(folder.resolve(file), schema(templates, "schema/" + file, ids));
    }
    merge(CodeSettings.SETTINGS, text -> CodeSettings.settings(text, globs()), files, refused);
    merge(CodeSettings.EXTENSIONS, CodeSettings::extensions, files, refused);
    List<String> written = new ArrayList<>();
    files.forEach(
        (file, text) -> {
          if (!text.equals(read(file))) {
            put(file, text);
            written.add(shown(file));
          }
        });
    return new Written(written, refused);
  }

  private static String schema(Templates templates, String path, Map<String, Set<String>> ids) {
    return YamlReader.read(path, templates.text(path), new Problems())
        .map(schema -> SchemaText.json(schema, ids))
        .orElseThrow(() -> new StoreOpsException("No schema in " + path + "."));
  }

  private void merge(
      String name,
      Function<String, Optional<String>> addition,
      Map<Path, String> files,
      Map<String, String> refused) {
    Path file = project.resolve(name);
    addition
        .apply(read(file))
        .ifPresentOrElse(
            text -> files.put(file, text),
            () -> refused.put(name, addition.apply("").orElseThrow()));
  }

  /** Which files a schema is for; the settings hold paths from the project. */
  private Map<String, List<String>> globs() {
    Map<String, List<String>> globs = new LinkedHashMap<>();
    globs.put(schema("plan"), yaml(of.plan()));
    List<String> rules = new ArrayList<>(yaml(of.playbook()));
    // the cases of a rule have a form of their own
    rules.add("!" + shown(of.playbook()) + "/**/*.tests.yaml");
    globs.put(schema("playbook"), rules);
    globs.put(schema("page"), yaml(of.pages()));
    globs.put(schema("pack"), yaml(of.packs()));
    return globs;
  }

  private String schema(String name) {
    String path = shown(folder.resolve(name + ".schema.json"));
    return folder.startsWith(project) ? "./" + path : path;
  }

  private List<String> yaml(Path below) {
    return List.of(shown(below) + "/**/*.yaml", shown(below) + "/**/*.yml");
  }

  private String shown(Path file) {
    return (file.startsWith(project) ? project.relativize(file) : file)
        .toString()
        .replace('\\', '/');
  }

  private static String read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          : "";
    } catch (IOException e) {
      throw new StoreOpsException("Cannot read " + file.getFileName() + ": " + e, e);
    }
  }

  private static void put(Path file, String text) {
    try {
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new StoreOpsException("Cannot write " + file.getFileName() + ": " + e, e);
    }
  }
}
