package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Table;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.util.List;

/**
 * Rows of any relation for the page's store and week: where, columns, sort (a leading minus turns
 * it round), limit, and how many weeks back. Nothing where the relation has nothing at all of them.
 */
final class RelationTable implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    RelationView view = new RelationView(input);
    List<Row> rows = view.tabled();
    if (rows.isEmpty() && !view.hasAny()) {
      return List.of();
    }
    int limit = input.options().whole("limit", 50);
    String sentence = rows.size() > limit ? input.say("table.limited", limit, rows.size()) : "";
    return List.of(
        new Block.Tabular(
            view.id("table"), view.title(), sentence, table(input, view, rows, limit)));
  }

  /** The rows as a table under their chart or alone. */
  static Table table(BlockInput input, RelationView view, List<Row> rows, int limit) {
    List<Column> columns = view.shown();
    List<List<Cell>> cells =
        rows.stream()
            .limit(limit)
            .map(row -> columns.stream().map(c -> view.words().cell(row, c)).toList())
            .toList();
    return new Table(
        view.title(),
        columns.stream().map(c -> view.words().tableHead(c)).toList(),
        cells,
        input.say("table.clear"));
  }
}
