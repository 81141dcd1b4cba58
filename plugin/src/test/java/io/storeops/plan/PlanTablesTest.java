package io.storeops.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problems;
import io.storeops.measure.Unit;
import io.storeops.table.Column;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTablesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/plan-tables.txt");
  private static final String SHOPS =
      "stores: [{id: b, currency: CNY}, {id: a, currency: CNY, files: ['a/**', 'x/*.csv']}]\n";

  private static Plan load(String text) {
    Problems problems = new Problems();
    return PlanLoader.load(Map.of("plan/plan.yaml", text), problems)
        .orElseThrow(() -> new AssertionError(problems.list().toString()));
  }

  /** Rows as text, of all columns or of some; where they come from is told as {@code @line}. */
  private static List<String> rows(Plan plan, String table, String... shown) {
    Map<Object, Object> lines =
        table(plan, "plan_source").rows().stream().collect(Collectors.toMap(r -> r[0], r -> r[2]));
    TableRows found = table(plan, table);
    List<String> columns = found.shape().columns().stream().map(Column::name).toList();
    int src = columns.indexOf("src");
    return found.rows().stream()
        .map(
            row ->
                IntStream.range(0, row.length)
                    .filter(i -> shown.length == 0 || List.of(shown).contains(columns.get(i)))
                    .mapToObj(i -> i == src ? "@" + lines.get(row[i]) : String.valueOf(row[i]))
                    .collect(Collectors.joining("|")))
        .toList();
  }

  private static TableRows table(Plan plan, String name) {
    return PlanTables.of(plan).stream()
        .filter(t -> t.shape().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String describe(TableShape shape) {
    String columns =
        shape.columns().stream()
            .map(PlanTablesTest::describe)
            .collect(Collectors.joining("\n  ", "\n  ", "\n"));
    return shape.name() + ": key " + String.join(", ", shape.key()) + columns;
  }

  private static String describe(Column column) {
    String unit = column.unit() == Unit.NONE ? "" : " " + column.unit();
    String text = column.name() + " " + column.type() + unit;
    return text.toLowerCase(Locale.ROOT) + (column.restricted() ? " restricted" : "");
  }

  @Test
  void tables_ofTheSmallestPlan_areAllOfTheSchema() throws IOException {
    String found =
        PlanTables.of(load("stores: [{id: a, currency: CNY}]")).stream()
            .map(t -> describe(t.shape()))
            .collect(Collectors.joining("\n"));
    if ("write".equals(System.getProperty("storeops.golden"))) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, found);
    }
    assertEquals(Files.readString(GOLDEN), found);
  }

  @Test
  void tables_ofAnyPlan_haveUniqueKeysAndFullRows() throws IOException {
    Path project = Path.of("..", "example-project");
    List<Path> files;
    try (var walk = Files.walk(project.resolve("plan"))) {
      files = walk.filter(p -> p.toString().endsWith(".yaml")).toList();
    }
    Plan plan = PlanLoader.load(project, files, new Problems()).orElseThrow();
    for (TableRows table : PlanTables.of(plan)) {
      List<String> columns = table.shape().columns().stream().map(Column::name).toList();
      long keys =
          table.rows().stream()
              .map(r -> table.shape().key().stream().map(k -> r[columns.indexOf(k)]).toList())
              .distinct()
              .count();
      assertEquals(table.rows().size(), keys, table.shape().name());
      table.rows().forEach(r -> assertEquals(columns.size(), r.length, table.shape().name()));
    }
  }

  @Test
  void nested_mapsAndLists_becomeColumnsAndChildTables() {
    Plan plan =
        load(
            SHOPS
                + """
                products: [{id: 900, store: a, unitCost: 12.5}]
                campaigns:
                  - id: c
                    window: {from: 2026-11-01, to: 2026-11-11}
                    items: [{product: 900, expectedUnits: 4}, {product: 900, price: 9.123456}]
                """);
    assertEquals(
        List.of("c|c|promotion|2026-11-01|2026-11-11|@4"),
        rows(plan, "plan_campaign", "id", "name", "kind", "window_from", "window_to", "src"));
    assertEquals(
        List.of("c|1|900|null|4|@6", "c|2|900|9.1235|null|@6"),
        rows(
            plan,
            "plan_campaign_item",
            "campaign",
            "position",
            "product",
            "price",
            "expected_units",
            "src"));
    assertEquals(List.of("c|1|a|@4", "c|2|b|@4"), rows(plan, "plan_campaign_store"));
    assertEquals(List.of("a|1|a/**|@1", "a|2|x/*.csv|@1"), rows(plan, "plan_store_file"));
    assertEquals(
        List.of("900|900|a|regular|12.5|false|@2"),
        rows(plan, "plan_product", "id", "name", "store", "role", "unit_cost", "exempt", "src"));
  }

  @Test
  void goals_ofAllStoresOfACurrency_areTheSumWhereEveryStoreHasOne() {
    Plan plan =
        load(
            SHOPS
                + """
                goals:
                  - {id: ga, store: a, metric: visitors, periods: {2026: 365}}
                  - {id: gb, store: b, metric: visitors, periods: {2026: 730}}
                  - {id: gc, store: b, metric: paid_amount, periods: {2026: 730}}
                """);
    List<String> joined =
        rows(plan, "plan_goal_period").stream()
            .filter(r -> r.contains("|*CNY|") && r.contains("|week|2026-W46|"))
            .toList();
    assertEquals(
        List.of("*CNY-visitors|*CNY|visitors|||week|2026-W46|21.0|null|null|21|least|@3"), joined);
    assertTrue(rows(plan, "plan_goal_day").contains("*CNY-visitors|*CNY|visitors|||2026-11-11|3"));
  }

  @Test
  void goal_ofAMetricWhereLessIsBetter_staysBelow() {
    Plan plan =
        load(
            "stores: [{id: a, currency: CNY}]\n"
                + "goals: [{id: g, metric: refund_rate, periods: {2026: 0.08}}]\n");
    assertEquals(
        List.of("g|a|refund_rate|most|0.95|@2"),
        rows(plan, "plan_goal", "id", "store", "metric", "kind", "bands_warn", "src"));
    assertEquals(List.of("g|2026|0.08|@2"), rows(plan, "plan_goal_value"));
  }

  @Test
  void periods_thatThePlanNames_haveDays() {
    Plan plan =
        load(
            """
            stores: [{id: a, currency: CNY}]
            calendar: {fiscalYear: {start: 4}}
            goals: [{id: g, metric: paid_amount, periods: {FY2026: 1200, 2026W46: 30}}]
            campaigns: [{id: c, window: {from: 2026-05-01, to: 2026-05-02}, period: 2026年5月}]
            """);
    assertEquals(
        List.of(
            "2026-05|month|2026-05-01|2026-05-31|31",
            "2026-W46|week|2026-11-09|2026-11-15|7",
            "FY2026|year|2026-04-01|2027-03-31|365"),
        rows(plan, "plan_period"));
  }

  @Test
  void references_areNamedByWhoeverMakesThem() {
    Plan plan =
        load(
            """
            stores: [{id: a, currency: CNY}]
            roles: [{id: boss}, {id: hand, reportsTo: boss}]
            raci: [{id: t, task: Pack, accountable: boss, responsible: [hand, hand]}]
            sops: [{id: pack, owner: boss, roles: hand}]
            """);
    assertEquals(
        List.of(
            "role|boss|plan_raci|accountable",
            "role|boss|plan_role|reports_to",
            "role|boss|plan_sop|owner",
            "role|hand|plan_raci_responsible|value",
            "role|hand|plan_raci_responsible|value",
            "role|hand|plan_sop_role|value"),
        rows(plan, "plan_reference").stream()
            .map(r -> r.substring(0, r.lastIndexOf('|')))
            .toList());
  }

  @Test
  void festivals_ofChosenCalendars_areDays() {
    Plan plan = load("stores: [{id: a, currency: CNY}]\ncalendar: {festivals: [cn]}\n");
    assertTrue(
        rows(plan, "plan_festival").contains("cn|spring-festival|2026-02-16|2026-02-23|false"));
  }

  @Test
  void schema_everyProperty_isDescribed() {
    PlanSchema schema = PlanSchema.of(new Templates());
    describe(schema, schema.root(), "");
  }

  private static void describe(PlanSchema schema, YamlMap node, String path) {
    YamlMap properties = node.map("properties").orElse(null);
    if (properties == null) {
      return;
    }
    for (String key : properties.keys()) {
      YamlMap property = schema.property(node, key).orElseThrow();
      assertTrue(property.has("description"), path + "/" + key + " has no description");
      describe(schema, property, path + "/" + key);
      property
          .map("items")
          .map(schema::resolve)
          .ifPresent(i -> describe(schema, i, path + "/" + key));
    }
  }
}
