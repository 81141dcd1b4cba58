package io.storeops.report.block;

import io.storeops.calendar.Period;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a relation that a block is about: those of the page's stores and week, of the page's
 * entity where the block says {@code match}, sorted as it says (a leading minus turns it round).
 */
final class RelationView {
  private static final int WEEKS = 26;

  /** Options that name columns of a chart, in the order of its table. */
  private static final List<String> DRAWN =
      List.of("label", "rows", "across", "by", "from", "to", "x", "y", "cumulative");

  /** The store of rows that are about the plan as a whole. */
  private static final String WHOLE_PLAN = "";

  private final BlockInput input;
  private final String over;
  private final ColumnWords words;

  RelationView(BlockInput input) {
    this.input = input;
    this.over = input.options().text("over", "");
    this.words = new ColumnWords(input, over);
  }

  ColumnWords words() {
    return words;
  }

  /** The anchor of the block. */
  String id(String kind) {
    return input.options().text("anchor", kind + "-" + over.replace('_', '-'));
  }

  String title() {
    return input.options().title().map(input::in).orElse(over);
  }

  /** The column that an option names. */
  Optional<Column> column(String option) {
    return columns(option).stream().findFirst();
  }

  /** The columns that an option names, in its order. */
  List<Column> columns(String option) {
    List<Column> open = input.rows().columns(over);
    return input.options().list(option, List.of()).stream()
        .flatMap(name -> open.stream().filter(c -> c.name().equals(name)))
        .toList();
  }

  /**
   * The columns of a table: those that the block names, else those that its chart draws, else all.
   * A shop alone needs no column of its name.
   */
  List<Column> shown() {
    List<Column> asked = columns("columns");
    if (asked.isEmpty()) {
      asked = DRAWN.stream().flatMap(option -> columns(option).stream()).distinct().toList();
      boolean bare = !asked.isEmpty() && input.several() && input.rows().has(over, "store");
      asked =
          bare
              ? Stream.concat(Stream.of(Column.text("store")), asked.stream()).distinct().toList()
              : asked;
    }
    return (asked.isEmpty() ? input.rows().columns(over) : asked)
        .stream().filter(c -> !c.name().equals("store") || input.several()).toList();
  }

  /** Of the page's week, or of as many weeks as a table asks for, sorted. */
  List<Row> tabled() {
    return sorted(input.options().text("weeks", "").isEmpty() ? week() : weeks());
  }

  /** Of the page's week, sorted. */
  List<Row> rows() {
    return sorted(week());
  }

  private List<String> week() {
    return List.of(input.results().week().id());
  }

  private List<Row> sorted(List<String> weeks) {
    List<Row> rows = new ArrayList<>(rows(weeks));
    input.options().list("sort", List.of()).stream()
        .map(RelationView::order)
        .reduce(Comparator::thenComparing)
        .ifPresent(rows::sort);
    return rows;
  }

  /** Whether the page says that rows of one place are added up. */
  boolean adds() {
    return Boolean.parseBoolean(input.options().text("sum", "false"));
  }

  /** Whether rows of several stores stand side by side, so that nothing may be summed over them. */
  boolean isMixed(List<Row> rows) {
    return input.rows().has(over, "store")
        && rows.stream().map(r -> r.value("store")).distinct().limit(2).count() > 1;
  }

  /** Whether the relation has rows of these stores and this week, the block's condition aside. */
  boolean hasAny() {
    return !input.rows().in(over, scoped(), week(), Optional.empty()).isEmpty();
  }

  /** The weeks up to the page's, oldest first. */
  List<String> weeks() {
    String last = input.results().week().id();
    List<String> weeks =
        input.weeks().stream().map(Period::id).filter(w -> w.compareTo(last) <= 0).toList();
    int count = input.options().whole("weeks", WEEKS);
    return weeks.subList(Math.max(0, weeks.size() - count), weeks.size());
  }

  /** Of these weeks, in the order of the relation's grain; what is of no store stands once. */
  List<Row> rows(List<String> weeks) {
    if (!input.rows().has(over, "store") && !input.isFirstCurrency()) {
      return List.of();
    }
    String match = input.options().text("match", "");
    Optional<Entities.Entity> entity = input.entity();
    if (match.isEmpty() || entity.isEmpty()) {
      return input.rows().in(over, scoped(), weeks, input.options().where());
    }
    return input
        .rows()
        .ofEntity(
            over,
            scoped(),
            weeks,
            input.options().where(),
            match,
            input.entities().ofKind(entity.get().kind()).stream().map(Entities.Entity::id).toList(),
            entity.get().id());
  }

  private RelationRows.Scoped scoped() {
    List<String> stores = new ArrayList<>();
    input.stores().forEach(s -> stores.add(s.id()));
    if (input.isFirstCurrency()) {
      stores.add(WHOLE_PLAN);
    }
    return new RelationRows.Scoped(input.scope().key(), stores);
  }

  private static Comparator<Row> order(String key) {
    boolean descending = key.startsWith("-");
    String column = descending ? key.substring(1) : key;
    Comparator<Comparable<Object>> direction =
        descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return Comparator.comparing(
        row -> comparable(row.value(column)), Comparator.nullsLast(direction));
  }

  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // every value type of a column is comparable to itself
  private static Comparable<Object> comparable(@Nullable Object value) {
    return (Comparable<Object>) value;
  }

  /** A value as a point of a chart. */
  static @Nullable Double number(Row row, Column column) {
    java.math.BigDecimal value = row.number(column.name());
    return value == null ? null : value.doubleValue();
  }

  /** A text that fits beside a bar: cut at so many half-width places. */
  static String cut(String text, int places) {
    StringBuilder kept = new StringBuilder();
    int width = 0;
    for (int point : text.codePoints().toArray()) {
      width += point >= 0x1100 ? 2 : 1;
      if (width > places) {
        return kept.append('…').toString();
      }
      kept.appendCodePoint(point);
    }
    return kept.toString();
  }
}
