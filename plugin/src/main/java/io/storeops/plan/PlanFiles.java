package io.storeops.plan;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a plan seen as one: any top-level key may stand in any of them. */
final class PlanFiles {
  private final List<YamlMap> files;
  private final boolean complete;

  /**
   * @param files the readable files, sorted by path
   * @param complete whether every file could be read; else what seems to be missing may stand in
   *     the others
   */
  PlanFiles(List<YamlMap> files, boolean complete) {
    this.files = List.copyOf(files);
    this.complete = complete;
  }

  boolean complete() {
    return complete;
  }

  /** The files' own maps. */
  List<YamlMap> roots() {
    return files;
  }

  /** The entries of a list, over all files. */
  List<YamlMap> list(String section) {
    return files.stream().flatMap(f -> f.maps(section).stream()).toList();
  }

  /** The parts of a section that is one map, such as {@code site}. */
  List<YamlMap> parts(String section) {
    return files.stream().flatMap(f -> f.map(section).stream()).toList();
  }

  /** The part of a one-map section that holds a key. */
  Optional<YamlMap> holder(String section, String key) {
    return parts(section).stream().filter(p -> p.has(key)).findFirst();
  }

  /** All entries of a list inside of a one-map section, such as {@code calendar: seasons:}. */
  List<YamlMap> list(String section, String key) {
    return parts(section).stream().flatMap(p -> p.maps(key).stream()).toList();
  }

  /** The entries of a table of the root, over all files. */
  List<YamlMap> entries(SchemaTable table) {
    List<String> path = table.path();
    return path.size() == 1 ? list(path.get(0)) : list(path.get(0), path.get(1));
  }

  /** Reports ids that stand twice in a list. */
  static void checkUnique(List<YamlMap> entries, String key) {
    Map<String, TextSource> seen = new LinkedHashMap<>();
    for (YamlMap entry : entries) {
      Optional<String> id = entry.text(key);
      if (id.isEmpty()) {
        continue;
      }
      TextSource first = seen.putIfAbsent(id.get(), entry.source(key));
      if (first != null && !first.equals(entry.source(key))) {
        entry.valueProblem(
            key,
            "P001",
            "the " + key + " \"" + id.get() + "\" stands here a second time",
            "the first is in " + first.place() + "; choose another " + key);
      }
    }
  }

  /** Reports keys of a one-map section that stand in two files; lists are joined instead. */
  void checkParts(String section) {
    Map<String, YamlMap> seen = new LinkedHashMap<>();
    for (YamlMap part : parts(section)) {
      for (String key : part.keys()) {
        YamlMap first = seen.putIfAbsent(key, part);
        if (first != null && !isList(part.node(key))) {
          part.keyProblem(
              key,
              "P003",
              "\"" + key + "\" of " + section + " stands here a second time",
              "the first is in " + first.keySource(key).place() + "; keep one of them");
        }
      }
    }
  }

  private static boolean isList(Optional<YamlNode> node) {
    return node.isPresent() && node.get().describe().equals("a list");
  }

  /** Reports a plan without any shop. */
  void checkStores(Problems problems) {
    if (complete && list("stores").isEmpty()) {
      problems.error(
          "P020",
          Problem.Cause.PLAN,
          TextSource.of("plan"),
          "the plan declares no store",
          "write for example: stores: [{id: tmall-1, platform: tmall, currency: CNY}]");
    }
  }

  /** Declared ids of a list, in order. */
  List<String> ids(String section, String key) {
    return ids(list(section), key);
  }

  static List<String> ids(List<YamlMap> entries, String key) {
    List<String> ids = new ArrayList<>();
    entries.forEach(e -> e.text(key).ifPresent(ids::add));
    return ids;
  }
}
