package io.storeops.plan;

import io.storeops.diag.Problems;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Ids that a plan may name, by the kind that {@code x-ref} of the schema says, sorted. */
public final class PlanIds {
  private PlanIds() {}

  /** Those that the files declare, mistakes or not, and the built-in metrics and datasets. */
  public static Map<String, Set<String>> of(Path project, List<Path> yamlFiles) {
    Templates templates = new Templates();
    List<YamlMap> roots =
        yamlFiles.stream()
            .map(f -> YamlReader.read(project, f, new Problems()))
            .flatMap(Optional::stream)
            .toList();
    PlanFiles files = new PlanFiles(roots, false);
    KnownNames names =
        KnownNames.of(templates).with(files.list("metrics"), files.ids("datasets", "id"));
    return of(sections(PlanSchema.of(templates)), files, names);
  }

  /** The sections that are lists of entries. */
  static List<SchemaTable> sections(PlanSchema schema) {
    return schema.tables().stream().filter(t -> t.form() == SchemaTable.Form.ENTRIES).toList();
  }

  static Map<String, Set<String>> of(
      List<SchemaTable> sections, PlanFiles files, KnownNames names) {
    Map<String, Set<String>> declared = new TreeMap<>();
    for (SchemaTable section : sections) {
      if (!section.ids().isEmpty()) {
        declared.put(
            section.ids(), new TreeSet<>(PlanFiles.ids(files.entries(section), section.id())));
      }
    }
    Set<String> storesAndAll = new TreeSet<>(files.ids("stores", "id"));
    files.list("stores").forEach(s -> s.text("currency").ifPresent(c -> storesAndAll.add("*" + c)));
    declared.put("storeOrAll", storesAndAll);
    declared.computeIfAbsent("festival", k -> new TreeSet<>()).addAll(names.festivals());
    declared.put("metric", new TreeSet<>(names.metrics().keySet()));
    declared.put("dataset", names.datasets());
    return declared;
  }
}
