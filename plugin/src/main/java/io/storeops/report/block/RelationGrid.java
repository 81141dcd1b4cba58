package io.storeops.report.block;

import io.storeops.document.Book;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.Row;
import io.storeops.text.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a relation as a table of a workbook: the same rows, columns and addresses as on a page. A
 * rate whose parts stand beside it is a live formula, and so is the line of totals.
 */
public final class RelationGrid {
  private static final int MOST = 500;

  private final BlockInput input;
  private final RelationView view;
  private final String id;
  private final List<Column> columns;

  private RelationGrid(BlockInput input, String id) {
    this.input = input;
    this.view = new RelationView(input);
    this.id = id;
    this.columns = view.shown();
  }

  /** The table; empty where the relation has no such rows. */
  public static Optional<Book.Grid> of(BlockInput input, String id) {
    RelationGrid grid = new RelationGrid(input, id);
    List<Row> rows = grid.view.tabled();
    return rows.isEmpty() ? Optional.empty() : Optional.of(grid.grid(rows));
  }

  /** What a table is called where the block has no name of its own. */
  public static String title(BlockInput input) {
    return input.options().title().map(input::in).orElse("");
  }

  private Book.Grid grid(List<Row> rows) {
    List<List<Book.Value>> cells =
        rows.stream()
            .limit(input.options().whole("limit", MOST))
            .map(row -> columns.stream().map(column -> value(row, column)).toList())
            .toList();
    return new Book.Grid(id, fields(), cells, total());
  }

  private List<Book.Field> fields() {
    List<String> bars = input.options().list("bars", List.of());
    List<Book.Field> fields = new ArrayList<>();
    for (Column column : columns) {
      boolean number = ColumnWords.isNumber(column);
      fields.add(new Book.Field(view.words().head(column), number, bars.contains(column.name())));
    }
    return fields;
  }

  private Book.Value value(Row row, Column column) {
    Object value = row.value(column.name());
    if (value instanceof LocalDate day) {
      return new Book.Day(day.toString());
    }
    BigDecimal number = ColumnWords.isNumber(column) ? row.number(column.name()) : null;
    if (number == null) {
      String text = ColumnWords.isNumber(column) ? "" : view.words().text(row, column);
      return new Book.Text(text);
    }
    String label = value instanceof Long ? view.words().label(row, column) : "";
    if (!label.isEmpty() && !label.equals(String.valueOf(value))) {
      return new Book.Text(label);
    }
    String address = view.words().figure(row, column).address();
    Book.Format format = format(view.words().unit(row, column));
    return ratio(column)
        .filter(parts -> holds(row, column))
        .<Book.Value>map(parts -> new Book.Formula(parts, format, places(), address))
        .orElseGet(() -> new Book.Number(number.toPlainString(), format, places(), address));
  }

  /** Whether both parts of a rate have a figure: else the rate was made of other rows. */
  private static boolean holds(Row row, Column column) {
    String[] parts = parts(column);
    return !row.isNull(parts[0]) && !row.isNull(parts[1]);
  }

  private static String[] parts(Column column) {
    return column.formula().split("\\s*/\\s*", 2);
  }

  /** numerator / denominator, where both are shown. */
  private Optional<Book.Term> ratio(Column column) {
    if (column.formula().isEmpty()) {
      return Optional.empty();
    }
    String[] parts = parts(column);
    int numerator = index(parts[0]);
    int denominator = index(parts[1]);
    return numerator < 0 || denominator < 0
        ? Optional.empty()
        : Optional.of(
            new Book.Calc(
                new Book.Here(numerator), Book.Operator.OVER, new Book.Here(denominator)));
  }

  private int index(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Only what the block says that it adds up; a rate follows from its parts. */
  private List<Book.Value> total() {
    List<String> sums = input.options().list("total", List.of());
    if (sums.isEmpty()) {
      return List.of();
    }
    List<Book.Value> line = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Book.Format format = format(column.unit());
      if (sums.contains(column.name())) {
        line.add(new Book.Formula(new Book.Shown(id, i), format, places(), ""));
      } else if (ratio(column).isPresent()
          && List.of(parts(column)).stream().allMatch(sums::contains)) {
        line.add(new Book.Formula(ratio(column).get(), format, places(), ""));
      } else {
        line.add(new Book.Text(i == 0 ? input.words().message("book.total") : ""));
      }
    }
    return line;
  }

  private int places() {
    return Numbers.places(input.scope().currency());
  }

  private static Book.Format format(Unit unit) {
    return switch (unit) {
      case COUNT -> Book.Format.COUNT;
      case CURRENCY -> Book.Format.MONEY;
      case RATIO -> Book.Format.SHARE;
      case POINTS -> Book.Format.POINTS;
      case SCORE -> Book.Format.SCORE;
      default -> Book.Format.NUMBER;
    };
  }

  /** A chart of a column that the block names, over the first rows; empty for none. */
  public static Optional<Book.Plot> plot(BlockInput input, String id, String title) {
    RelationGrid grid = new RelationGrid(input, id);
    String name = input.options().text("chart", "");
    int index = grid.index(name);
    if (index < 0) {
      return Optional.empty();
    }
    Column column = grid.columns.get(index);
    boolean money = column.type() == ValueType.MONEY;
    String head = grid.view.words().head(column);
    return Optional.of(
        new Book.Plot(
            Book.Plot.Kind.COLUMN,
            head,
            title + " · " + head,
            id,
            0,
            List.of(index),
            money ? Book.Format.AMOUNT : format(column.unit())));
  }
}
