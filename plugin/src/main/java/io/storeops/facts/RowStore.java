package io.storeops.facts;

import io.storeops.plan.Plan;
import io.storeops.sheet.Cell;
import java.util.List;
import java.util.Optional;

/** To which store a row belongs. */
final class RowStore {
  private RowStore() {}

  /**
   * The store named in the shop column; else the file's. Where the plan sets a file's store, the
   * column does not count.
   */
  static Optional<Plan.Store> of(SheetContext context, Shops shops, List<Cell> cells) {
    int shopCell = context.map().shopCell();
    if (shopCell < 0 || !context.settings().store().isEmpty()) {
      return context.store();
    }
    String text = context.text(SheetContext.cell(cells, shopCell));
    Optional<Plan.Store> named = text.isEmpty() ? Optional.empty() : shops.ofText(text);
    return named.isPresent() ? named : context.store();
  }
}
