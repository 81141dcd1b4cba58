package io.storeops.engine;

import io.storeops.diag.StoreOpsException;
import io.storeops.table.Column;
import io.storeops.table.TableShape;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * What the engine says of a select without running it: how it is built and what is wrong with it.
 * Its database is empty, lies in memory and is sealed like the one of a run.
 */
public final class SelectProbe implements AutoCloseable {
  private static final String TREE =
      "select json_serialize_sql(cast(? as varchar), skip_null := true, skip_empty := true,"
          + " skip_default := true)";

  private final DuckDBConnection connection;

  private SelectProbe(DuckDBConnection connection) {
    this.connection = connection;
  }

  /**
   * Opens an empty one.
   *
   * @throws StoreOpsException when there is no native library for this platform
   */
  public static SelectProbe open() {
    Properties properties = new Properties();
    properties.setProperty("threads", "1");
    properties.setProperty("memory_limit", "256MB");
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("allow_community_extensions", "false");
    properties.setProperty("enable_external_access", "false");
    // its errors have places only so
    properties.setProperty("errors_as_json", "true");
    properties.setProperty("lock_configuration", "true");
    try {
      return new SelectProbe(NativeLibrary.connect(properties));
    } catch (SQLException e) {
      throw new StoreOpsException("The engine does not start: " + e.getMessage(), e);
    }
  }

  /** The tree of a text's statements, or its syntax error, as JSON. */
  public String tree(String sql) {
    try (PreparedStatement statement = connection.prepareStatement(TREE)) {
      statement.setString(1, sql);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getString(1);
      }
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /**
   * What came of binding.
   *
   * @param error as JSON; empty when there is none
   * @param differences between the declared columns and those of the select, a sentence's part each
   */
  public record Bound(String error, List<String> differences) {

    /** Copies the list. */
    public Bound {
      differences = List.copyOf(differences);
    }
  }

  /**
   * Looks up names and types of a select over tables of these shapes, which stay empty.
   *
   * @param reads each name once
   */
  public Bound bind(String select, List<TableShape> reads, List<Column> declared) {
    try (Statement statement = connection.createStatement()) {
      for (TableShape table : reads) {
        statement.execute(DuckDbEngine.createTable(table));
      }
      try (PreparedStatement prepared = connection.prepareStatement(select)) {
        return new Bound(
            "", HeaderCheck.differences(declared, HeaderCheck.Found.of(prepared.getMetaData())));
      }
    } catch (SQLException e) {
      return new Bound(String.valueOf(e.getMessage()), List.of());
    } finally {
      drop(reads);
    }
  }

  private void drop(List<TableShape> tables) {
    try (Statement statement = connection.createStatement()) {
      for (TableShape table : tables) {
        statement.execute("drop table if exists " + Names.quoted(table.name()));
      }
    } catch (SQLException e) {
      throw new StoreOpsException("The engine does not forget a table: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreOpsException("The engine does not close: " + e.getMessage(), e);
    }
  }
}
