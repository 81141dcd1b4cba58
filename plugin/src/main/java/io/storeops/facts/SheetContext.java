package io.storeops.facts;

import io.storeops.diag.CellSource;
import io.storeops.plan.Plan;
import io.storeops.sheet.Cell;
import io.storeops.sheet.InputFile;
import io.storeops.sheet.SheetHead;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A sheet of one dataset, and all that is known of it before its rows.
 *
 * @param store the one that all rows belong to unless a shop column says otherwise
 * @param heading whether a text is a heading of some export
 * @param period the days it covers when its rows do not say
 * @param form as which it was filled in; empty for an export
 */
record SheetContext(
    InputFile file,
    SheetHead head,
    SheetMap map,
    FileSettings settings,
    DateTexts dates,
    Predicate<String> heading,
    Optional<Span> period,
    Optional<Plan.Store> store,
    Vocabulary words,
    Optional<FormLayout> form) {

  /** The cell of a column of the sheet; nothing beyond the end of a row. */
  static Cell cell(List<Cell> cells, int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : Cell.NONE;
  }

  /** A place in this sheet; row and column from 1, 0 for none. */
  CellSource at(int row, int column) {
    return new CellSource(file.name(), head.sheet(), row, column);
  }

  /** The same sheet as another dataset. */
  SheetContext as(Dataset other) {
    return new SheetContext(
        file, head, map.as(other), settings, dates, heading, period, store, words, form);
  }

  boolean missing(Cell cell, String clean) {
    return CellTexts.isMissing(cell, clean, words.missing());
  }

  /** A text as facts hold it: empty for a missing one. */
  String text(Cell cell) {
    String clean = CellTexts.clean(cell);
    return missing(cell, clean) ? "" : clean;
  }
}
