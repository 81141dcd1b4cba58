package io.storeops.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.condition.Expression;
import io.storeops.diag.StoreOpsException;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.Row;
import io.storeops.table.Rows;
import io.storeops.table.RuleParameters;
import io.storeops.table.TableShape;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbEngineTest {
  private static final Column STORE = Column.text("store");
  private static final Column COUNT = Column.of("visitors", ValueType.INT, Unit.COUNT);
  private static final Column AMOUNT = Column.of("paid_amount", ValueType.MONEY, Unit.CURRENCY);
  private static final Column RATE = Column.of("rate", ValueType.DOUBLE, Unit.RATIO);
  private static final TableShape SHOP =
      new TableShape("shop", List.of(STORE, COUNT, AMOUNT, RATE), List.of("store"));

  @TempDir Path folder;
  private DuckDbEngine engine;

  @BeforeEach
  void open() {
    engine = DuckDbEngine.open(EngineSettings.of(2, folder));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void loadShops(Object[]... rows) {
    try (TableLoader loader = engine.load(SHOP)) {
      for (Object[] row : rows) {
        loader.add(row);
      }
    }
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  private static Query all(String from, Column... columns) {
    List<Query.Output> outputs =
        Stream.of(columns).map(c -> new Query.Output(c, new Expression.ColumnRef(c))).toList();
    List<Query.Order> order = List.of(new Query.Order(columns[0].name(), false));
    return new Query(from, outputs, List.of(), "", Map.of(), order, OptionalInt.empty());
  }

  @Test
  void load_everyType_comesBackAsItWas() {
    List<Column> columns = new ArrayList<>();
    for (ValueType type : ValueType.values()) {
      columns.add(
          Column.of("c_" + type.name().toLowerCase(java.util.Locale.ROOT), type, Unit.NONE));
    }
    Object[] values = {
      "a'b\"c;--",
      true,
      42L,
      new BigDecimal("1902189.1555"),
      0.1,
      LocalDate.of(2026, 11, 9),
      LocalDateTime.of(2026, 11, 9, 23, 59, 58),
      "2026-W46"
    };
    try (TableLoader loader = engine.load(new TableShape("all types", columns, List.of()))) {
      loader.add(values);
      loader.add(new Object[values.length]);
    }
    Rows rows = engine.query(all("all types", columns.toArray(Column[]::new)));
    for (int i = 0; i < values.length; i++) {
      assertEquals(values[i], rows.list().get(0).value(columns.get(i).name()));
      assertNull(rows.list().get(1).value(columns.get(i).name()));
    }
  }

  @Test
  void load_twoTablesAtOnce_bothAreComplete() {
    TableShape other = new TableShape("other", List.of(STORE), List.of());
    try (TableLoader first = engine.load(SHOP);
        TableLoader second = engine.load(other)) {
      for (long i = 0; i < 5000; i++) {
        first.add(row("s" + i, i, null, null));
        second.add(row("s" + i));
      }
    }
    assertEquals(5000, engine.query(all("shop", STORE)).list().size());
    assertEquals(5000, engine.query(all("other", STORE)).list().size());
  }

  @Test
  void load_doubleThatIsNotFinite_isNoData() {
    loadShops(row("a", 1L, null, Double.NaN), row("b", 1L, null, Double.POSITIVE_INFINITY));
    engine
        .query(all("shop", STORE, RATE))
        .list()
        .forEach(r -> assertTrue(r.isNull("rate"), r.required("store")));
  }

  @Test
  void load_rowOfWrongType_saysWhichTableAndNotWhatItHolds() {
    StoreOpsException fault =
        assertThrows(StoreOpsException.class, () -> loadShops(row("a", "secret", null, null)));
    assertEquals("A row of table shop does not fit its columns.", fault.getMessage());
  }

  @Test
  void define_headerFits_relationIsThere() {
    loadShops(row("a", 10L, new BigDecimal("1.5"), null));
    engine.define(
        new Definition(
            "double_shop",
            "select store, cast(visitors * 2 as bigint) as visitors from shop",
            List.of("shop"),
            List.of(STORE, COUNT)));
    Row row = engine.query(all("double_shop", STORE, COUNT)).list().get(0);
    assertEquals(20L, row.value("visitors"));
  }

  @Test
  void define_headerDoesNotFit_namesEveryColumn() {
    loadShops();
    Definition wrong =
        new Definition(
            "wrong",
            "select store, sum(visitors) as visitors, 1 as more from shop group by store",
            List.of("shop"),
            List.of(Column.text("shop"), COUNT));
    StoreOpsException fault = assertThrows(StoreOpsException.class, () -> engine.define(wrong));
    assertEquals(
        "The header of relation wrong does not fit its select: column 1 is declared as shop varchar"
            + " but the select gives store varchar; column 2 is declared as visitors bigint but the"
            + " select gives visitors hugeint; column 3 is declared as nothing but the select gives"
            + " more integer.",
        fault.getMessage());
  }

  @Test
  void query_parametersOfRule_differPerStore() {
    loadShops(row("a", 10L, null, 0.5), row("b", 10L, null, 0.5), row("c", 10L, null, 0.5));
    try (TableLoader loader = engine.load(RuleParameters.SHAPE)) {
      loader.add(row("r1", "a", "", "least", 9.0));
      loader.add(row("r1", "a", "", "share", 0.25));
      loader.add(row("r1", "b", "", "least", 11.0));
      loader.add(row("r1", "b", "", "share", 0.25));
      loader.add(row("r2", "a", "", "least", 99.0));
    }
    Expression least = new Expression.Parameter(Column.of("least", ValueType.INT, Unit.COUNT));
    Expression share = new Expression.Parameter(Column.of("share", ValueType.DOUBLE, Unit.RATIO));
    Expression condition =
        new Expression.And(
            List.of(
                compare(Expression.Comparison.GREATER, COUNT, least),
                compare(Expression.Comparison.GREATER, RATE, share)));
    Query query =
        new Query(
            "shop",
            List.of(
                new Query.Output(STORE, new Expression.ColumnRef(STORE)),
                new Query.Output(Column.text("verdict"), new Expression.Verdict(condition))),
            List.of(),
            "r1",
            Map.of(),
            List.of(new Query.Order("store", false)),
            OptionalInt.empty());
    assertEquals(
        List.of("fired", "ok", "no-data"),
        engine.query(query).list().stream().map(r -> r.required("verdict")).toList());
  }

  private static Expression compare(
      Expression.Comparison comparison, Column left, Expression right) {
    return new Expression.Compare(comparison, new Expression.ColumnRef(left), right);
  }

  @Test
  void query_boundParameterOrderAndLimit_areApplied() {
    loadShops(
        row("a", 3L, null, null),
        row("b", null, null, null),
        row("c", 1L, null, null),
        row("d", 9L, null, null));
    Expression store = new Expression.Parameter(Column.text("not_this"));
    Query query =
        new Query(
            "shop",
            List.of(
                new Query.Output(STORE, new Expression.ColumnRef(STORE)),
                new Query.Output(COUNT, new Expression.ColumnRef(COUNT))),
            List.of(compare(Expression.Comparison.NOT_EQUAL, STORE, store)),
            "",
            Map.of("not_this", "d"),
            List.of(new Query.Order("visitors", true), new Query.Order("store", false)),
            OptionalInt.of(3));
    assertEquals(
        List.of("a", "c", "b"),
        engine.query(query).list().stream().map(r -> r.required("store")).toList());
  }

  @Test
  void seal_afterwards_neitherSettingNorFileNorExtension() throws Exception {
    Path file = Files.writeString(folder.resolve("x.csv"), "a\n1\n");
    engine.seal();
    for (String select :
        List.of(
            "select * from read_csv('" + file + "')",
            "select * from read_text('" + file + "')",
            "select * from '" + file + "'")) {
      Definition definition = new Definition("x", select, List.of(), List.of());
      assertThrows(StoreOpsException.class, () -> engine.define(definition), select);
    }
    Definition trick = new Definition("y", "select 1; set threads = 1", List.of(), List.of());
    assertThrows(StoreOpsException.class, () -> engine.define(trick));
  }

  @Test
  void open_nativeCopy_isNotLeftInTheTempFolder() throws Exception {
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    String maps = Files.readString(Path.of("/proc/self/maps"));
    List<String> mapped = maps.lines().filter(l -> l.contains("libduckdb_java")).toList();
    assertFalse(mapped.isEmpty());
    assertTrue(mapped.stream().allMatch(l -> l.endsWith("(deleted)")), mapped.toString());
    assertTrue(Files.isDirectory(temp));
  }

  @Test
  void close_spillFolder_isGone() throws Exception {
    Path own = folder.resolve("small");
    try (DuckDbEngine small = DuckDbEngine.open(new EngineSettings(1, 64, own));
        TableLoader loader = small.load(SHOP)) {
      for (long i = 0; i < 300_000; i++) {
        loader.add(row("store number " + i * 7919 % 300_007, i, new BigDecimal(i), i / 3.0));
      }
    }
    try (Stream<Path> left = Files.list(own)) {
      assertEquals(List.of(), left.toList());
    }
  }

  private static Definition numbers(String select) {
    Column n = Column.of("n", ValueType.INT, Unit.COUNT);
    return new Definition("numbers", select, List.of(), List.of(n));
  }

  private static final Bounds BOUNDS = new Bounds(1, 1000, List.of("n"));

  @Test
  void define_withinItsBounds_isThere() {
    Definition thousand =
        numbers("select cast(r.n as bigint) as n from range(1000) as r(n) -- the end");
    assertEquals(Optional.empty(), engine.define(thousand, BOUNDS));
    Column n = Column.of("n", ValueType.INT, Unit.COUNT);
    assertEquals(1000, engine.query(all("numbers", n)).list().size());
  }

  @Test
  void define_withoutEnd_isStoppedAndTheEngineGoesOn() {
    engine.seal();
    Definition slow =
        numbers(
            "select count(*) as n from range(1000000) as a(n), range(1000000) as b(n) where a.n +"
                + " b.n <> 5");
    assertEquals(
        Optional.of(new Refusal(Refusal.Cause.TIME, "", 0, 0)), engine.define(slow, BOUNDS));
    assertEquals(Optional.empty(), engine.define(numbers("select cast(1 as bigint) as n"), BOUNDS));
  }

  @Test
  void define_oneRowTooMany_isRefusedAndDropped() {
    Definition more = numbers("select cast(r.n as bigint) as n from range(1001) as r(n)");
    assertEquals(
        Optional.of(new Refusal(Refusal.Cause.ROWS, "", 0, 0)), engine.define(more, BOUNDS));
    assertEquals(Optional.empty(), engine.define(numbers("select cast(1 as bigint) as n"), BOUNDS));
  }

  @Test
  void define_moreThanTheMemory_isRefused() {
    Definition large =
        numbers(
            "select count(distinct repeat('x', 1000) || a.n || '-' || b.n) as n from range(3000) as"
                + " a(n), range(3000) as b(n)");
    try (DuckDbEngine small = DuckDbEngine.open(new EngineSettings(1, 64, folder))) {
      assertEquals(
          Optional.of(new Refusal(Refusal.Cause.MEMORY, "", 0, 0)),
          small.define(large, new Bounds(60, 1000, List.of())));
    }
  }

  @Test
  void define_keyTwice_isCounted() {
    Definition twice = numbers("select n from (values (cast(null as bigint)), (7), (7)) as v(n)");
    assertEquals(
        Optional.of(new Refusal(Refusal.Cause.KEY, "1", 0, 0)), engine.define(twice, BOUNDS));
  }

  @Test
  void define_errorOfARow_hasItsPlace() {
    Definition wrong =
        numbers("select\n  cast(v.s as bigint) as n from (values ('12'), ('a dozen')) as v(s)");
    assertEquals(
        Optional.of(
            new Refusal(
                Refusal.Cause.ERROR, "a value does not fit the type that it is cast to", 2, 3)),
        engine.define(wrong, BOUNDS));
  }

  @Test
  void define_sumTooLarge_tellsNoValue() {
    Definition wrong = numbers("select v.n * 2 as n from (values (9223372036854775807)) as v(n)");
    assertEquals(
        Optional.of(new Refusal(Refusal.Cause.ERROR, "a number is too large for its type", 0, 0)),
        engine.define(wrong, BOUNDS));
  }
}
