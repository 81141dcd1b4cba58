package io.storeops.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the time of a select goes, by the operators of the engine's plan. */
public final class SelectProfile {
  private SelectProfile() {}

  private record Operator(String name, double seconds, long rows) {}

  /**
   * Runs the select once more.
   *
   * @return the costliest operators: name, seconds of all threads, rows that leave it
   */
  public static List<String> costliest(DuckDbEngine engine, String select, int most) {
    List<Operator> operators = new ArrayList<>();
    try (Statement statement = engine.connection().createStatement();
        ResultSet result = statement.executeQuery("explain (analyze, format json) " + select)) {
      while (result.next()) {
        collect(new JsonMapper().readTree(result.getString("explain_value")), operators);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(select, e);
    }
    return operators.stream()
        .sorted(Comparator.comparingDouble(Operator::seconds).reversed())
        .limit(most)
        .map(
            o ->
                String.format(
                    Locale.ROOT, "%s %.2f s, %,d rows", o.name().strip(), o.seconds(), o.rows()))
        .toList();
  }

  private static void collect(JsonNode node, List<Operator> operators) {
    if (node.has("operator_timing")) {
      operators.add(
          new Operator(
              node.path("operator_name").asString(""),
              node.path("operator_timing").asDouble(0),
              node.path("operator_cardinality").asLong(0)));
    }
    node.path("children").forEach(c -> collect(c, operators));
    if (node.isArray()) {
      node.forEach(c -> collect(c, operators));
    }
  }
}
