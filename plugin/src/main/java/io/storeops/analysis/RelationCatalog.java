package io.storeops.analysis;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanTables;
import io.storeops.sql.SelectFile;
import io.storeops.table.Column;
import io.storeops.table.TableShape;
import io.storeops.templates.Templates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All relations, each after what it reads. */
public final class RelationCatalog {
  static final String FOLDER = "analyses";

  /** The role and the SOP that each rule in force names; filled by the playbook. */
  public static final TableShape RULES =
      new TableShape(
          "rule_follow",
          List.of(Column.text("rule"), Column.text("owner"), Column.text("sop")),
          List.of("rule", "owner", "sop"));

  private static final String PLAN_TABLES = "plan_";

  private final Map<String, Relation> relations;
  private final Map<String, SelectFile> own;
  private final Set<String> planOnly;

  private RelationCatalog(Map<String, Relation> ordered, Map<String, SelectFile> own) {
    this.relations = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ordered));
    this.own = Map.copyOf(own);
    this.planOnly = planOnly(ordered);
  }

  /** Each relation comes after what it reads, so one pass is enough. */
  private static Set<String> planOnly(Map<String, Relation> ordered) {
    Set<String> names = new TreeSet<>();
    for (Relation relation : ordered.values()) {
      boolean only =
          relation.reads().stream()
              .allMatch(r -> ordered.containsKey(r) ? names.contains(r) : isPlanTable(r));
      if (only && !relation.reads().isEmpty() && relation.select().isPresent()) {
        names.add(relation.name());
      }
    }
    return Set.copyOf(names);
  }

  private static boolean isPlanTable(String table) {
    return table.startsWith(PLAN_TABLES)
        || table.equals(CalendarTables.AS_OF.name())
        || table.equals(RULES.name());
  }

  /** Reads every relation of the templates and writes those whose columns come from the facts. */
  public static RelationCatalog load(
      Templates templates, FactCatalog facts, Plan plan, Problems problems) {
    return load(templates, facts, plan, List.of(), problems);
  }

  /**
   * The same with relations of a project. Problems are mistakes of whoever wrote a relation:
   * unknown names, circles, broken headers, selects that may not run.
   */
  public static RelationCatalog load(
      Templates templates, FactCatalog facts, Plan plan, List<OwnFile> files, Problems problems) {
    Map<String, TableShape> tables = tables(facts, plan);
    List<Relation> made =
        new MadeRelations(facts, new RowMetrics(facts, problems).of(plan.metrics())).all();
    Map<String, Relation> all = shipped(templates, made, problems);
    OwnRelations own = OwnRelations.read(files, tables.keySet(), all.keySet(), problems);
    all.putAll(own.relations());
    RelationCatalog catalog = of(all, tables.keySet(), own.files(), problems);
    own.check(tables, catalog, facts, problems);
    return catalog;
  }

  /** What relations may read besides each other, by name. */
  static Map<String, TableShape> tables(FactCatalog facts, Plan plan) {
    List<TableShape> shapes = new ArrayList<>(facts.datasets());
    PlanTables.of(plan).forEach(t -> shapes.add(t.shape()));
    shapes.addAll(CalendarTables.shapes());
    shapes.addAll(List.of(EventTable.SHAPE, MetricTable.SHAPE, RULES, FactCatalog.sourceRef()));
    shapes.addAll(List.of(FrozenTable.FIGURES, FrozenTable.FILES));
    Map<String, TableShape> tables = new TreeMap<>();
    shapes.forEach(shape -> tables.put(shape.name(), shape));
    return tables;
  }

  /**
   * Every relation of the templates.
   *
   * @param made relations whose select is written by Java, since the fact catalogue gives their
   *     columns
   */
  private static Map<String, Relation> shipped(
      Templates templates, List<Relation> made, Problems problems) {
    Map<String, Relation> all = new TreeMap<>();
    made.forEach(r -> all.put(r.name(), r));
    for (String path : templates.list(FOLDER, ".sql", ".yaml")) {
      Optional<Relation> relation = RelationHeader.read(path, templates.text(path), problems);
      relation.ifPresent(r -> all.put(r.name(), r));
    }
    return all;
  }

  static RelationCatalog of(
      Map<String, Relation> relations, Collection<String> tables, Problems problems) {
    return of(relations, tables, Map.of(), problems);
  }

  private static RelationCatalog of(
      Map<String, Relation> relations,
      Collection<String> tables,
      Map<String, SelectFile> own,
      Problems problems) {
    Map<String, Relation> all = new TreeMap<>(relations);
    Set<String> known = new TreeSet<>(tables);
    known.addAll(all.keySet());
    Report report = new Report(own, problems);
    all.values().forEach(r -> checkReads(r, known, all, report));
    return new RelationCatalog(ordered(all, report), own);
  }

  /** Says of a relation's file what is wrong with it. */
  private record Report(Map<String, SelectFile> own, Problems problems) {
    void error(String relation, String code, String message) {
      SelectFile file = own.get(relation);
      TextSource at = file == null ? TextSource.of(FOLDER + "/" + relation + ".sql") : file.place();
      problems.error(code, Problem.Cause.PLAN, at, message, "");
    }
  }

  private static void checkReads(
      Relation relation, Set<String> known, Map<String, Relation> all, Report report) {
    for (String read : relation.reads()) {
      if (!known.contains(read)) {
        report.error(
            relation.name(),
            "R405",
            "the relation reads \"" + read + "\", which is neither a table nor a relation");
      }
      Relation other = all.get(read);
      if (other != null
          && other.runs() == Relation.Place.LOCAL
          && relation.runs() == Relation.Place.FACTS) {
        report.error(
            relation.name(),
            "R406",
            "the relation runs where the facts lie but reads \"" + read + "\", which is local");
      }
    }
  }

  private static Map<String, Relation> ordered(Map<String, Relation> all, Report report) {
    Map<String, Relation> ordered = new LinkedHashMap<>();
    Set<String> open = new LinkedHashSet<>();
    all.keySet().forEach(name -> place(name, all, ordered, open, report));
    return ordered;
  }

  private static void place(
      String name,
      Map<String, Relation> all,
      Map<String, Relation> ordered,
      Set<String> open,
      Report report) {
    Relation relation = all.get(name);
    if (relation == null || ordered.containsKey(name)) {
      return;
    }
    if (!open.add(name)) {
      List<String> circle = new ArrayList<>(open);
      circle = circle.subList(circle.indexOf(name), circle.size());
      report.error(
          name,
          "R407",
          "relations read each other in a circle: " + String.join(" → ", circle) + " → " + name);
      return;
    }
    relation.reads().forEach(read -> place(read, all, ordered, open, report));
    open.remove(name);
    ordered.put(name, relation);
  }

  /** The relation of that name. */
  public Optional<Relation> relation(String name) {
    return Optional.ofNullable(relations.get(name));
  }

  /** All relations, each after what it reads. */
  public List<Relation> list() {
    return List.copyOf(relations.values());
  }

  /**
   * Whether everything that the relation reads, through other relations too, comes from the plan,
   * its rules and the as-of date, so that it can be judged without any export.
   */
  public boolean isPlanOnly(String name) {
    return planOnly.contains(name);
  }

  /** The file of a relation that the project brings; empty for one that storeops brings. */
  Optional<SelectFile> own(String name) {
    return Optional.ofNullable(own.get(name));
  }

  /** The names of the relations that the project brings, sorted. */
  List<String> ownNames() {
    return own.keySet().stream().sorted().toList();
  }

  /** All names, sorted. */
  public List<String> names() {
    return relations.keySet().stream().sorted().toList();
  }
}
