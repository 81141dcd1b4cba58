package io.storeops.diag;

/**
 * The place that a problem or a figure comes from, relative to the project, with {@code /}
 * separators.
 */
public sealed interface Source permits TextSource, CellSource {

  /** The file, relative to the project folder. */
  String file();

  /**
   * {@code file:line:column} or {@code file [sheet] row r, column c}; parts that are unknown are
   * left out.
   */
  String place();
}
