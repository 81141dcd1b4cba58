package io.storeops.facts;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.plan.Plan;
import io.storeops.result.SourceInfo;
import io.storeops.table.Column;
import io.storeops.templates.Templates;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A data folder as facts, held in memory. */
final class Loaded {
  private final Map<String, List<Object[]>> rows = new TreeMap<>();
  private final Map<String, List<Column>> columns = new TreeMap<>();
  final List<SourceInfo> sources;
  final Problems problems = new Problems();

  Loaded(Path dataDir, Plan plan) {
    FactCatalog catalog = FactCatalog.load(new Templates(), plan);
    this.sources =
        FactReader.read(
            dataDir,
            plan,
            catalog,
            shape -> {
              List<Object[]> list = new ArrayList<>();
              rows.put(shape.name(), list);
              columns.put(shape.name(), shape.columns());
              return row -> list.add(row.clone());
            },
            problems);
  }

  int count(String name) {
    return Objects.requireNonNull(rows.get(name)).size();
  }

  List<Map<String, Object>> table(String name) {
    List<Column> named = Objects.requireNonNull(columns.get(name));
    List<Map<String, Object>> table = new ArrayList<>();
    for (Object[] row : Objects.requireNonNull(rows.get(name))) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (int i = 0; i < named.size(); i++) {
        if (row[i] != null) {
          values.put(named.get(i).name(), row[i]);
        }
      }
      table.add(values);
    }
    return table;
  }

  /** Exact sum of a column. */
  String sum(String table, String column) {
    List<String> names =
        Objects.requireNonNull(columns.get(table)).stream().map(Column::name).toList();
    int at = names.indexOf(column);
    return Objects.requireNonNull(rows.get(table)).stream()
        .map(r -> r[at])
        .filter(Objects::nonNull)
        .map(v -> new BigDecimal(v.toString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Column values of a table, joined by blanks, one line per row. */
  List<String> lines(String table, String... columns) {
    return table(table).stream()
        .map(
            r ->
                List.of(columns).stream()
                    .map(c -> String.valueOf(r.get(c)))
                    .reduce((a, b) -> a + " " + b)
                    .orElse(""))
        .toList();
  }

  /** Problems as {@code code place: message | hint | excerpt}. */
  List<String> problems() {
    return problems.list().stream().map(Loaded::line).toList();
  }

  private static String line(Problem p) {
    return "%s %s: %s | %s | %s"
        .formatted(p.code(), p.source().place(), p.message(), p.hint(), p.excerpt());
  }

  String total(int source, String column) {
    BigDecimal total = sources.get(source).totals().get(column);
    return total == null ? "none" : total.stripTrailingZeros().toPlainString();
  }
}
