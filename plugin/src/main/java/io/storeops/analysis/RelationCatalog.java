package io.storeops.analysis;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanTables;
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
  private final Set<String> planOnly;

  private RelationCatalog(Map<String, Relation> ordered) {
    this.relations = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ordered));
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

  /**
   * Reads every relation of the templates and writes those whose columns come from the facts.
   * Problems are mistakes of whoever wrote a relation: unknown names, circles, broken headers.
   */
  public static RelationCatalog load(
      Templates templates, FactCatalog facts, Plan plan, Problems problems) {
    Set<String> tables = new TreeSet<>();
    facts.datasets().forEach(t -> tables.add(t.name()));
    PlanTables.of(plan).forEach(t -> tables.add(t.shape().name()));
    CalendarTables.shapes().forEach(t -> tables.add(t.name()));
    tables.add(EventTable.SHAPE.name());
    tables.add(MetricTable.SHAPE.name());
    tables.add(RULES.name());
    tables.add(FactCatalog.sourceRef().name());
    return of(
        templates,
        new MadeRelations(facts, new RowMetrics(facts, problems).of(plan.metrics())).all(),
        tables,
        problems);
  }

  /**
   * Reads every relation of the templates.
   *
   * @param made relations whose select is written by Java, since the fact catalogue gives their
   *     columns
   * @param tables names of the tables that relations may read
   */
  static RelationCatalog of(
      Templates templates, List<Relation> made, Collection<String> tables, Problems problems) {
    Map<String, Relation> all = new TreeMap<>();
    made.forEach(r -> all.put(r.name(), r));
    for (String path : templates.list(FOLDER, ".sql", ".yaml")) {
      Optional<Relation> relation = RelationHeader.read(path, templates.text(path), problems);
      relation.ifPresent(r -> all.put(r.name(), r));
    }
    return of(all, tables, problems);
  }

  static RelationCatalog of(
      Map<String, Relation> relations, Collection<String> tables, Problems problems) {
    Map<String, Relation> all = new TreeMap<>(relations);
    Set<String> known = new TreeSet<>(tables);
    known.addAll(all.keySet());
    all.values().forEach(r -> checkReads(r, known, all, problems));
    return new RelationCatalog(ordered(all, problems));
  }

  private static void checkReads(
      Relation relation, Set<String> known, Map<String, Relation> all, Problems problems) {
    for (String read : relation.reads()) {
      if (!known.contains(read)) {
        report(
            relation.name(),
            "R405",
            "the relation reads \"" + read + "\", which is neither a table nor a relation",
            problems);
      }
      Relation other = all.get(read);
      if (other != null
          && other.runs() == Relation.Place.LOCAL
          && relation.runs() == Relation.Place.FACTS) {
        report(
            relation.name(),
            "R406",
            "the relation runs where the facts lie but reads \"" + read + "\", which is local",
            problems);
      }
    }
  }

  private static void report(String relation, String code, String message, Problems problems) {
    problems.error(
        code, Problem.Cause.PLAN, TextSource.of(FOLDER + "/" + relation + ".sql"), message, "");
  }

  private static Map<String, Relation> ordered(Map<String, Relation> all, Problems problems) {
    Map<String, Relation> ordered = new LinkedHashMap<>();
    Set<String> open = new LinkedHashSet<>();
    all.keySet().forEach(name -> place(name, all, ordered, open, problems));
    return ordered;
  }

  private static void place(
      String name,
      Map<String, Relation> all,
      Map<String, Relation> ordered,
      Set<String> open,
      Problems problems) {
    Relation relation = all.get(name);
    if (relation == null || ordered.containsKey(name)) {
      return;
    }
    if (!open.add(name)) {
      List<String> circle = new ArrayList<>(open);
      circle = circle.subList(circle.indexOf(name), circle.size());
      report(
          name,
          "R407",
          "relations read each other in a circle: " + String.join(" → ", circle) + " → " + name,
          problems);
      return;
    }
    relation.reads().forEach(read -> place(read, all, ordered, open, problems));
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

  /** All names, sorted. */
  public List<String> names() {
    return relations.keySet().stream().sorted().toList();
  }
}
