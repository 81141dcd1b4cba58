package io.storeops.engine;

import io.storeops.diag.StoreOpsException;
import io.storeops.measure.ValueType;
import io.storeops.table.TableShape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Loads rows through the engine's appender: batches of inserts are some forty times slower. */
final class DuckDbLoader implements TableLoader {
  private final TableShape shape;
  private final ValueType[] types;
  private final DuckDBAppender appender;

  DuckDbLoader(DuckDBConnection connection, TableShape shape) throws SQLException {
    this.shape = shape;
    this.types =
        shape.columns().stream().map(io.storeops.table.Column::type).toArray(ValueType[]::new);
    this.appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, shape.name());
  }

  @Override
  public void add(@Nullable Object[] row) {
    if (row.length != types.length) {
      throw new IllegalArgumentException(
          shape.name() + " has " + types.length + " columns, the row " + row.length);
    }
    try {
      appender.beginRow();
      for (int i = 0; i < types.length; i++) {
        append(types[i], row[i]);
      }
      appender.endRow();
    } catch (SQLException | ClassCastException e) {
      throw new StoreOpsException(
          // never the row itself: it may hold what must not be printed
          "A row of table " + shape.name() + " does not fit its columns.", e);
    }
  }

  private void append(ValueType type, @Nullable Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
      return;
    }
    switch (type) {
      case TEXT, WEEK -> appender.append((String) value);
      case BOOL -> appender.append(((Boolean) value).booleanValue());
      case INT -> appender.append(((Number) value).longValue());
      case MONEY -> appender.append(((BigDecimal) value).setScale(4, RoundingMode.HALF_UP));
      case DOUBLE -> appendDouble(((Number) value).doubleValue());
      case DATE -> appender.append((LocalDate) value);
      case TIME -> appender.append((LocalDateTime) value);
    }
  }

  private void appendDouble(double value) throws SQLException {
    if (Double.isFinite(value)) {
      appender.append(value);
    } else {
      appender.appendNull();
    }
  }

  @Override
  public void close() {
    try {
      appender.close();
    } catch (SQLException e) {
      throw new StoreOpsException("Cannot load " + shape.name() + ": " + e.getMessage(), e);
    }
  }
}
