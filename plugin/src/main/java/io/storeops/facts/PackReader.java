package io.storeops.facts;

import io.storeops.diag.NearestName;
import io.storeops.templates.Templates;
import io.storeops.yaml.SchemaCheck;
import io.storeops.yaml.YamlList;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlNode;
import io.storeops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads packs: those that ship, then a project's own, which win by id. */
final class PackReader {
  private static final String SCHEMA = "schema/pack.schema.json";

  private final Templates templates;
  private final List<Dataset> datasets;
  private final Map<String, Pack> packs = new TreeMap<>();

  private final List<YamlMap> own = new ArrayList<>();

  /** With the packs that ship. */
  PackReader(Templates templates, List<Dataset> datasets) {
    this.templates = templates;
    this.datasets = datasets;
  }

  /** Adds a project's own pack; mistakes in it are reported. */
  void addOwn(YamlMap root) {
    SchemaCheck.of(templates.text(SCHEMA)).check(root);
    root.maps("reports").forEach(this::checkNames);
    if (root.has("id")) {
      own.add(root);
    }
  }

  /** All of them, sorted by id; those that ship are read when somebody asks first. */
  List<Pack> list() {
    if (packs.isEmpty()) {
      for (String path : templates.list("packs", ".yaml")) {
        add(TemplateYaml.read(templates, path));
      }
      own.forEach(this::add);
    }
    return List.copyOf(packs.values());
  }

  private void add(YamlMap root) {
    String platform = root.text("id", "");
    for (YamlMap map : root.maps("reports")) {
      Pack pack = pack(platform, map);
      packs.put(pack.id(), pack);
    }
  }

  private void checkNames(YamlMap report) {
    List<String> known = datasets.stream().map(Dataset::id).toList();
    Optional<String> dataset = report.text("dataset");
    dataset
        .filter(d -> !known.contains(d))
        .ifPresent(
            d ->
                report.valueProblem(
                    "dataset",
                    "K001",
                    "there is no dataset \"" + d + "\"",
                    NearestName.hint(d, known, "datasets")));
    List<String> columns =
        datasets.stream()
            .filter(d -> dataset.isEmpty() || d.id().equals(dataset.get()))
            .flatMap(d -> d.columns().stream().map(FactColumn::name))
            .distinct()
            .toList();
    for (String key : List.of("columns", "units", "set")) {
      report.map(key).ifPresent(m -> checkColumns(m, key, columns));
    }
  }

  private static void checkColumns(YamlMap map, String key, List<String> columns) {
    for (String name : map.keys()) {
      String column = key.equals("columns") ? map.text(name, "") : name;
      if (!columns.isEmpty() && !columns.contains(column)) {
        String message = "there is no column \"" + column + "\"";
        String hint = NearestName.hint(column, columns, "columns");
        if (key.equals("columns")) {
          map.valueProblem(name, "K002", message, hint);
        } else {
          map.keyProblem(name, "K002", message, hint);
        }
      }
    }
  }

  private static Pack pack(String platform, YamlMap map) {
    return new Pack(
        platform + "/" + map.text("id", ""),
        map.texts("names"),
        map.flag("named", false),
        map.items("header").stream().map(PackReader::group).toList(),
        folded(map.texts("without")),
        folded(map.texts("notes")),
        map.text("dataset", ""),
        map.text("period", ""),
        texts(map, "set"),
        texts(map, "columns"),
        texts(map, "units"),
        map.texts("fillDown"),
        texts(map, "renames"));
  }

  /** One heading, or several of which one must be there. */
  private static List<String> group(YamlNode node) {
    List<String> words = new ArrayList<>();
    if (node instanceof YamlList list) {
      list.items().stream()
          .filter(YamlScalar.class::isInstance)
          .forEach(n -> words.add(Headings.fold(((YamlScalar) n).text())));
    } else if (node instanceof YamlScalar scalar) {
      words.add(Headings.fold(scalar.text()));
    }
    return words;
  }

  private static List<String> folded(List<String> texts) {
    return texts.stream().map(Headings::fold).toList();
  }

  private static Map<String, String> texts(YamlMap map, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    map.map(key)
        .ifPresent(m -> m.keys().forEach(k -> m.text(k).ifPresent(text -> texts.put(k, text))));
    return texts;
  }
}
