package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.storeops.diag.StoreOpsException;
import io.storeops.engine.Definition;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.engine.EngineSettings;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What every relation says about itself holds on real results. */
class HeadersTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> header_everyRelation_holds() {
    Shop shop = OddShop.build();
    Engine engine = shop.load(folder);
    Relations relations = shop.run(engine, OddShop.settings());
    List<DynamicTest> tests = new ArrayList<>();
    for (String name :
        Shop.catalog(
                shop.plan(),
                io.storeops.facts.FactCatalog.load(
                    new io.storeops.templates.Templates(), shop.plan()))
            .names()) {
      Relation relation = relations.relation(name);
      tests.add(
          DynamicTest.dynamicTest(
              name, () -> assertEquals(List.of(), faults(relation, rows(relations, relation)))));
    }
    return tests.stream().onClose(engine::close);
  }

  private static List<Row> rows(Relations relations, Relation relation) {
    String[] columns = relation.columns().stream().map(Column::name).toArray(String[]::new);
    return relations.query(Selection.of(relation, columns).query()).list();
  }

  static List<String> faults(Relation relation, List<Row> rows) {
    List<String> faults = new ArrayList<>();
    if (rows.isEmpty()) {
      faults.add(relation.name() + " has no row: the test's data lack what it reads");
    }
    Set<List<Object>> seen = new HashSet<>();
    for (Row row : rows) {
      List<Object> key = new ArrayList<>();
      relation.grain().forEach(g -> key.add(String.valueOf(row.value(g))));
      if (!seen.add(key) && faults.size() < 5) {
        faults.add(relation.name() + ": two rows of the grain " + relation.grain() + " " + key);
      }
      relation.columns().stream()
          .flatMap(
              c ->
                  Stream.concat(
                      wrongType(relation, c, row).stream(), wrongRatio(relation, c, row).stream()))
          .filter(f -> faults.size() < 5)
          .forEach(faults::add);
    }
    return faults;
  }

  private static Optional<String> wrongType(Relation relation, Column column, Row row) {
    Object value = row.value(column.name());
    if (column.type() == ValueType.WEEK
        && value != null
        && !value.toString().matches("\\d{4}-W\\d\\d")) {
      return Optional.of(relation.name() + "." + column.name() + " is no week: " + value);
    }
    return Optional.empty();
  }

  private static Optional<String> wrongRatio(Relation relation, Column column, Row row) {
    if (!column.formula().contains("/")) {
      return Optional.empty();
    }
    String[] parts = column.formula().split("\\s*/\\s*");
    BigDecimal numerator = row.number(parts[0]);
    BigDecimal denominator = row.number(parts[1]);
    Double expected =
        numerator == null || denominator == null || denominator.signum() == 0
            ? null
            : numerator.doubleValue() / denominator.doubleValue();
    Object found = row.value(column.name());
    boolean equal =
        expected == null
            ? found == null
            : found instanceof Double ratio
                && Math.abs(ratio - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
    return equal
        ? Optional.empty()
        : Optional.of(
            relation.name()
                + "."
                + column.name()
                + " is "
                + found
                + ", but "
                + column.formula()
                + " gives "
                + expected);
  }

  private static Relation relation(List<String> grain, List<Column> columns, String select) {
    return new Relation(
        "wrong",
        grain,
        List.of(),
        Relation.Place.FACTS,
        java.util.Map.of(),
        columns,
        Optional.of(select));
  }

  private List<Row> computed(Engine engine, Relation relation) {
    engine.define(
        new Definition(
            relation.name(), relation.select().orElseThrow(), List.of(), relation.columns()));
    String[] columns = relation.columns().stream().map(Column::name).toArray(String[]::new);
    return engine.query(Selection.of(relation, columns).query()).list();
  }

  @Test
  void header_wrongGrain_isNamed() {
    Relation wrong =
        relation(
            List.of("store"),
            List.of(Column.text("store")),
            "select v.store from (values ('a'), ('b'), ('a')) as v(store)");
    try (Engine engine = DuckDbEngine.open(EngineSettings.of(1, folder))) {
      assertEquals(
          List.of("wrong: two rows of the grain [store] [a]"),
          faults(wrong, computed(engine, wrong)));
    }
  }

  @Test
  void header_wrongFormula_isNamed() {
    Relation wrong =
        relation(
            List.of("buyers"),
            List.of(
                Column.parse("buyers", "int count"),
                Column.parse("visitors", "int count"),
                Column.parse("conversion", "double ratio = buyers / visitors")),
            "select cast(5 as bigint) as buyers, cast(20 as bigint) as visitors, 0.5e0 as"
                + " conversion");
    try (Engine engine = DuckDbEngine.open(EngineSettings.of(1, folder))) {
      assertEquals(
          List.of("wrong.conversion is 0.5, but buyers / visitors gives 0.25"),
          faults(wrong, computed(engine, wrong)));
    }
  }

  @Test
  void header_wrongType_failsWhereTheRelationIsDefined() {
    Relation wrong =
        relation(
            List.of("n"), List.of(Column.of("n", ValueType.INT, Unit.COUNT)), "select 1.5 as n");
    try (Engine engine = DuckDbEngine.open(EngineSettings.of(1, folder))) {
      StoreOpsException fault =
          assertThrows(StoreOpsException.class, () -> computed(engine, wrong));
      assertEquals(
          "The header of relation wrong does not fit its select: column 1 is declared as n bigint"
              + " but the select gives n decimal(2,1).",
          fault.getMessage());
    }
  }
}
