package io.storeops.engine;

import io.storeops.diag.StoreOpsException;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.TableShape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A small table as a select over literals, for engines where nothing can be stored. */
final class ValuesTable implements TableLoader {
  /** More rows than this belong into the warehouse. */
  static final int MOST_ROWS = 10_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  private final TableShape shape;
  private final List<String> rows = new ArrayList<>();

  ValuesTable(TableShape shape) {
    this.shape = shape;
  }

  @Override
  public void add(@Nullable Object[] row) {
    if (rows.size() == MOST_ROWS) {
      throw new StoreOpsException(
          "Table "
              + shape.name()
              + " has more than "
              + MOST_ROWS
              + " rows; load it into the"
              + " warehouse instead.");
    }
    StringJoiner values = new StringJoiner(", ", "(", ")");
    for (int i = 0; i < row.length; i++) {
      values.add(literal(shape.columns().get(i).type(), row[i]));
    }
    rows.add(values.toString());
  }

  @Override
  public void close() {
    // nothing is held
  }

  /** A select that gives the rows with the table's names and types. */
  String select() {
    StringJoiner outputs = new StringJoiner(", ", "select ", "");
    StringJoiner names = new StringJoiner(", ", "(", ")");
    StringJoiner nothing = new StringJoiner(", ", "(", ")");
    for (int i = 0; i < shape.columns().size(); i++) {
      Column column = shape.columns().get(i);
      String type = Dialect.type(column.type());
      outputs.add("cast(c" + i + " as " + type + ") as " + Names.quoted(column.name()));
      names.add("c" + i);
      nothing.add("cast(null as " + type + ")");
    }
    return outputs
        + " from (values "
        + (rows.isEmpty() ? nothing.toString() : String.join(", ", rows))
        + ") as v"
        + names
        + (rows.isEmpty() ? " where false" : "");
  }

  static String literal(ValueType type, @Nullable Object value) {
    if (value == null) {
      return "cast(null as " + Dialect.type(type) + ")";
    }
    return switch (type) {
      case TEXT, WEEK -> "cast(" + Names.literal((String) value) + " as varchar)";
      case BOOL, INT -> value.toString();
      case MONEY ->
          "cast("
              + ((BigDecimal) value).setScale(4, RoundingMode.HALF_UP).toPlainString()
              + " as decimal(18,4))";
      case DOUBLE -> number(((Number) value).doubleValue());
      case DATE -> "date '" + value + "'";
      case TIME -> "timestamp '" + TIME.format((LocalDateTime) value) + "'";
    };
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return "cast(null as double)";
    }
    String text = Double.toString(value);
    return text.contains("E") ? text : text + "E0";
  }
}
