package io.storeops.analysis;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.engine.SelectProbe;
import io.storeops.facts.Dataset;
import io.storeops.facts.FactCatalog;
import io.storeops.facts.Metric;
import io.storeops.sql.NotAdding;
import io.storeops.sql.SelectCheck;
import io.storeops.sql.SelectFile;
import io.storeops.table.Column;
import io.storeops.table.TableShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The relations that a project brings, and what they must be. */
final class OwnRelations {
  private static final String NAME = "[a-z][a-z0-9_]*";

  private final Map<String, Relation> relations = new LinkedHashMap<>();
  private final Map<String, SelectFile> files = new LinkedHashMap<>();

  private OwnRelations() {}

  /**
   * Reads their headers.
   *
   * @param tables names that are taken by tables
   * @param shipped names that are taken by relations
   */
  static OwnRelations read(
      List<OwnFile> files, Set<String> tables, Set<String> shipped, Problems problems) {
    OwnRelations own = new OwnRelations();
    for (OwnFile file : files) {
      Optional<Relation> header = RelationHeader.read(file, problems);
      if (header.isPresent() && own.isFree(header.get(), file, tables, shipped, problems)) {
        Relation relation = header.get();
        int start = RelationHeader.selectStart(file);
        own.relations.put(relation.name(), relation);
        own.files.put(relation.name(), new SelectFile(file.place(), file.text(), start, problems));
      }
    }
    return own;
  }

  private boolean isFree(
      Relation relation, OwnFile file, Set<String> tables, Set<String> shipped, Problems problems) {
    String name = relation.name();
    Stream<String> names =
        Stream.concat(Stream.of(name), relation.columns().stream().map(Column::name));
    List<String> odd = names.filter(n -> !n.matches(NAME)).toList();
    if (!odd.isEmpty()) {
      error(
          file.place(),
          "R411",
          "\"" + odd.get(0) + "\" is not made of small letters, digits and _",
          "write it like refunds_by_week",
          problems);
      return false;
    }
    SelectFile other = files.get(name);
    String taken =
        tables.contains(name)
            ? "a table"
            : shipped.contains(name) ? "a relation of storeops" : other != null ? other.name() : "";
    if (!taken.isEmpty()) {
      error(
          file.place(),
          "R410",
          "the name \"" + name + "\" is taken by " + taken,
          "rename "
              + (file.start() == 0 ? "the file and its relation" : "it")
              + ", for example to own_"
              + name,
          problems);
    }
    return taken.isEmpty();
  }

  private static void error(
      TextSource at, String code, String message, String hint, Problems problems) {
    problems.error(code, Problem.Cause.PLAN, at, message, hint);
  }

  Map<String, Relation> relations() {
    return relations;
  }

  Map<String, SelectFile> files() {
    return files;
  }

  /** Judges the selects; a project without any needs no engine for that. */
  void check(
      Map<String, TableShape> tables,
      RelationCatalog catalog,
      FactCatalog facts,
      Problems problems) {
    if (relations.isEmpty()) {
      return;
    }
    Map<String, TableShape> shapes = new LinkedHashMap<>(tables);
    catalog.list().forEach(r -> shapes.put(r.name(), shape(r)));
    try (SelectProbe probe = SelectProbe.open()) {
      SelectCheck check = new SelectCheck(probe, shapes.keySet(), notAdding(facts));
      relations.forEach(
          (name, relation) -> {
            lineage(relation, facts, problems);
            SelectFile file = files.get(name);
            if (file != null && shapes.keySet().containsAll(relation.reads())) {
              check.check(file, reads(relation, shapes), relation.columns());
            } else if (file != null) {
              check.checkText(file);
            }
          });
    }
  }

  private static List<TableShape> reads(Relation relation, Map<String, TableShape> shapes) {
    return new TreeSet<>(relation.reads())
        .stream().flatMap(name -> Optional.ofNullable(shapes.get(name)).stream()).toList();
  }

  private static TableShape shape(Relation relation) {
    return new TableShape(relation.name(), relation.columns(), relation.grain());
  }

  /** What the catalogue says of metrics holds for the columns that bear their names. */
  static NotAdding notAdding(FactCatalog facts) {
    return new NotAdding(
        keys(facts, Metric.Kind.DISTINCT), keys(facts, Metric.Kind.RATIO, Metric.Kind.MEAN));
  }

  private static Set<String> keys(FactCatalog facts, Metric.Kind... kinds) {
    return facts.metrics().list().stream()
        .filter(metric -> List.of(kinds).contains(metric.kind()))
        .map(Metric::key)
        .collect(Collectors.toSet());
  }

  /** Lineage leads by columns of both sides to rows of files, which fact tables alone know. */
  private void lineage(Relation relation, FactCatalog facts, Problems problems) {
    new TreeMap<>(relation.lineage())
        .forEach(
            (table, columns) -> {
              Optional<Dataset> dataset = facts.dataset(table);
              List<String> missing = new ArrayList<>(columns);
              missing.removeIf(
                  c ->
                      dataset.filter(d -> leads(d, c)).isPresent()
                          && relation.columns().stream().anyMatch(own -> own.name().equals(c)));
              if (dataset.isEmpty() || !missing.isEmpty()) {
                error(
                    placeOf(relation),
                    "R408",
                    dataset.isEmpty()
                        ? "lineage names \"" + table + "\", which is no dataset"
                        : "lineage leads by \""
                            + missing.get(0)
                            + "\", which is not a column of both the relation and "
                            + table,
                    "",
                    problems);
              }
            });
  }

  /** By its own column, or by one that its day has. */
  private static boolean leads(Dataset dataset, String column) {
    return dataset.column(column).isPresent()
        || dataset.column("biz_date").isPresent() && CalendarTables.DAY.column(column).isPresent();
  }

  private TextSource placeOf(Relation relation) {
    SelectFile file = files.get(relation.name());
    return file == null ? TextSource.of(relation.name()) : file.place();
  }
}
