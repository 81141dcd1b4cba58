package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.check.RuleQueries;
import io.storeops.condition.ConditionParser;
import io.storeops.condition.Expression;
import io.storeops.condition.Scope;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.engine.Definition;
import io.storeops.engine.Engine;
import io.storeops.engine.Query;
import io.storeops.facts.FactCatalog;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.PlaybookLoader;
import io.storeops.table.Column;
import io.storeops.table.Row;
import io.storeops.table.RuleParameters;
import io.storeops.table.TableRows;
import io.storeops.templates.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/**
 * Everything that runs in the embedded engine runs on Trino too and gives the same: every relation
 * of the catalogue, conditions over columns with and without data, every built-in rule.
 *
 * <p>Relations run from their own text in either engine and are stored on Trino, one after what it
 * reads. A warehouse that is only read is asked in one statement with everything below a relation
 * in it; with the server's default limits that holds for small relations, as one test shows, while
 * large ones must be stored first.
 */
@Tag("trino")
@Timeout(300)
class TwoEnginesIT {
  @RegisterExtension static final TrinoServer SERVER = new TrinoServer();

  @TempDir static Path folder;

  private static Engine embedded;
  private static Engine remote;
  private static Relations here;
  private static Relations there;
  private static RelationCatalog catalog;
  private static Playbook playbook;
  private static Plan plan;
  private static FactCatalog facts;
  private static List<TableRows> tables;

  @BeforeAll
  static void load() {
    Shop shop = OddShop.build();
    plan = shop.plan();
    facts = FactCatalog.load(new Templates(), plan);
    catalog = Shop.catalog(plan, facts);
    playbook = playbook();
    tables = shop.tables(plan, facts);
    embedded = shop.load(folder);
    remote = SERVER.storing("work");
    Analyses.load(remote, tables);
    Analyses.load(embedded, List.of(ruleParameters()));
    Analyses.load(remote, List.of(ruleParameters()));
    here = Analyses.run(embedded, catalog, plan, facts, OddShop.settings());
    there = Analyses.run(remote, catalog, plan, facts, OddShop.settings());
  }

  private static Playbook playbook() {
    Problems problems = new Problems();
    Playbook playbook =
        PlaybookLoader.load(new Templates(), folder, List.of(), catalog, plan, problems);
    problems.throwIfErrors();
    return playbook;
  }

  @AfterAll
  static void close() {
    Stream.of(embedded, remote).filter(e -> e != null).forEach(Engine::close);
  }

  @TestFactory
  Stream<DynamicTest> relation_everyOne_isEqualOnBothEngines() {
    return catalog.list().stream().map(r -> DynamicTest.dynamicTest(r.name(), () -> assertSame(r)));
  }

  private static Query selection(Relation relation) {
    List<String> columns = new ArrayList<>(relation.grain());
    relation.columns().stream()
        .map(Column::name)
        .filter(c -> !relation.grain().contains(c))
        .forEach(columns::add);
    return Selection.of(relation, columns.toArray(String[]::new)).query();
  }

  private static void assertSame(Relation relation) {
    Query query = selection(relation);
    List<Row> expected = here.query(query).list();
    assertFalse(expected.isEmpty(), relation.name() + " has no row to compare");
    assertRows(relation.name(), expected, there.query(query).list(), names(query));
  }

  /** That the comparison sees what one engine divides in whole numbers and the other does not. */
  @Test
  void comparison_integerDivisionPlanted_isRed() {
    String select =
        "select store, biz_date, cast(visitors / 7 as double) as planted from store_daily"
            + " where visitors is not null";
    Relation planted =
        new Relation(
            "planted",
            List.of("store", "biz_date"),
            List.of("store_daily"),
            Relation.Place.FACTS,
            Map.of(),
            List.of(
                Column.text("store"),
                Column.of("biz_date", ValueType.DATE, Unit.NONE),
                Column.of("planted", ValueType.DOUBLE, Unit.NUMBER)),
            Optional.of(select));
    for (Engine engine : List.of(embedded, remote)) {
      engine.define(new Definition("planted", select, planted.reads(), planted.columns()));
    }
    assertThrows(AssertionFailedError.class, () -> assertSame(planted));
  }

  /** The rows that a rule does not find fine, and what it says of each of its conditions. */
  @TestFactory
  Stream<DynamicTest> rule_everyBuiltIn_hasTheSameVerdicts() {
    return playbook.rules().stream()
        .map(
            r ->
                DynamicTest.dynamicTest(
                    r.id(), () -> assertSameVerdicts(RuleQueries.of(playbook, r))));
  }

  private static void assertSameVerdicts(Query query) {
    assertSame(query);
    assertSame(onEveryRow(query));
  }

  /** The same question without its filter: fine rows come too. */
  private static Query onEveryRow(Query query) {
    return new Query(
        query.from(),
        query.outputs(),
        List.of(),
        query.rule(),
        query.bindings(),
        query.order(),
        query.limit());
  }

  private static void assertSame(Query query) {
    assertRows(query.rule(), here.query(query).list(), there.query(query).list(), names(query));
  }

  private static List<String> names(Query query) {
    return query.outputs().stream().map(o -> o.column().name()).toList();
  }

  /** One statement with everything in it, over a schema that holds facts and is only read. */
  @Test
  void warehouse_onlyRead_answersARelationAndItsRule() {
    Set<String> ofPlan = new HashSet<>();
    plan.tables().forEach(t -> ofPlan.add(t.shape().name()));
    List<TableRows> stored =
        tables.stream().filter(t -> !ofPlan.contains(t.shape().name())).toList();
    try (Engine warehouse = SERVER.storing("facts");
        Engine reader = SERVER.reading("facts")) {
      Analyses.load(warehouse, stored);
      Analyses.load(reader, plan.tables());
      Analyses.load(reader, List.of(ruleParameters(), new MetricTable(facts.metrics()).rows()));
      Timeline timeline = new TimelineReader(plan, AnalysisSettings.none()).read(embedded);
      Analyses.load(reader, new CalendarTables(plan.calendar().periods(), timeline).all());
      Analyses.load(reader, List.of(new EventTable(plan, timeline).rows()));
      for (Relation relation : catalog.list()) {
        relation
            .select()
            .map(s -> new Definition(relation.name(), s, relation.reads(), relation.columns()))
            .ifPresent(reader::define);
      }
      Query rule =
          playbook.rules().stream()
              .map(r -> RuleQueries.of(playbook, r))
              .filter(q -> q.from().equals("source_shift"))
              .filter(q -> !here.query(q).list().isEmpty())
              .findFirst()
              .orElseThrow();
      List<Row> verdicts = here.query(rule).list();
      assertRows(rule.rule(), verdicts, reader.query(rule).list(), names(rule));
      Query day = selection(catalog.relation("metric_day").orElseThrow());
      assertRows("metric_day", here.query(day).list(), reader.query(day).list(), names(day));
    }
  }

  private static void assertRows(
      String name, List<Row> expected, List<Row> found, List<String> columns) {
    assertEquals(expected.size(), found.size(), name + ": rows");
    for (int i = 0; i < expected.size(); i++) {
      for (String column : columns) {
        Object mine = expected.get(i).value(column);
        Object theirs = found.get(i).value(column);
        int row = i;
        if (!alike(mine, theirs)) {
          assertEquals(
              String.valueOf(mine),
              String.valueOf(theirs),
              () ->
                  name
                      + " row "
                      + row
                      + " column "
                      + column
                      + " "
                      + text(expected.get(row), columns));
        }
      }
    }
  }

  private static String text(Row row, List<String> columns) {
    List<String> values = new ArrayList<>();
    columns.forEach(c -> values.add(c + "=" + row.value(c)));
    return values.toString();
  }

  private static boolean alike(@Nullable Object mine, @Nullable Object theirs) {
    if (mine instanceof Double a && theirs instanceof Double b) {
      return Math.abs(a - b) <= 1e-9 * Math.max(1e-3, Math.max(Math.abs(a), Math.abs(b)));
    }
    return java.util.Objects.equals(mine, theirs);
  }

  private static final List<String> CONDITIONS =
      List.of(
          "value < previous",
          "value / previous < :share",
          "change < -0.1 or change_last_year < -0.1",
          "not (value > goal)",
          "value between low and high",
          "value not between low and high",
          "numerator / denominator > :small",
          "exact * 3 > 100000.005",
          "basis = 'visitor-days'",
          "basis is null and value is not null",
          "basis in ('period', 'visitor-days') and days < 7",
          "metric not in ('visitors', 'paid_amount')",
          "estimated and value > 1",
          "not estimated or value <= 1",
          "coalesce(goal, planned) > value",
          "case when value > 100 then previous else last_year end > 50",
          "abs(change) >= 0.333333333",
          "round(value) = floor(value)",
          "ceil(value / :seven) > :ten",
          "value > :least and value / previous < :share",
          "nullif(days, 7) < 6",
          "sqrt(value) > 12.5",
          "-change > 0.5",
          "attainment >= 1",
          "value + previous > 2 * numerator",
          "value - previous = 0",
          "status = 'act' and reason = ''",
          "days * 3 - 1 >= 20");

  /** The first two stand in the table of rule parameters, the others are bound. */
  private static final List<Column> PARAMETERS =
      List.of(
          Column.of("share", ValueType.DOUBLE, Unit.RATIO),
          Column.of("least", ValueType.INT, Unit.NUMBER),
          Column.of("small", ValueType.DOUBLE, Unit.RATIO),
          Column.of("seven", ValueType.INT, Unit.NUMBER),
          Column.of("ten", ValueType.DOUBLE, Unit.RATIO));

  private static final List<String> STORES = List.of("", "north", "south", "tokyo", "*CNY", "*JPY");

  /** Those of the built-in rules, and of a rule "r" whose parameters two stores lack. */
  private static TableRows ruleParameters() {
    List<Object[]> rows = new ArrayList<>(playbook.parameterTable(STORES).rows());
    for (String store : List.of("north", "south", "*CNY")) {
      rows.add(new Object[] {"r", store, "", "share", store.equals("north") ? 0.9 : 1.05});
      rows.add(new Object[] {"r", store, "", "least", 33.0});
    }
    return new TableRows(RuleParameters.SHAPE, rows);
  }

  /** All in one query: on the second engine planning is what takes time. */
  @Test
  void condition_everyOne_hasTheSameVerdicts() {
    Relation relation = catalog.relation("metric_period").orElseThrow();
    List<Column> columns =
        relation.columns().stream()
            // one unit for all, so that any two columns may meet in a condition
            .map(c -> new Column(c.name(), c.type(), plain(c), false, ""))
            .toList();
    List<Query.Output> outputs = new ArrayList<>();
    for (String name : relation.grain()) {
      Column column = columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
      outputs.add(new Query.Output(column, new Expression.ColumnRef(column)));
    }
    for (String condition : CONDITIONS) {
      outputs.add(
          new Query.Output(
              Column.text(condition), new Expression.Verdict(parsed(condition, columns))));
    }
    List<Query.Order> order =
        relation.grain().stream().map(g -> new Query.Order(g, false)).toList();
    Query query =
        new Query(
            relation.name(),
            outputs,
            List.of(),
            "r",
            Map.of("small", 0.05, "seven", 7L, "ten", 10.0),
            order,
            OptionalInt.empty());
    assertSame(query);
    assertEveryVerdict(query);
  }

  private static Expression parsed(String condition, List<Column> columns) {
    Problems problems = new Problems();
    return ConditionParser.parse(
            condition, TextSource.of("test"), new Scope(columns, PARAMETERS), problems)
        .orElseThrow(() -> new AssertionError(condition + ": " + problems.list()));
  }

  /** A condition that has no row without data, or none that fires, would prove little. */
  private static void assertEveryVerdict(Query query) {
    List<Row> rows = here.query(query).list();
    for (String condition : CONDITIONS) {
      Set<String> verdicts = new HashSet<>();
      rows.forEach(r -> verdicts.add(r.required(condition)));
      assertTrue(verdicts.size() >= 2, condition + " gives only " + verdicts);
    }
  }

  private static Unit plain(Column column) {
    return switch (column.type()) {
      case INT, MONEY, DOUBLE -> Unit.NUMBER;
      default -> column.unit();
    };
  }

  @Test
  void columns_everyOne_hasRowsWithoutDataSomewhere() {
    Relation relation = catalog.relation("metric_period").orElseThrow();
    for (String column : List.of("value", "previous", "goal", "basis", "exact", "denominator")) {
      List<Row> rows = here.query(Selection.of(relation, column).query()).list();
      assertFalse(rows.stream().noneMatch(r -> r.isNull(column)), column);
      assertFalse(rows.stream().allMatch(r -> r.isNull(column)), column);
    }
  }
}
