package io.storeops.facts;

import io.storeops.sheet.Cell;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a row is before its values are looked at. */
final class RowKindsReader {
  enum Kind {
    DATA,
    BLANK,
    HEADER,
    TOTAL,
    BENCHMARK,
    NOTE,
    OTHER_TABLE
  }

  private static final Set<String> LABELLED =
      Set.of(
          "biz_date",
          "created_at",
          "order_id",
          "product_id",
          "product_name",
          "source_1",
          "campaign",
          "channel",
          "category",
          "keyword");

  private final SheetContext context;
  private final Set<Integer> labels = new TreeSet<>();
  private boolean ended;

  RowKindsReader(SheetContext context) {
    this.context = context;
    for (SheetMap.Binding binding : context.map().bindings()) {
      if (LABELLED.contains(binding.column().name())) {
        labels.add(binding.cell());
      }
    }
    labels.add(context.map().fromCell());
    labels.add(context.map().shopCell());
  }

  Kind of(List<Cell> cells) {
    int first = firstFilled(cells);
    if (first < 0) {
      return Kind.BLANK;
    }
    if (ended || isNote(cells, first)) {
      return ended ? Kind.OTHER_TABLE : Kind.NOTE;
    }
    Kind kind = labelled(SheetContext.cell(cells, first));
    for (int label : labels) {
      if (kind != Kind.DATA) {
        return kind;
      }
      kind = labelled(SheetContext.cell(cells, label));
    }
    if (kind == Kind.DATA && repeatsHeader(cells)) {
      return Kind.HEADER;
    }
    ended = kind == Kind.DATA && isOtherHeader(cells);
    return ended ? Kind.OTHER_TABLE : kind;
  }

  /** A line like {@code # ----}, with nothing beside it. */
  private static boolean isNote(List<Cell> cells, int first) {
    return cells.get(first).text().startsWith("#")
        && cells.subList(first + 1, cells.size()).stream().allMatch(c -> c.text().isBlank());
  }

  /** Most rows hold days and figures, and need no closer look. */
  private static boolean startsWithDigit(Cell cell) {
    String text = cell instanceof Cell.Text found ? found.text() : "";
    return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  /** Headings of another table below this one. */
  private boolean isOtherHeader(List<Cell> cells) {
    if (cells.stream().filter(RowKindsReader::startsWithDigit).limit(2).count() == 2) {
      return false;
    }
    int known = 0;
    int filled = 0;
    for (Cell cell : cells) {
      if (cell instanceof Cell.Text text && !text.text().isBlank()) {
        filled++;
        known += context.heading().test(text.text().strip()) ? 1 : 0;
      } else if (!(cell instanceof Cell.Empty)) {
        return false;
      }
    }
    return known >= 2 && 2 * known > filled;
  }

  private static int firstFilled(List<Cell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).text().isBlank()) {
        return i;
      }
    }
    return -1;
  }

  private Kind labelled(Cell cell) {
    if (!(cell instanceof Cell.Text text) || text.text().length() > 20) {
      return Kind.DATA;
    }
    String clean = CellTexts.clean(text.text());
    if (clean.isEmpty() || Character.isDigit(clean.charAt(0))) {
      return Kind.DATA;
    }
    String folded = Headings.fold(clean);
    if (context.words().benchmarks().contains(folded)) {
      return Kind.BENCHMARK;
    }
    return context.words().totals().contains(folded) ? Kind.TOTAL : Kind.DATA;
  }

  private boolean repeatsHeader(List<Cell> cells) {
    List<String> headings = context.head().headings();
    int same = 0;
    int filled = 0;
    for (int i = 0; i < Math.min(cells.size(), headings.size()); i++) {
      if (cells.get(i) instanceof Cell.Text text) {
        filled++;
        same += text.text().strip().equals(headings.get(i)) ? 1 : 0;
      } else if (!(cells.get(i) instanceof Cell.Empty)) {
        return false;
      }
    }
    return same >= 2 && same == filled;
  }
}
