package io.storeops.plan;

import io.storeops.diag.Problems;
import io.storeops.plan.Plan.Text;
import io.storeops.templates.Templates;
import io.storeops.yaml.SchemaCheck;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads standard procedures: the built-in ones, and a plan's own in place of those of its id. */
public final class SopReader {
  private static final String FOLDER = "sops";
  private static final String YAML = ".yaml";

  private final String firstLanguage;
  private final Problems problems;
  private final Map<String, Sop> sops = new TreeMap<>();

  private SopReader(String firstLanguage, Problems problems) {
    this.firstLanguage = firstLanguage;
    this.problems = problems;
  }

  /**
   * All by id. A built-in file with a mistake is reported and left out.
   *
   * @param planFiles checked against the plan's schema elsewhere
   * @param firstLanguage that of texts without a language
   */
  public static List<Sop> read(
      Templates templates, List<YamlMap> planFiles, String firstLanguage, Problems problems) {
    Map<String, String> builtIn = new TreeMap<>();
    templates.list(FOLDER, YAML).forEach(path -> builtIn.put(path, templates.text(path)));
    String schema = templates.text("schema/sop.schema.json");
    return read(builtIn, schema, planFiles, firstLanguage, problems);
  }

  /** The same of built-in texts by file name. */
  static List<Sop> read(
      Map<String, String> builtIn,
      String schema,
      List<YamlMap> planFiles,
      String firstLanguage,
      Problems problems) {
    SopReader reader = new SopReader(firstLanguage, problems);
    SchemaCheck check = SchemaCheck.of(schema);
    builtIn.forEach(
        (path, text) ->
            YamlReader.read(path, text, problems).ifPresent(file -> reader.builtIn(file, check)));
    planFiles.forEach(file -> file.maps(FOLDER).forEach(sop -> reader.add(sop, false)));
    return List.copyOf(reader.sops.values());
  }

  /** The ids of all, without reading the built-in ones. */
  public static Set<String> ids(Templates templates, List<YamlMap> planFiles) {
    Set<String> ids = new TreeSet<>(ids(templates));
    planFiles.forEach(file -> file.maps(FOLDER).forEach(sop -> ids.add(sop.text("id", ""))));
    return ids;
  }

  /** The ids of the built-in ones: their files have the same names. */
  static Set<String> ids(Templates templates) {
    Set<String> ids = new TreeSet<>();
    for (String path : templates.list(FOLDER, YAML)) {
      ids.add(path.substring(path.lastIndexOf('/') + 1, path.length() - YAML.length()));
    }
    return ids;
  }

  private void builtIn(YamlMap file, SchemaCheck check) {
    int before = problems.list().size();
    check.check(file);
    if (problems.list().size() == before) {
      file.maps(FOLDER).forEach(sop -> add(sop, true));
    }
  }

  private void add(YamlMap map, boolean isBuiltIn) {
    String id = map.text("id", "");
    Collection<YamlMap> steps = map.maps("steps");
    sops.put(
        id,
        new Sop(
            id,
            map.text("owner", ""),
            map.texts("roles"),
            map.has("title") ? text(map, "title") : new Text(Map.of(firstLanguage, id)),
            map.has("purpose") ? text(map, "purpose") : new Text(Map.of()),
            steps.stream().map(s -> new Sop.Step(s.text("role", ""), text(s, "what"))).toList(),
            new Review(
                map.text("version", ""),
                map.date("reviewed").orElse(null),
                map.date("reviewBy").orElse(null)),
            isBuiltIn));
  }

  private Text text(YamlMap map, String key) {
    return new Text(map.languages(key, firstLanguage));
  }
}
