package io.storeops.report.block;

import io.storeops.document.Cell;
import io.storeops.table.Row;
import java.util.List;

/**
 * One figure of a relation inside of a text: of the page's store and week, of the row that the
 * condition leaves or that an order puts first. No data where several rows are left and nothing
 * says which.
 */
public final class RelationValue {
  private RelationValue() {}

  /** The figure, or the word of a column that holds none. */
  public static Cell of(BlockInput input) {
    RelationView view = new RelationView(input);
    List<Row> rows = view.rows();
    boolean chosen = rows.size() == 1 || !input.options().list("sort", List.of()).isEmpty();
    return rows.isEmpty() || !chosen
        ? Cell.of(io.storeops.document.Figure.none())
        : view.columns("columns").stream()
            .findFirst()
            .map(column -> view.words().cell(rows.get(0), column))
            .orElseGet(() -> Cell.of(io.storeops.document.Figure.none()));
  }
}
