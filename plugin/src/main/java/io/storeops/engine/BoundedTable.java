package io.storeops.engine;

import io.storeops.engine.Refusal.Cause;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A relation that people wrote, as a table that is dropped when it breaks its bounds. */
final class BoundedTable {
  private static final Pattern PLACE = Pattern.compile("(?m)^LINE (\\d+): (.*)\\R( *)\\^");

  private static final String DOTS = "...";

  private final Connection connection;
  private final Definition definition;
  private final String name;

  BoundedTable(Connection connection, Definition definition) {
    this.connection = connection;
    this.definition = definition;
    this.name = Names.quoted(definition.name());
  }

  Optional<Refusal> create(Bounds bounds) {
    Optional<Refusal> refusal;
    try {
      refusal = filled(bounds);
    } catch (SQLException e) {
      refusal = Optional.of(refusal(e));
    }
    if (refusal.isPresent()) {
      drop();
    }
    return refusal;
  }

  /** One row more than allowed is enough to know. */
  private Optional<Refusal> filled(Bounds bounds) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(bounds.seconds());
      statement.execute(
          "create temp table "
              + name
              + " as select * from (\n"
              + definition.select()
              + "\n) limit "
              + (bounds.rows() + 1));
    }
    if (number("select count(*) from " + name) > bounds.rows()) {
      return Optional.of(Refusal.of(Cause.ROWS, ""));
    }
    return bounds.key().isEmpty() ? Optional.empty() : twice(bounds.key());
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private Optional<Refusal> twice(List<String> key) throws SQLException {
    String columns = key.stream().map(Names::quoted).collect(Collectors.joining(", "));
    long keys =
        number(
            String.format(
                Locale.ROOT,
                "select count(*) from (select 1 from %2$s group by %1$s having count(*) > 1)",
                columns,
                name));
    return keys == 0 ? Optional.empty() : Optional.of(Refusal.of(Cause.KEY, Long.toString(keys)));
  }

  private Refusal refusal(SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof SQLTimeoutException) {
      return Refusal.of(Cause.TIME, "");
    }
    if (message.startsWith("Out of Memory Error")) {
      return Refusal.of(Cause.MEMORY, "");
    }
    String reason = reason(message);
    Matcher place = PLACE.matcher(message);
    if (!place.find()) {
      return Refusal.of(Cause.ERROR, reason);
    }
    // the select starts on the statement's second line
    int line = Integer.parseInt(place.group(1)) - 1;
    int caret = place.group(3).length() - ("LINE " + place.group(1) + ": ").length();
    return new Refusal(Cause.ERROR, reason, line, column(line, place.group(2), caret));
  }

  /** Never in the engine's words: they hold the value of a cell. */
  private static String reason(String message) {
    if (message.startsWith("Conversion Error")) {
      return "a value does not fit the type that it is cast to";
    }
    if (message.startsWith("Out of Range Error")) {
      return "a number is too large for its type";
    }
    return "the engine gives up with \"" + message.replaceFirst("(?s):.*", "") + "\"";
  }

  /** The engine shows a part of a long line, with dots where it was cut. */
  private int column(int line, String shown, int caret) {
    int dots = shown.startsWith(DOTS) ? DOTS.length() : 0;
    String part = shown.substring(dots).replaceFirst("\\.\\.\\.$", "");
    int from = definition.select().lines().skip(line - 1L).findFirst().orElse("").indexOf(part);
    return from < 0 ? 1 : from + caret - dots + 1;
  }

  private void drop() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists " + name);
    } catch (SQLException e) {
      throw new io.storeops.diag.StoreOpsException(
          "Relation " + definition.name() + ": " + e.getMessage(), e);
    }
  }
}
