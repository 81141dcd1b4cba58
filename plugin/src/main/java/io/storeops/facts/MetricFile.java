package io.storeops.facts;

import io.storeops.measure.Unit;
import io.storeops.plan.Plan;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code facts/metrics.yaml}: metrics and the words of exports. */
record MetricFile(List<Metric> metrics, Vocabulary vocabulary) {

  static MetricFile read(Templates templates) {
    YamlMap root = TemplateYaml.read(templates, "facts/metrics.yaml");
    List<Metric> metrics = root.maps("metrics").stream().map(MetricFile::metric).toList();
    return new MetricFile(metrics, words(root));
  }

  /** Ours, then the plan's; one of the plan's with our key replaces ours. */
  List<Metric> with(List<Plan.Metric> own) {
    Map<String, Metric> all = new LinkedHashMap<>();
    metrics.forEach(m -> all.put(m.key(), m));
    own.forEach(m -> all.put(m.key(), own(m)));
    return List.copyOf(all.values());
  }

  private static Metric metric(YamlMap map) {
    YamlMap aggregate = map.map("aggregate").orElseThrow();
    return new Metric(
        map.requiredText("key"),
        new Plan.Text(map.languages("names", "en")),
        unit(map.requiredText("unit")),
        Metric.Kind.valueOf(upper(map.requiredText("kind"))),
        Metric.Good.valueOf(upper(map.requiredText("good"))),
        aggregation(aggregate.requiredText("over_days")),
        aggregation(aggregate.requiredText("over_stores")),
        map.map("recompute").map(MetricFile::ratio),
        map.texts("aliases"),
        range(map.texts("plausible")),
        false);
  }

  private static Optional<Metric.Range> range(List<String> ends) {
    return ends.size() == 2
        ? Optional.of(new Metric.Range(new BigDecimal(ends.get(0)), new BigDecimal(ends.get(1))))
        : Optional.empty();
  }

  static Unit unit(String word) {
    return Unit.valueOf(upper(word));
  }

  private static Metric.Aggregation aggregation(String word) {
    int colon = word.indexOf(':');
    String how = colon < 0 ? word : word.substring(0, colon);
    return new Metric.Aggregation(
        Metric.How.valueOf(upper(how)), colon < 0 ? "" : word.substring(colon + 1).trim());
  }

  private static Metric.Ratio ratio(YamlMap map) {
    return new Metric.Ratio(
        parts(map.requiredText("numerator")),
        parts(map.requiredText("denominator")),
        map.decimal("scale").orElse(BigDecimal.ONE));
  }

  /** {@code a+b-c} as parts. */
  static List<Metric.Part> parts(String sum) {
    List<Metric.Part> parts = new ArrayList<>();
    for (String term : sum.replace(" ", "").replace("-", "+-").split("\\+", -1)) {
      if (!term.isEmpty()) {
        boolean minus = term.startsWith("-");
        parts.add(new Metric.Part(minus ? term.substring(1) : term, minus ? -1 : 1));
      }
    }
    return parts;
  }

  private static Metric own(Plan.Metric metric) {
    boolean computed = !metric.numerator().isEmpty();
    boolean ratio = computed && !metric.denominator().isEmpty();
    Metric.Kind kind =
        metric.kind().isEmpty()
            ? (ratio ? Metric.Kind.RATIO : Metric.Kind.FLOW)
            : Metric.Kind.valueOf(upper(metric.kind()));
    String aggregate = metric.rows().map(Plan.Metric.FromRows::aggregate).orElse("");
    return new Metric(
        metric.key(),
        metric.names(),
        unit(metric.unit()),
        kind,
        metric.good().isEmpty() ? Metric.Good.WATCH : Metric.Good.valueOf(upper(metric.good())),
        new Metric.Aggregation(overDays(kind, ratio, aggregate), ""),
        new Metric.Aggregation(overStores(kind, ratio), ""),
        computed ? Optional.of(ratioOf(metric)) : Optional.empty(),
        metric.aliases(),
        Optional.empty(),
        true);
  }

  private static Metric.Ratio ratioOf(Plan.Metric metric) {
    return new Metric.Ratio(parts(metric.numerator()), parts(metric.denominator()), BigDecimal.ONE);
  }

  private static Metric.How overDays(Metric.Kind kind, boolean ratio, String aggregate) {
    return switch (kind) {
      case FLOW -> Metric.How.SUM;
      case DISTINCT -> Metric.How.SUM_OVERCOUNTS;
      case RATIO -> ratio ? Metric.How.RECOMPUTE : Metric.How.NONE;
      case STATE -> extreme(aggregate);
      case STOCK, CUMULATIVE -> Metric.How.LAST;
      case MEAN, DERIVED -> Metric.How.NONE;
    };
  }

  private static Metric.How extreme(String aggregate) {
    return switch (aggregate) {
      case "max" -> Metric.How.MAX;
      case "min" -> Metric.How.MIN;
      default -> Metric.How.LAST;
    };
  }

  /** What two shops have in store adds up; the state of one says nothing of the other. */
  private static Metric.How overStores(Metric.Kind kind, boolean ratio) {
    return switch (kind) {
      case STOCK, CUMULATIVE -> Metric.How.SUM;
      case STATE -> Metric.How.NONE;
      default -> overDays(kind, ratio, "");
    };
  }

  private static Vocabulary words(YamlMap root) {
    Map<String, List<String>> dimensions = new LinkedHashMap<>();
    root.maps("dimensions").forEach(d -> dimensions.put(d.requiredText("key"), d.texts("aliases")));
    return new Vocabulary(
        dimensions,
        folded(root, "row_labels_to_leave_out"),
        folded(root, "benchmark_row_labels"),
        folded(root, "benchmark_best_labels"),
        folded(root, "missing_values"),
        folded(root, "personal_columns"));
  }

  private static Set<String> folded(YamlMap root, String key) {
    Set<String> words = new TreeSet<>();
    root.texts(key).forEach(w -> words.add(Headings.fold(w)));
    return words;
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
