package io.storeops.engine;

import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.Rows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a JDBC result into typed rows; a double that is not finite is no data. */
final class ResultReader {
  private final List<Column> columns;

  ResultReader(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  Rows read(ResultSet result) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    while (result.next()) {
      @Nullable Object[] row = new Object[columns.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = value(result, i + 1, columns.get(i).type());
      }
      rows.add(row);
    }
    return new Rows(columns, rows);
  }

  private static @Nullable Object value(ResultSet result, int index, ValueType type)
      throws SQLException {
    if (type == ValueType.DATE) {
      return result.getObject(index, LocalDate.class);
    }
    if (type == ValueType.TIME) {
      return result.getObject(index, LocalDateTime.class);
    }
    Object value = plain(result, index, type);
    return result.wasNull() ? null : value;
  }

  private static @Nullable Object plain(ResultSet result, int index, ValueType type)
      throws SQLException {
    return switch (type) {
      case BOOL -> result.getBoolean(index);
      case INT -> result.getLong(index);
      case DOUBLE -> finite(result.getDouble(index));
      case MONEY -> stripped(result.getBigDecimal(index));
      default -> result.getString(index);
    };
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** One BigDecimal per amount, however many zeros the engine keeps. */
  private static @Nullable BigDecimal stripped(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
