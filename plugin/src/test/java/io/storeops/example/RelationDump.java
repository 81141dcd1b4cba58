package io.storeops.example;

import io.storeops.analysis.Selection;
import io.storeops.table.Row;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Relations as CSV for scripts: one file per relation with all of its columns. */
final class RelationDump {
  private RelationDump() {}

  static void write(ExampleRun run, List<String> relations, Path folder) throws IOException {
    for (String relation : relations) {
      write(run, relation, folder.resolve(relation + ".csv"));
    }
  }

  private static void write(ExampleRun run, String relation, Path file) throws IOException {
    List<String> columns = run.columns(relation);
    Selection all = Selection.of(run.relations.relation(relation), columns.toArray(String[]::new));
    try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(file))) {
      csv.println(String.join(",", columns));
      for (Row row : run.relations.query(all.query()).list()) {
        csv.println(columns.stream().map(c -> cell(row.value(c))).collect(Collectors.joining(",")));
      }
    }
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value instanceof BigDecimal exact ? exact.toPlainString() : value.toString();
    return value instanceof String ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
