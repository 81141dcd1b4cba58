package io.storeops.engine;

import io.storeops.diag.StoreOpsException;
import io.storeops.table.Column;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares the columns that a relation's header declares with those that its select gives. */
final class HeaderCheck {
  private HeaderCheck() {}

  /** A column that the engine gives. */
  record Found(String name, String type) {
    static List<Found> of(ResultSetMetaData metaData) throws SQLException {
      List<Found> found = new ArrayList<>();
      for (int i = 1; i <= metaData.getColumnCount(); i++) {
        String type = metaData.getColumnTypeName(i).toLowerCase(Locale.ROOT).replace(" ", "");
        found.add(new Found(metaData.getColumnName(i), type.replaceFirst("\\(\\d\\)$", "")));
      }
      return found;
    }
  }

  static void compare(Definition definition, List<Found> found) {
    List<String> wrong = differences(definition.columns(), found);
    if (!wrong.isEmpty()) {
      throw new StoreOpsException(
          "The header of relation "
              + definition.name()
              + " does not fit its select: "
              + String.join("; ", wrong)
              + ".");
    }
  }

  /** One for each column that is declared otherwise than it is given. */
  static List<String> differences(List<Column> columns, List<Found> found) {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < Math.max(found.size(), columns.size()); i++) {
      String declared = i < columns.size() ? text(columns.get(i)) : "nothing";
      String given = i < found.size() ? found.get(i).name() + " " + found.get(i).type() : "nothing";
      if (!declared.equals(given)) {
        wrong.add(
            "column " + (i + 1) + " is declared as " + declared + " but the select gives " + given);
      }
    }
    return wrong;
  }

  private static String text(Column column) {
    return column.name() + " " + Dialect.type(column.type());
  }
}
