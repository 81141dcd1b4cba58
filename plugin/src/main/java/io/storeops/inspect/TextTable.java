package io.storeops.inspect;

import io.storeops.diag.DisplayWidth;
import java.util.List;

/**
 * Rows of texts as aligned lines. Wide characters count two columns; a cell that is longer than its
 * column may be is cut, the last one of a row only at the line's end. Characters that steer a
 * terminal are blanks.
 *
 * @param most columns of the terminal that each column may take
 */
record TextTable(List<Integer> most) {
  static final int LINE = 100;
  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  /** The lines; the first is as good a row as the others. */
  List<String> lines(List<List<String>> rows) {
    List<List<String>> plain =
        rows.stream().map(r -> r.stream().map(TextTable::plain).toList()).toList();
    int[] widths = new int[most.size()];
    for (List<String> row : plain) {
      int last = last(row);
      for (int i = 0; i < row.size(); i++) {
        boolean free = i == last && i < most.size() - 1;
        int width = free ? 0 : DisplayWidth.of(row.get(i));
        widths[i] = Math.max(widths[i], Math.min(width, most.get(i)));
      }
    }
    return plain.stream().map(r -> line(r, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(INDENT);
    int used = INDENT.length();
    int last = last(row);
    for (int i = 0; i <= last; i++) {
      int width = i == last ? LINE - used : widths[i];
      String cell = cut(row.get(i), width);
      line.append(cell);
      if (i < last) {
        line.append(" ".repeat(width - DisplayWidth.of(cell))).append(GAP);
        used += width + GAP.length();
      }
    }
    return line.toString().stripTrailing();
  }

  private static int last(List<String> row) {
    int last = row.size() - 1;
    while (last > 0 && row.get(last).isEmpty()) {
      last--;
    }
    return last;
  }

  /** The text, or its beginning and an ellipsis. */
  static String cut(String text, int width) {
    if (DisplayWidth.of(text) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int used = 1;
    for (int point : text.codePoints().toArray()) {
      String next = Character.toString(point);
      used += DisplayWidth.of(next);
      if (used > width) {
        break;
      }
      cut.append(next);
    }
    return cut.append('…').toString();
  }

  /** A text without anything that steers a terminal. */
  static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").strip();
  }
}
