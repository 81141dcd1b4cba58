package io.storeops.engine;

import io.storeops.diag.StoreOpsException;
import io.storeops.table.Column;
import io.storeops.table.Rows;
import io.storeops.table.TableShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * The embedded engine: DuckDB in this process, in memory, spilling to a folder of its own. It never
 * reads a file, never opens a connection and never loads an extension.
 */
public final class DuckDbEngine implements Engine {
  private final DuckDBConnection connection;
  private final Path spill;
  private final QuerySql queries = new QuerySql(Dialect.DUCKDB);

  private DuckDbEngine(DuckDBConnection connection, Path spill) {
    this.connection = connection;
    this.spill = spill;
  }

  /**
   * Opens an empty engine.
   *
   * @throws StoreOpsException when there is no native library for this platform, or no folder
   */
  public static DuckDbEngine open(EngineSettings settings) {
    Path spill = settings.tempDir().toAbsolutePath().resolve("engine");
    try {
      Files.createDirectories(settings.tempDir());
      return new DuckDbEngine(NativeLibrary.connect(properties(settings, spill)), spill);
    } catch (SQLException e) {
      throw new StoreOpsException("The engine does not start: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new StoreOpsException("Cannot create the folder " + settings.tempDir() + ".", e);
    }
  }

  private static Properties properties(EngineSettings settings, Path spill) {
    Properties properties = new Properties();
    properties.setProperty("threads", Integer.toString(settings.threads()));
    properties.setProperty("memory_limit", settings.memoryMb() + "MB");
    properties.setProperty("temp_directory", spill.toString());
    properties.setProperty("max_temp_directory_size", "16GB");
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("allow_community_extensions", "false");
    properties.setProperty("enable_external_access", "false");
    return properties;
  }

  @Override
  public TableLoader load(TableShape shape) {
    run(createTable(shape));
    try {
      return new DuckDbLoader(connection, shape);
    } catch (SQLException e) {
      throw new StoreOpsException("Cannot load table " + shape.name() + ": " + e.getMessage(), e);
    }
  }

  DuckDBConnection connection() {
    return connection;
  }

  static String createTable(TableShape shape) {
    return "create table " + Names.quoted(shape.name()) + " (" + columns(shape.columns()) + ")";
  }

  private static String columns(List<Column> columns) {
    return columns.stream()
        .map(c -> Names.quoted(c.name()) + " " + Dialect.type(c.type()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public void define(Definition definition) {
    try {
      run("create temp table " + Names.quoted(definition.name()) + " as " + definition.select());
    } catch (StoreOpsException e) {
      throw new StoreOpsException(
          "Relation " + definition.name() + " cannot be computed: " + e.getMessage(), e);
    }
    HeaderCheck.compare(definition, found(definition.name()));
  }

  @Override
  public Optional<Refusal> define(Definition definition, Bounds bounds) {
    Optional<Refusal> refusal = new BoundedTable(connection, definition).create(bounds);
    if (refusal.isEmpty()) {
      HeaderCheck.compare(definition, found(definition.name()));
    }
    return refusal;
  }

  private List<HeaderCheck.Found> found(String table) {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("select * from " + Names.quoted(table) + " limit 0")) {
      return HeaderCheck.Found.of(result.getMetaData());
    } catch (SQLException e) {
      throw new StoreOpsException("Relation " + table + ": " + e.getMessage(), e);
    }
  }

  @Override
  public Rows query(Query query) {
    SqlText sql = queries.render(query);
    try (PreparedStatement statement = connection.prepareStatement(sql.sql())) {
      for (int i = 0; i < sql.values().size(); i++) {
        statement.setObject(i + 1, sql.values().get(i));
      }
      try (ResultSet result = statement.executeQuery()) {
        return new ResultReader(query.outputs().stream().map(Query.Output::column).toList())
            .read(result);
      }
    } catch (SQLException e) {
      throw new StoreOpsException("Query over " + query.from() + " fails: " + e.getMessage(), e);
    }
  }

  @Override
  public void seal() {
    run("set lock_configuration = true");
  }

  private void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new StoreOpsException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreOpsException("The engine does not close: " + e.getMessage(), e);
    } finally {
      removeSpill();
    }
  }

  private void removeSpill() {
    if (!Files.isDirectory(spill)) {
      return;
    }
    try (Stream<Path> files = Files.walk(spill)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // under target/: the next clean takes it
      return;
    }
  }
}
