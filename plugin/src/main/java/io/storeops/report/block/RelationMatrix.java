package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Table;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A relation as a matrix of words: what a column holds is a row, what another holds a column, and
 * in each field stands what the third says there.
 */
final class RelationMatrix implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    RelationView view = new RelationView(input);
    Optional<Column> down = view.column("rows");
    Optional<Column> across = view.column("across");
    Optional<Column> said = view.column("y");
    List<Row> rows = view.rows();
    if (down.isEmpty() || across.isEmpty() || said.isEmpty() || rows.isEmpty()) {
      return List.of();
    }
    Map<String, Map<String, Set<String>>> fields = new LinkedHashMap<>();
    Set<String> heads = new LinkedHashSet<>();
    for (Row row : rows) {
      String head = view.words().text(row, across.get());
      heads.add(head);
      fields
          .computeIfAbsent(view.words().text(row, down.get()), r -> new LinkedHashMap<>())
          .computeIfAbsent(head, h -> new LinkedHashSet<>())
          .add(view.words().text(row, said.get()));
    }
    Table table = table(input, view, down.get(), heads, fields);
    return List.of(new Block.Tabular(view.id("matrix"), view.title(), "", table));
  }

  private static Table table(
      BlockInput input,
      RelationView view,
      Column down,
      Set<String> heads,
      Map<String, Map<String, Set<String>>> fields) {
    List<Table.Head> columns = new ArrayList<>();
    columns.add(view.words().tableHead(down));
    heads.forEach(h -> columns.add(new Table.Head(h, false)));
    List<List<Cell>> cells = new ArrayList<>();
    fields.forEach(
        (name, row) -> {
          List<Cell> line = new ArrayList<>();
          line.add(Cell.of(name));
          heads.forEach(
              h ->
                  line.add(
                      Cell.of(
                          row.containsKey(h)
                              ? String.join(input.say("list.comma"), row.getOrDefault(h, Set.of()))
                              : "–")));
          cells.add(line);
        });
    return new Table(view.title(), columns, cells, input.say("table.clear"));
  }
}
