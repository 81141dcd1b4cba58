package io.storeops.diag;

/**
 * A place in a spreadsheet. Row and column count from 1; 0 means the whole sheet; an empty sheet
 * name means the only one.
 */
public record CellSource(String file, String sheet, int row, int column) implements Source {

  @Override
  public String place() {
    StringBuilder place = new StringBuilder(file);
    if (!sheet.isEmpty()) {
      place.append(" [").append(sheet).append(']');
    }
    if (row > 0) {
      place.append(" row ").append(row);
    }
    if (column > 0) {
      place.append(" column ").append(column);
    }
    return place.toString();
  }
}
