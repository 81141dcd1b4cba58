package io.storeops.plan;

import io.storeops.calendar.Periods;
import io.storeops.diag.TextSource;
import io.storeops.plan.ComputedTables.Reference;
import io.storeops.plan.Plan.Text;
import io.storeops.table.TableRows;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlNode;
import io.storeops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns what is written into rows of the schema's tables. */
final class PlanTableBuilder {
  /** Name of the form that periods are written in. */
  private static final String PERIOD = "period";

  private final PlanContext context;
  private final Resolved resolved;
  private final PlanSources sources = new PlanSources();
  private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
  private final List<Object[]> texts = new ArrayList<>();
  private final Set<String> periods = new TreeSet<>();
  private final Set<Reference> references = new LinkedHashSet<>();

  /**
   * What the plan leaves open and the loader has decided.
   *
   * @param values by table, id and column, joined by blanks
   */
  record Resolved(Map<String, Object> values, List<String> stores) {}

  PlanTableBuilder(PlanContext context, Resolved resolved) {
    this.context = context;
    this.resolved = resolved;
  }

  /** A place in the tree: the owner's id and the number or key of the entry. */
  private record At(String parentId, @Nullable Object position) {}

  /** Adds a table of the root and all below it. */
  void add(SchemaTable table) {
    declare(table);
    int position = 0;
    for (YamlMap holder : holders(table)) {
      position = add(table, holder, table.path(), "", position);
    }
  }

  private void declare(SchemaTable table) {
    rows.put(table.name(), new ArrayList<>());
    table.children().forEach(this::declare);
  }

  /** The maps that hold the last key of the table's path. */
  private List<YamlMap> holders(SchemaTable table) {
    return table.path().size() == 1
        ? context.files().roots()
        : context.files().parts(table.path().get(0));
  }

  private int add(SchemaTable table, YamlMap holder, List<String> path, String parentId, int from) {
    String key = path.get(path.size() - 1);
    int position = from;
    switch (table.form()) {
      case ENTRIES -> {
        for (YamlMap entry : holder.maps(key)) {
          addEntry(table, entry, new At(parentId, (long) ++position));
        }
      }
      case VALUES -> {
        List<YamlScalar> values = holder.scalars(key);
        for (YamlScalar value : values) {
          addValue(table, value, new At(parentId, (long) ++position));
        }
        if (values.isEmpty() && table.everyStore()) {
          addEveryStore(table, holder, parentId);
        }
      }
      case KEYED_VALUES, KEYED_ENTRIES ->
          holder.map(key).ifPresent(m -> addKeyed(table, m, parentId));
    }
    return position;
  }

  private void addKeyed(SchemaTable table, YamlMap map, String parentId) {
    for (String written : map.keys()) {
      Optional<YamlNode> value = map.node(written);
      String key = PlanCell.text(written, table.keyForm());
      if (table.keyForm().equals(PERIOD)) {
        periods.add(key);
      }
      if (value.isPresent() && value.get() instanceof YamlMap entry) {
        addEntry(table, entry, new At(parentId, key));
      } else if (value.isPresent() && value.get() instanceof YamlScalar scalar) {
        addValue(table, scalar, new At(parentId, key));
      }
    }
  }

  private void addEveryStore(SchemaTable table, YamlMap holder, String parentId) {
    long position = 0;
    for (String store : resolved.stores()) {
      position++;
      put(table, new At(parentId, position), List.of(store), holder.source());
    }
  }

  private void addValue(SchemaTable table, YamlScalar value, At at) {
    SchemaColumn column = table.columns().get(0);
    refer(table, column, value, value.source());
    put(table, at, Collections.singletonList(PlanCell.of(value, column)), value.source());
  }

  private void addEntry(SchemaTable table, YamlMap entry, At at) {
    String id =
        table.id().isEmpty()
            ? String.valueOf(at.position())
            : entry.text(table.id()).orElseGet(() -> String.valueOf(at.position()));
    List<@Nullable Object> cells = new ArrayList<>();
    for (SchemaColumn column : table.columns()) {
      cells.add(cell(table, column, entry, id, rowId(at, id)));
    }
    put(table, at, cells, entry.source());
    for (SchemaTable child : table.children()) {
      Optional<YamlMap> holder = descend(entry, child.path());
      if (holder.isPresent()) {
        add(child, holder.get(), child.path(), id, 0);
      }
    }
  }

  /** Entries of a child table are numbered under each parent, so both name one. */
  private static String rowId(At at, String id) {
    return at.parentId().isEmpty() ? id : at.parentId() + "/" + id;
  }

  private @Nullable Object cell(
      SchemaTable table, SchemaColumn column, YamlMap entry, String id, String rowId) {
    if (column.localized()) {
      return text(table, column, entry, rowId);
    }
    String name = column.column().name();
    Optional<YamlNode> value =
        descend(entry, column.path()).flatMap(m -> m.node(last(column.path())));
    if (value.isPresent() && value.get() instanceof YamlScalar scalar) {
      refer(table, column, scalar, entry.source());
      Object cell = PlanCell.of(scalar, column);
      if (column.form().equals(PERIOD) && cell != null) {
        periods.add(cell.toString());
      }
      return cell;
    }
    if (name.equals(table.id())) {
      return id;
    }
    Object decided = resolved.values().get(table.name() + " " + id + " " + name);
    if (decided != null) {
      return decided;
    }
    boolean store = column.reference().startsWith("store") && !table.name().equals("plan_waiver");
    if (store && context.onlyStore().isPresent()) {
      return context.onlyStore().get();
    }
    return PlanCell.fallback(column.fallback(), column.column().type());
  }

  private void refer(SchemaTable table, SchemaColumn column, YamlScalar value, TextSource entry) {
    if (!column.reference().isEmpty() && !value.text().isEmpty()) {
      references.add(
          new Reference(
              column.reference(),
              value.text(),
              table.name(),
              column.column().name(),
              sources.number(entry)));
    }
  }

  private String text(SchemaTable table, SchemaColumn column, YamlMap entry, String rowId) {
    String name = column.column().name();
    String fallback = table.parent().isEmpty() && name.matches("names?") ? rowId : "";
    Text text =
        descend(entry, column.path())
            .map(holder -> context.text(holder, last(column.path()), fallback))
            .orElseGet(() -> new Text(Map.of()));
    text.byLanguage()
        .forEach((lang, t) -> texts.add(new Object[] {table.name(), rowId, name, lang, t}));
    return text.in(context.languages().get(0), context.languages());
  }

  private static Optional<YamlMap> descend(YamlMap entry, List<String> path) {
    Optional<YamlMap> map = Optional.of(entry);
    for (String key : path.subList(0, path.size() - 1)) {
      map = map.flatMap(m -> m.map(key));
    }
    return map;
  }

  private static String last(List<String> path) {
    return path.get(path.size() - 1);
  }

  private void put(
      SchemaTable table, At at, List<? extends @Nullable Object> cells, TextSource source) {
    List<@Nullable Object> row = new ArrayList<>();
    if (!table.parent().isEmpty()) {
      row.add(at.parentId());
    }
    if (table.numbered() || table.keyed()) {
      row.add(at.position());
    }
    row.addAll(cells);
    row.add(sources.number(source));
    rows.computeIfAbsent(table.name(), n -> new ArrayList<>()).add(row.toArray());
  }

  /** All tables so far, those that tell texts, references, periods and places included. */
  List<TableRows> build(List<SchemaTable> tables, Periods calendar) {
    List<TableRows> built = new ArrayList<>();
    tables.forEach(t -> build(t, built));
    built.add(ComputedTables.texts(texts));
    built.add(ComputedTables.references(references));
    built.add(ComputedTables.periods(periods, calendar));
    built.add(sources.table());
    return built;
  }

  private void build(SchemaTable table, List<TableRows> built) {
    built.add(ComputedTables.sorted(table.shape(), rows.getOrDefault(table.name(), List.of())));
    table.children().forEach(child -> build(child, built));
  }

  /** The number of a place in {@code plan_source}. */
  long source(TextSource place) {
    return sources.number(place);
  }
}
