package io.storeops.analysis;

import io.storeops.calendar.WeekRule;
import io.storeops.calendar.YearRule;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.engine.EngineSettings;
import io.storeops.facts.FactCatalog;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import io.storeops.plan.PlanTables;
import io.storeops.table.Column;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import io.storeops.templates.Templates;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A few shops with facts that a test writes down by column name. */
public final class Shop {
  private final List<Plan.Store> stores = new ArrayList<>();
  private final List<Plan.Season> seasons = new ArrayList<>();
  private final Map<String, List<Map<String, Object>>> rows = new TreeMap<>();

  public Shop store(String id, String currency) {
    return store(id, currency, "tmall");
  }

  /** A shop of a platform. */
  public Shop store(String id, String currency, String platform) {
    stores.add(
        new Plan.Store(
            id,
            new Plan.Text(Map.of("en", id)),
            platform,
            currency,
            ZoneId.of("Asia/Shanghai"),
            LocalTime.MIDNIGHT,
            List.of(),
            TextSource.of("plan/stores.yaml")));
    row("plan_store", "id", id, "name", id, "platform", platform, "currency", currency);
    return this;
  }

  /** A named span of a kind. */
  public Shop season(String id, String from, String to, String kind) {
    seasons.add(
        new Plan.Season(
            id,
            new Plan.Text(Map.of("en", id)),
            LocalDate.parse(from),
            LocalDate.parse(to),
            BigDecimal.ONE,
            kind,
            TextSource.of("plan/calendar.yaml")));
    return this;
  }

  /** A row by column name and value; columns that are left out have no data, texts are empty. */
  public Shop row(String table, Object... namesAndValues) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
    return this;
  }

  public Plan plan() {
    List<TableRows> tables = PLAN_TABLES.stream().map(t -> new TableRows(t, typed(t))).toList();
    return new Plan(
        new Plan.SiteSettings(List.of("en"), Optional.empty(), 60, 50, new Plan.Text(Map.of())),
        new Plan.CalendarSettings(
            WeekRule.ISO, YearRule.CALENDAR, seasons, List.of(), Map.of(), Map.of()),
        stores,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        tables);
  }

  /**
   * Rows as a table: a line of column names, then one per row, cells apart by blanks; {@code -} is
   * no data.
   */
  public Shop table(String table, String text) {
    List<String> lines = text.lines().toList();
    String[] names = lines.get(0).strip().split(" +");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.strip().split(" +");
      if (cells.length != names.length) {
        throw new IllegalArgumentException(table + ": " + line);
      }
      List<Object> row = new ArrayList<>();
      for (int i = 0; i < names.length; i++) {
        if (!cells[i].equals("-")) {
          row.addAll(List.of(names[i], cells[i]));
        }
      }
      row(table, row.toArray());
    }
    return this;
  }

  /** An engine with everything loaded. */
  public Engine load(Path temp) {
    Engine engine = DuckDbEngine.open(EngineSettings.of(2, temp));
    Plan plan = plan();
    Analyses.load(engine, tables(plan, FactCatalog.load(new Templates(), plan)));
    return engine;
  }

  /** Fact and plan tables, empty ones too. */
  public List<TableRows> tables(Plan plan, FactCatalog facts) {
    List<TableRows> all = new ArrayList<>(plan.tables());
    facts.datasets().forEach(t -> all.add(new TableRows(t, typed(t))));
    all.add(new TableRows(FactCatalog.sourceRef(), List.of()));
    all.add(new TableRows(RelationCatalog.RULES, typed(RelationCatalog.RULES)));
    return all;
  }

  /** Everything computed in a loaded engine. */
  public Relations run(Engine engine, AnalysisSettings settings) {
    Plan plan = plan();
    FactCatalog facts = FactCatalog.load(new Templates(), plan);
    return Analyses.run(engine, catalog(plan, facts), plan, facts, settings);
  }

  public static RelationCatalog catalog(Plan plan, FactCatalog facts) {
    Problems problems = new Problems();
    RelationCatalog catalog = RelationCatalog.load(new Templates(), facts, plan, problems);
    problems.throwIfErrors();
    return catalog;
  }

  private List<Object[]> typed(TableShape shape) {
    List<Object[]> typed = new ArrayList<>();
    for (Map<String, Object> row : rows.getOrDefault(shape.name(), List.of())) {
      for (String name : row.keySet()) {
        if (shape.column(name).isEmpty()) {
          throw new IllegalArgumentException(shape.name() + " has no column " + name);
        }
      }
      typed.add(shape.columns().stream().map(c -> value(c, row.get(c.name()))).toArray());
    }
    return typed;
  }

  private static @Nullable Object value(Column column, @Nullable Object given) {
    if (given == null) {
      return column.type() == ValueType.TEXT ? "" : null;
    }
    return switch (column.type()) {
      case INT -> Long.valueOf(given.toString());
      case MONEY -> new BigDecimal(given.toString());
      case DOUBLE -> Double.valueOf(given.toString());
      case DATE -> given instanceof String text ? LocalDate.parse(text) : given;
      case TIME -> given instanceof String text ? LocalDateTime.parse(text) : given;
      case BOOL -> given instanceof String text ? Boolean.valueOf(text) : given;
      default -> given;
    };
  }

  /**
   * Those of the plan's schema: every table and column exists, even when a shop has no row of it.
   */
  private static final List<TableShape> PLAN_TABLES =
      PlanTables.of(smallestPlan()).stream().map(TableRows::shape).toList();

  private static Plan smallestPlan() {
    String stores = "stores: [{id: s, name: S, platform: tmall, currency: CNY}]";
    return PlanLoader.load(Map.of("plan/stores.yaml", stores), new Problems()).orElseThrow();
  }

  /**
   * The rows of a relation as a test writes them down, see {@link Printed#rows}.
   *
   * @param folder where the engine works
   */
  List<String> rows(Path folder, String relation, String columns, String... where) {
    try (Engine engine = load(folder)) {
      return Printed.rows(run(engine, AnalysisSettings.none()), relation, columns, where);
    }
  }
}
