package io.storeops.facts;

import io.storeops.diag.StoreOpsException;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.table.Column;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlList;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlNode;
import io.storeops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of {@code facts/} but metrics.yaml: one dataset each. */
final class DatasetFile {
  private static final Set<String> TAKE_OWN_METRICS =
      Set.of("store_daily", "store_period", "product_daily");

  private final YamlMap root;
  private final MetricCatalog metrics;
  private final Vocabulary vocabulary;

  private DatasetFile(YamlMap root, MetricCatalog metrics, Vocabulary vocabulary) {
    this.root = root;
    this.metrics = metrics;
    this.vocabulary = vocabulary;
  }

  static List<Dataset> readAll(
      Templates templates, MetricCatalog metrics, Vocabulary vocabulary, Plan plan) {
    Stream<Dataset> builtIn =
        templates.list("facts", ".yaml").stream()
            .filter(path -> !path.equals("facts/metrics.yaml"))
            .map(path -> new DatasetFile(TemplateYaml.read(templates, path), metrics, vocabulary))
            .map(file -> file.dataset(plan.metrics()));
    Stream<Dataset> own = plan.datasets().stream().map(d -> OwnDataset.of(d, vocabulary));
    return Stream.concat(builtIn, own).sorted(Comparator.comparing(Dataset::id)).toList();
  }

  private Dataset dataset(List<Plan.Metric> own) {
    String id = root.requiredText("id");
    List<FactColumn> columns = new ArrayList<>(dimensions());
    Stream<String> more =
        TAKE_OWN_METRICS.contains(id)
            ? own.stream().filter(m -> !m.computed()).map(Plan.Metric::key)
            : Stream.of();
    Stream.concat(root.texts("metrics").stream(), more)
        .distinct()
        .map(this::metricColumn)
        .forEach(columns::add);
    return new Dataset(
        id,
        root.whole("rank").orElse(0L).intValue(),
        columns,
        root.texts("keys"),
        root.flag("unique", true),
        root.flag("parts", false),
        root.text("period", ""),
        root.maps("shapes").stream().map(DatasetFile::shape).toList(),
        rules(),
        root.map("form").map(f -> new FormFile(id, columns).read(f)));
  }

  private List<FactColumn> dimensions() {
    YamlMap map = root.map("columns").orElseThrow();
    return map.keys().stream().map(k -> dimension(k, map.map(k).orElseThrow())).toList();
  }

  private FactColumn dimension(String name, YamlMap map) {
    ValueType type = ValueType.valueOf(map.requiredText("type").toUpperCase(Locale.ROOT));
    Unit unit = map.text("unit").map(MetricFile::unit).orElse(Unit.NONE);
    boolean restricted = map.flag("restricted", false);
    boolean flow = map.text("kind", "").equals("flow");
    List<String> words =
        Stream.concat(
                vocabulary.dimension(map.text("dimension", "")).stream(),
                map.texts("aliases").stream())
            .distinct()
            .toList();
    // a sheet made by hand may use our own names, where a column can be read at all
    List<String> aliases =
        words.isEmpty() ? words : Stream.concat(Stream.of(name), words.stream()).toList();
    return new FactColumn(new Column(name, type, unit, restricted, ""), false, flow, aliases);
  }

  private FactColumn metricColumn(String key) {
    Metric metric =
        metrics
            .find(key)
            .orElseThrow(
                () ->
                    new StoreOpsException(
                        "Dataset " + root.requiredText("id") + " names no metric: " + key));
    Column column = Column.of(key, metric.type(), metric.unit());
    List<String> special = root.map("aliases").map(a -> a.texts(key)).orElse(List.of());
    List<String> aliases =
        Stream.of(List.of(key), special, metric.aliases())
            .flatMap(List::stream)
            .distinct()
            .toList();
    return new FactColumn(column, true, metric.additive(), aliases);
  }

  private Map<String, Set<String>> leaveOut() {
    Map<String, Set<String>> texts = new TreeMap<>();
    root.map("leaveOut")
        .ifPresent(m -> m.keys().forEach(k -> texts.put(k, new TreeSet<>(m.texts(k)))));
    return texts;
  }

  private Dataset.Rules rules() {
    Map<String, String> fallback = new TreeMap<>();
    root.map("fallback").ifPresent(m -> m.keys().forEach(k -> fallback.put(k, m.requiredText(k))));
    Map<String, List<String>> adds = new TreeMap<>();
    root.map("adds").ifPresent(m -> m.keys().forEach(k -> adds.put(k, m.texts(k))));
    Dataset.Tree tree =
        root.map("tree")
            .map(
                t ->
                    new Dataset.Tree(
                        t.texts("columns"), new TreeSet<>(t.texts("parents")), t.texts("levels")))
            .orElse(new Dataset.Tree(List.of(), Set.of(), List.of()));
    return new Dataset.Rules(
        root.texts("requires"), fallback, adds, leaveOut(), tree, root.flag("reaches", true));
  }

  private static Dataset.Shape shape(YamlMap map) {
    List<List<String>> with = map.items("with").stream().map(DatasetFile::words).toList();
    return new Dataset.Shape(with, map.texts("without"));
  }

  private static List<String> words(YamlNode node) {
    if (node instanceof YamlList list) {
      return list.items().stream().map(n -> ((YamlScalar) n).text()).toList();
    }
    return List.of(((YamlScalar) node).text());
  }
}
