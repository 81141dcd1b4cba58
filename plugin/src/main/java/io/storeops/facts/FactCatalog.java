package io.storeops.facts;

import io.storeops.diag.Problems;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.table.Column;
import io.storeops.table.TableShape;
import io.storeops.templates.Templates;
import io.storeops.text.Messages;
import io.storeops.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Everything that facts can be: datasets with their columns, metrics, words that rows carry. */
public final class FactCatalog {
  private final MetricCatalog metrics;
  private final List<Dataset> datasets;
  private final Vocabulary vocabulary;
  private final PackReader packs;
  private final Templates templates;

  private FactCatalog(
      MetricCatalog metrics,
      List<Dataset> datasets,
      Vocabulary vocabulary,
      PackReader packs,
      Templates templates) {
    this.templates = templates;
    this.metrics = metrics;
    this.datasets = List.copyOf(datasets);
    this.vocabulary = vocabulary;
    this.packs = packs;
  }

  /** Reads {@code facts/} of the templates and adds what the plan declares. */
  public static FactCatalog load(Templates templates, Plan plan) {
    return load(templates, plan, Path.of(""), List.of(), new Problems());
  }

  /**
   * The same with packs of the project; mistakes in them are reported, the rest is usable.
   *
   * @param ownPacks the YAML files of {@code packs/}
   */
  public static FactCatalog load(
      Templates templates, Plan plan, Path project, List<Path> ownPacks, Problems problems) {
    MetricFile file = MetricFile.read(templates);
    MetricCatalog metrics = new MetricCatalog(file.with(plan.metrics()));
    List<Dataset> datasets = DatasetFile.readAll(templates, metrics, file.vocabulary(), plan);
    PackReader packs = new PackReader(templates, datasets);
    for (Path path : ownPacks) {
      YamlReader.read(project, path, problems).ifPresent(packs::addOwn);
    }
    return new FactCatalog(metrics, datasets, file.vocabulary(), packs, templates);
  }

  /** The metrics. */
  public MetricCatalog metrics() {
    return metrics;
  }

  /** The tables, sorted by name; every one exists in every run, with or without rows. */
  public List<TableShape> datasets() {
    return datasets.stream().map(Dataset::shape).toList();
  }

  /** The dataset of that id. */
  public Optional<Dataset> dataset(String id) {
    return datasets.stream().filter(d -> d.id().equals(id)).findFirst();
  }

  /** The table that {@code src_file} leads to: one row per sheet that was read. */
  public static TableShape sourceRef() {
    return new TableShape(
        "source_ref",
        List.of(
            Column.of(Dataset.SRC_FILE, ValueType.INT, Unit.NONE),
            Column.text("file"),
            Column.text("sheet")),
        List.of(Dataset.SRC_FILE));
  }

  public List<Dataset> list() {
    return datasets;
  }

  /** The texts of a language that storeops speaks. */
  Messages words(String language) {
    return Messages.of(templates, language);
  }

  List<Pack> packs() {
    return packs.list();
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }
}
