package io.storeops.plan;

import io.storeops.diag.TextSource;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers places in the order of appearance, for the column {@code src} of plan tables. */
final class PlanSources {
  private final Map<TextSource, Long> numbers = new LinkedHashMap<>();

  long number(TextSource place) {
    return numbers.computeIfAbsent(place, p -> numbers.size() + 1L);
  }

  /** {@code plan_source}: number, file, line, column. */
  TableRows table() {
    List<Object[]> rows =
        numbers.entrySet().stream()
            .map(
                e ->
                    new Object[] {
                      e.getValue(),
                      e.getKey().file(),
                      (long) e.getKey().line(),
                      (long) e.getKey().column()
                    })
            .toList();
    List<Column> columns =
        List.of(
            Column.of("src", ValueType.INT, Unit.COUNT),
            Column.text("file"),
            Column.of("line", ValueType.INT, Unit.COUNT),
            Column.of("col", ValueType.INT, Unit.COUNT));
    return new TableRows(new TableShape("plan_source", columns, List.of("src")), rows);
  }
}
