package io.storeops.sheet;

import java.util.List;

/**
 * The top of a sheet.
 *
 * @param sheet its name; empty for a text file
 * @param above the texts of the rows above the header, or of the first rows when there is none
 * @param headerRow from 1; 0 when no row looks like a header
 * @param headings as written, by column; empty without a header
 */
public record SheetHead(
    String sheet, List<List<String>> above, int headerRow, List<String> headings) {

  /** Copies the lists. */
  public SheetHead {
    above = List.copyOf(above);
    headings = List.copyOf(headings);
  }

  /** Whether a header was found. */
  public boolean hasHeader() {
    return headerRow > 0;
  }
}
