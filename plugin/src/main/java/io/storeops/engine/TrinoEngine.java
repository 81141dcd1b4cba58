package io.storeops.engine;

import io.storeops.diag.StoreOpsException;
import io.storeops.table.Rows;
import io.storeops.table.RuleParameters;
import io.storeops.table.TableShape;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Runs the same relations and queries on Trino, which is only read: fact tables lie in the
 * connection's schema, small tables travel as literals, and a query carries in its {@code with}
 * clause everything that its relation reads.
 */
public final class TrinoEngine implements Engine {
  private static final String DRIVER = "io.trino.jdbc.TrinoDriver";

  private final Connection connection;
  private final QuerySql queries = new QuerySql(Dialect.TRINO);
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Map<String, ValuesTable> tables = new LinkedHashMap<>();

  private TrinoEngine(Connection connection) {
    this.connection = connection;
  }

  /**
   * Connects.
   *
   * @param url {@code jdbc:trino://host:port/catalog/schema}
   * @param settings user, password and what else the driver knows
   * @throws StoreOpsException when the driver is not on the class path or the server refuses
   */
  public static TrinoEngine open(String url, Properties settings) {
    try {
      Driver driver = (Driver) Class.forName(DRIVER).getDeclaredConstructor().newInstance();
      Connection connection = driver.connect(url, settings);
      if (connection == null) {
        throw new StoreOpsException("Not an address of Trino: " + url);
      }
      return new TrinoEngine(connection);
    } catch (ClassNotFoundException e) {
      throw new StoreOpsException(
          "There is no driver for Trino. Add the dependency io.trino:trino-jdbc to the storeops"
              + " plugin in the POM.",
          e);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new StoreOpsException("The driver for Trino cannot be used.", e);
    } catch (SQLException e) {
      throw new StoreOpsException("Trino does not answer: " + e.getMessage(), e);
    }
  }

  @Override
  public TableLoader load(TableShape shape) {
    ValuesTable table = new ValuesTable(shape);
    tables.put(shape.name(), table);
    return table;
  }

  @Override
  public void define(Definition definition) {
    definitions.put(definition.name(), definition);
  }

  /** Nothing runs before a query, and a server has limits of its own. */
  @Override
  public Optional<Refusal> define(Definition definition, Bounds bounds) {
    define(definition);
    return Optional.empty();
  }

  @Override
  public Rows query(Query query) {
    SqlText select = queries.render(query);
    String sql = chain(query) + select.sql();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < select.values().size(); i++) {
        statement.setObject(i + 1, select.values().get(i));
      }
      try (ResultSet result = statement.executeQuery()) {
        return new ResultReader(query.outputs().stream().map(Query.Output::column).toList())
            .read(result);
      }
    } catch (SQLException e) {
      throw new StoreOpsException("Query over " + query.from() + " fails: " + e.getMessage(), e);
    }
  }

  private String chain(Query query) {
    Map<String, String> parts = new LinkedHashMap<>();
    add(query.from(), parts);
    if (!query.rule().isEmpty()) {
      add(RuleParameters.TABLE, parts);
    }
    List<String> named = new ArrayList<>();
    parts.forEach((name, select) -> named.add(Names.quoted(name) + " as (" + select + "\n)"));
    return named.isEmpty() ? "" : "with " + String.join(",\n", named) + "\n";
  }

  private void add(String name, Map<String, String> parts) {
    if (parts.containsKey(name)) {
      return;
    }
    Definition definition = definitions.get(name);
    ValuesTable table = tables.get(name);
    if (definition != null) {
      definition.reads().forEach(read -> add(read, parts));
      parts.put(name, definition.select());
    } else if (table != null) {
      parts.put(name, table.select());
    }
  }

  /** Nothing to do: there is nothing that could be changed. */
  @Override
  public void seal() {}

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreOpsException("Trino's connection does not close: " + e.getMessage(), e);
    }
  }
}
