package io.storeops.document;

import java.util.List;

/**
 * A table.
 *
 * @param caption says what it shows; read to those who cannot see
 * @param columns heads with the unit in them
 * @param rows one list of cells per row, as many as columns
 * @param empty what to say and do when there are no rows
 */
public record Table(String caption, List<Head> columns, List<List<Cell>> rows, String empty) {

  /** A column head; numbers stand right. */
  public record Head(String text, boolean numeric) {}
}
