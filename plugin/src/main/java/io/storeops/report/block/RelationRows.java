package io.storeops.report.block;

import io.storeops.analysis.Relation;
import io.storeops.analysis.Relations;
import io.storeops.condition.Expression;
import io.storeops.engine.Query;
import io.storeops.facts.Dataset;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Rows of relations for all pages, in the order of their grain: what many pages share is asked
 * once. Restricted columns are left out.
 */
public final class RelationRows {
  private static final String STORE = "store";
  private static final String WEEK = "week";
  private static final String DAY = "biz_date";
  private static final String DAILY = "_daily";

  private final Relations relations;
  private final Map<String, Map<String, List<Row>>> lasting = new HashMap<>();
  private final Map<String, Map<String, List<Row>>> asked = new HashMap<>();
  private final Map<String, Map<String, Map<String, List<FileRows.Place>>>> placed =
      new HashMap<>();

  /** Over these relations. */
  public RelationRows(Relations relations) {
    this.relations = relations;
  }

  /** The columns that an open page may show. */
  public static List<Column> open(Relation relation) {
    return relation.columns().stream().filter(c -> !c.restricted()).toList();
  }

  /** The columns of a relation that an open page may show. */
  public List<Column> columns(String relation) {
    return open(relations.relation(relation));
  }

  /** The columns that together name a row. */
  List<String> grain(String relation) {
    return relations.relation(relation).grain();
  }

  /** The address of a number of a row: store, relation and column, the rest of the grain, week. */
  public String address(String relation, Row row, String column) {
    List<String> inside = new ArrayList<>();
    for (String key : grain(relation)) {
      if (!key.equals(STORE) && !key.equals(WEEK)) {
        inside.add(key + ":" + part(row, key));
      }
    }
    String week = row.has(WEEK) ? "week:" + part(row, WEEK) : "";
    String store = row.has(STORE) ? part(row, STORE) : "";
    return address(store, relation + "." + column, String.join(",", inside), week, "value");
  }

  static String address(String store, String metric, String inside, String week, String field) {
    return String.join("|", store, metric, inside.replace("|", "%7C"), week, field);
  }

  private static String part(Row row, String column) {
    return Objects.toString(row.has(column) ? row.value(column) : "", "");
  }

  /** Whether it has an open column of that name. */
  boolean has(String relation, String column) {
    return columns(relation).stream().anyMatch(c -> c.name().equals(column));
  }

  /** The rows of a store in a week; of a relation without weeks, all rows of the store. */
  List<Row> of(String relation, String store, String week) {
    return stores(relation, List.of(week), Optional.empty(), Map.of())
        .getOrDefault(store, List.of());
  }

  /** Forgets rows of weeks; a site whose weeks are built one after the other needs them no more. */
  public void forgetWeeks() {
    asked.clear();
    placed.clear();
  }

  /**
   * The rows of a scope in some weeks for which a condition holds; a relation without weeks has the
   * same rows in all of them.
   *
   * @param weeks ids; the condition's {@code :week} is the last of them
   */
  public List<Row> in(
      String relation, Scoped scoped, List<String> weeks, Optional<Expression> condition) {
    Map<String, Object> bindings = bindings(scoped, weeks);
    Map<String, List<Row>> stores = stores(relation, weeks, condition, bindings);
    return inScope(stores, relation, scoped);
  }

  private Map<String, List<Row>> stores(
      String relation,
      List<String> weeks,
      Optional<Expression> condition,
      Map<String, Object> bindings) {
    List<Expression> where = new ArrayList<>(condition.stream().toList());
    during(relation, weeks).ifPresent(where::add);
    boolean always = condition.isEmpty() && !has(relation, WEEK);
    String key = relation + "|" + condition.map(c -> bindings.get(STORE) + "|" + c).orElse("");
    return (always ? lasting : asked)
        .computeIfAbsent(
            always ? key : key + "|" + weeks,
            k ->
                by(
                    relation,
                    STORE,
                    ask(relation, where, condition.isEmpty() ? Map.of() : bindings)));
  }

  /**
   * The rows of one of several entities in some weeks for which a condition holds. One question
   * answers for all of them.
   *
   * @param column that holds the id
   * @param ids of all entities that have a page
   */
  List<Row> ofEntity(
      String relation,
      Scoped scoped,
      List<String> weeks,
      Optional<Expression> condition,
      String column,
      Collection<String> ids,
      String id) {
    Map<String, Object> bindings = bindings(scoped, weeks);
    List<Expression> where = new ArrayList<>(condition.stream().toList());
    during(relation, weeks).ifPresent(where::add);
    where.add(oneOf(Column.text(column), new TreeSet<>(ids)));
    String key =
        relation
            + "|"
            + column
            + "|"
            + weeks
            + "|"
            + condition.map(c -> scoped.key() + c).orElse("");
    Map<String, List<Row>> entities =
        asked.computeIfAbsent(
            key,
            k ->
                by(
                    relation,
                    column,
                    ask(relation, where, condition.isEmpty() ? Map.of() : bindings)));
    List<Row> own = entities.getOrDefault(id, List.of());
    return inScope(by(relation, STORE, own), relation, scoped);
  }

  private static Map<String, Object> bindings(Scoped scoped, List<String> weeks) {
    return Map.of(WEEK, weeks.get(weeks.size() - 1), STORE, scoped.key());
  }

  private List<Row> inScope(Map<String, List<Row>> stores, String relation, Scoped scoped) {
    if (!has(relation, STORE)) {
      return stores.getOrDefault("", List.of());
    }
    List<Row> rows = new ArrayList<>(stores.getOrDefault(scoped.key(), List.of()));
    boolean together = !rows.isEmpty();
    for (String store : scoped.stores()) {
      if (!together || store.isEmpty() && !scoped.key().isEmpty()) {
        rows.addAll(stores.getOrDefault(store, List.of()));
      }
    }
    return rows;
  }

  /**
   * Whose rows.
   *
   * @param key the scope as relations name it; where it has no rows, those of its stores
   * @param stores ids; the empty one stands for the plan as a whole, whose rows come on top
   */
  public record Scoped(String key, List<String> stores) {
    /** Copies the list. */
    public Scoped {
      stores = List.copyOf(stores);
    }
  }

  private Optional<Expression> during(String relation, List<String> weeks) {
    return has(relation, WEEK)
        ? Optional.of(oneOf(Column.of(WEEK, ValueType.WEEK, Unit.NONE), weeks))
        : Optional.empty();
  }

  private static Expression oneOf(Column column, Collection<String> values) {
    return new Expression.In(
        new Expression.ColumnRef(column),
        values.stream().map(v -> new Expression.Literal((Object) v)).toList(),
        false);
  }

  private List<Row> ask(String name, List<Expression> where, Map<String, Object> bindings) {
    Relation relation = relations.relation(name);
    List<Query.Output> outputs =
        columns(name).stream().map(c -> new Query.Output(c, new Expression.ColumnRef(c))).toList();
    List<Query.Order> order =
        relation.grain().stream().map(column -> new Query.Order(column, false)).toList();
    return relations
        .query(new Query(name, outputs, where, "", bindings, order, OptionalInt.empty()))
        .list();
  }

  /**
   * The rows of files that a row of a relation comes from, found by the relation's lineage. A table
   * of daily figures goes before one of single records wherever it has rows of the store and day.
   *
   * @param column of the relation and of its facts that holds the id
   */
  List<FileRows.Place> places(
      String relation, String column, LocalDate from, LocalDate to, String store, String id) {
    List<String> tables =
        relations.relation(relation).lineage().keySet().stream()
            .sorted(Comparator.comparing((String t) -> !t.endsWith(DAILY)).thenComparing(t -> t))
            .toList();
    List<FileRows.Place> found = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      for (String table : tables) {
        Map<String, List<FileRows.Place>> ids =
            places(table, column, from, to).getOrDefault(store + "|" + day, Map.of());
        if (!ids.isEmpty()) {
          found.addAll(ids.getOrDefault(id, List.of()));
          break;
        }
      }
    }
    return found;
  }

  /** By store and day, then by id. */
  private Map<String, Map<String, List<FileRows.Place>>> places(
      String table, String column, LocalDate from, LocalDate to) {
    return placed.computeIfAbsent(
        table + "|" + column + "|" + from + "|" + to, k -> askPlaces(table, column, from, to));
  }

  private Map<String, Map<String, List<FileRows.Place>>> askPlaces(
      String table, String column, LocalDate from, LocalDate to) {
    Column day = Column.of(DAY, ValueType.DATE, Unit.NONE);
    List<Column> shown =
        List.of(
            Column.text(STORE),
            day,
            Column.text(column),
            Column.of(Dataset.SRC_FILE, ValueType.INT, Unit.COUNT),
            Column.of(Dataset.SRC_ROW, ValueType.INT, Unit.COUNT));
    Expression span =
        new Expression.Between(
            new Expression.ColumnRef(day),
            new Expression.Parameter(Column.of("from", ValueType.DATE, Unit.NONE)),
            new Expression.Parameter(Column.of("to", ValueType.DATE, Unit.NONE)),
            false);
    Query query =
        new Query(
            table,
            shown.stream().map(c -> new Query.Output(c, new Expression.ColumnRef(c))).toList(),
            List.of(span),
            "",
            Map.of("from", from, "to", to),
            List.of(),
            OptionalInt.empty());
    Map<String, Map<String, List<FileRows.Place>>> found = new HashMap<>();
    for (Row row : relations.query(query).list()) {
      BigDecimal file = row.number(Dataset.SRC_FILE);
      BigDecimal line = row.number(Dataset.SRC_ROW);
      if (file != null && line != null) {
        found
            .computeIfAbsent(row.text(STORE) + "|" + row.date(DAY), d -> new HashMap<>())
            .computeIfAbsent(String.valueOf(row.text(column)), i -> new ArrayList<>())
            .add(new FileRows.Place(file.intValue(), line.intValue()));
      }
    }
    return found;
  }

  private Map<String, List<Row>> by(String relation, String column, List<Row> rows) {
    Map<String, List<Row>> groups = new HashMap<>();
    for (Row row : rows) {
      groups.computeIfAbsent(text(relation, row, column), k -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private String text(String relation, Row row, String column) {
    return has(relation, column) ? Objects.requireNonNullElse(row.text(column), "") : "";
  }
}
