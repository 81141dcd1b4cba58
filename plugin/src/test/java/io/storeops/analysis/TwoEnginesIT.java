package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.condition.ConditionParser;
import io.storeops.condition.Expression;
import io.storeops.condition.Scope;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.engine.Engine;
import io.storeops.engine.Query;
import io.storeops.engine.RuleParameters;
import io.storeops.facts.FactCatalog;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.table.Column;
import io.storeops.table.Row;
import io.storeops.table.TableRows;
import io.storeops.templates.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

/**
 * Everything that runs in the embedded engine runs on Trino too and gives the same: every relation
 * of the catalogue, and conditions over columns with and without data.
 */
@Tag("trino")
@Timeout(480)
class TwoEnginesIT {
  @RegisterExtension static final TrinoServer SERVER = new TrinoServer();

  @TempDir static Path folder;

  private static Engine embedded;
  private static Engine remote;
  private static Relations here;
  private static Relations there;
  private static RelationCatalog catalog;

  @BeforeAll
  static void load() {
    Shop shop = OddShop.build();
    Plan plan = shop.plan();
    FactCatalog facts = FactCatalog.load(new Templates(), plan);
    catalog = Shop.catalog(plan, facts);
    embedded = shop.load(folder);
    Set<String> planTables = new HashSet<>();
    plan.tables().forEach(t -> planTables.add(t.shape().name()));
    List<TableRows> tables = shop.tables(plan, facts);
    SERVER.load(tables.stream().filter(t -> !planTables.contains(t.shape().name())).toList());
    remote = SERVER.engine();
    Analyses.load(remote, plan.tables());
    Analyses.load(embedded, List.of(ruleParameters()));
    Analyses.load(remote, List.of(ruleParameters()));
    here = Analyses.run(embedded, catalog, plan, facts, AnalysisSettings.none());
    there = Analyses.run(remote, catalog, plan, facts, AnalysisSettings.none());
  }

  @AfterAll
  static void close() {
    Stream.of(embedded, remote).filter(e -> e != null).forEach(Engine::close);
  }

  @TestFactory
  Stream<DynamicTest> relation_everyOne_isEqualOnBothEngines() {
    return catalog.list().stream().map(r -> DynamicTest.dynamicTest(r.name(), () -> assertSame(r)));
  }

  private static void assertSame(Relation relation) {
    List<String> columns = new ArrayList<>(relation.grain());
    relation.columns().stream()
        .map(Column::name)
        .filter(c -> !relation.grain().contains(c))
        .forEach(columns::add);
    Query query = Selection.of(relation, columns.toArray(String[]::new)).query();
    assertRows(relation.name(), query, columns);
  }

  private static void assertRows(String name, Query query, List<String> columns) {
    List<Row> expected = here.query(query).list();
    List<Row> found = there.query(query).list();
    assertFalse(expected.isEmpty(), name + " has no row to compare");
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
          "exact - exact / 3 > 2000",
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
          "ceil(value / :seven) > 10",
          "value * :share < previous and value > :least",
          "nullif(days, 7) < 6",
          "sqrt(value) > 12.5",
          "-change > 0.5",
          "attainment >= 1",
          "value + previous > 2 * last_year",
          "value - previous = 0",
          "status = 'act' and reason = ''",
          "days * 3 - 1 >= 20");

  /** The first two stand in the table of rule parameters, the others are bound. */
  private static final List<Column> PARAMETERS =
      List.of(
          Column.of("share", ValueType.DOUBLE, Unit.RATIO),
          Column.of("least", ValueType.INT, Unit.NUMBER),
          Column.of("small", ValueType.DOUBLE, Unit.RATIO),
          Column.of("seven", ValueType.INT, Unit.NUMBER));

  private static TableRows ruleParameters() {
    List<Object[]> rows = new ArrayList<>();
    for (String store : List.of("north", "south", "*CNY")) {
      rows.add(new Object[] {"r", store, "share", store.equals("north") ? 0.9 : 1.05});
      rows.add(new Object[] {"r", store, "least", 33.0});
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
            Map.of("small", 0.05, "seven", 7L),
            order,
            OptionalInt.empty());
    assertRows("verdicts", query, outputs.stream().map(o -> o.column().name()).toList());
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
