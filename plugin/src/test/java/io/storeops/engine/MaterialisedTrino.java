package io.storeops.engine;

import io.storeops.diag.StoreOpsException;
import io.storeops.table.Column;
import io.storeops.table.Rows;
import io.storeops.table.TableShape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Trino where tables may be made: every relation is stored once, from its own select, and later
 * ones read the stored rows. That is how a warehouse runs all relations. {@link TrinoEngine}, which
 * only reads, repeats everything below a relation in one statement, and with the server's default
 * limits (150 stages, a text of a million characters) that does not reach those at the top of the
 * graph.
 */
public final class MaterialisedTrino implements Engine {
  private static final int BATCH = 400;

  private final Connection connection;
  private final QuerySql queries = new QuerySql(Dialect.TRINO);

  /** Over a connection whose schema may be written to; closes it at the end. */
  public MaterialisedTrino(Connection connection) {
    this.connection = connection;
  }

  @Override
  public TableLoader load(TableShape shape) {
    String table = Names.quoted(shape.name());
    String columns =
        shape.columns().stream()
            .map(c -> Names.quoted(c.name()) + " " + Dialect.type(c.type()))
            .collect(Collectors.joining(", "));
    run("drop table if exists " + table);
    run("create table " + table + " (" + columns + ")");
    return new Inserts(shape);
  }

  @Override
  public Optional<Refusal> define(Definition definition, Bounds bounds) {
    define(definition);
    return Optional.empty();
  }

  @Override
  public void define(Definition definition) {
    String table = Names.quoted(definition.name());
    run("drop table if exists " + table);
    run(
        "create table "
            + table
            + " as select "
            + definition.columns().stream()
                .map(MaterialisedTrino::declared)
                .collect(Collectors.joining(", "))
            + " from ("
            + definition.select()
            + "\n) r");
  }

  /** The declared type: sums of decimals are wider here than in the embedded engine. */
  private static String declared(Column column) {
    String name = Names.quoted(column.name());
    return "cast(" + name + " as " + Dialect.type(column.type()) + ") as " + name;
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
  public void seal() {}

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreOpsException("Trino's connection does not close: " + e.getMessage(), e);
    }
  }

  private void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      String start = sql.substring(0, Math.min(sql.length(), 80));
      throw new StoreOpsException(start + "…: " + e.getMessage(), e);
    }
  }

  private final class Inserts implements TableLoader {
    private final TableShape shape;
    private final List<String> rows = new ArrayList<>();

    Inserts(TableShape shape) {
      this.shape = shape;
    }

    @Override
    public void add(@Nullable Object[] row) {
      StringJoiner values = new StringJoiner(", ", "(", ")");
      for (int i = 0; i < row.length; i++) {
        values.add(ValuesTable.literal(shape.columns().get(i).type(), row[i]));
      }
      rows.add(values.toString());
    }

    @Override
    public void close() {
      for (int i = 0; i < rows.size(); i += BATCH) {
        run(
            "insert into "
                + Names.quoted(shape.name())
                + " values "
                + String.join(", ", rows.subList(i, Math.min(i + BATCH, rows.size()))));
      }
    }
  }
}
