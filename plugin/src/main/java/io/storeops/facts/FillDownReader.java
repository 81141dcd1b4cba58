package io.storeops.facts;

import io.storeops.sheet.Cell;
import java.util.ArrayList;
import java.util.List;

/** Some exports write an order's own fields on its first line only: further lines take them. */
final class FillDownReader {
  private final SheetContext context;
  private final int order;
  private final List<Integer> filled = new ArrayList<>();
  private List<Cell> first = List.of();
  private String last = "";

  FillDownReader(SheetContext context) {
    this.context = context;
    this.order = context.map().binding("order_id").map(SheetMap.Binding::cell).orElse(-1);
    for (String column : context.settings().pack().fillDown()) {
      context.map().binding(column).ifPresent(b -> filled.add(b.cell()));
    }
  }

  /** The row with what its order's first line says. */
  List<Cell> of(List<Cell> cells) {
    if (filled.isEmpty() || order < 0) {
      return cells;
    }
    String id = context.text(SheetContext.cell(cells, order));
    if (id.isEmpty() || !id.equals(last)) {
      last = id;
      first = List.copyOf(cells);
      return cells;
    }
    List<Cell> whole = new ArrayList<>(cells);
    for (int at : filled) {
      while (whole.size() <= at) {
        whole.add(Cell.NONE);
      }
      if (whole.get(at).text().isBlank()) {
        whole.set(at, SheetContext.cell(first, at));
      }
    }
    return whole;
  }
}
