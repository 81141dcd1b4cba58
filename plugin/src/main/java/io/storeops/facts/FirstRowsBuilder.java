package io.storeops.facts;

import io.storeops.facts.FileInspection.FirstRow;
import io.storeops.table.RowSink;
import io.storeops.table.TableShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the first loaded rows of every sheet. */
final class FirstRowsBuilder {
  private static final int KEPT = 5;

  private final Map<String, List<FirstRow>> bySheet = new TreeMap<>();

  /** A sink for one dataset. */
  RowSink sink(TableShape shape) {
    return row -> add(shape, row);
  }

  private void add(TableShape shape, @Nullable Object[] row) {
    int last = shape.columns().size() - 1;
    if (!(row[last - 1] instanceof Long sheet) || !(row[last] instanceof Long number)) {
      throw new IllegalStateException("a row without its place");
    }
    List<FirstRow> rows = bySheet.computeIfAbsent(key(shape.name(), sheet), s -> new ArrayList<>());
    if (rows.size() < KEPT) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (int i = 0; i < last - 1; i++) {
        Object value = row[i];
        if (value != null && !value.equals("")) {
          values.put(shape.columns().get(i).name(), value);
        }
      }
      rows.add(new FirstRow(number, values));
    }
  }

  /** Those of a sheet, by its number; rows about the trade are of another dataset. */
  List<FirstRow> of(String dataset, int sheet) {
    return bySheet.getOrDefault(key(dataset, sheet), List.of());
  }

  private static String key(String dataset, long sheet) {
    return dataset + " " + sheet;
  }
}
