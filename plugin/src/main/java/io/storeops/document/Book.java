package io.storeops.document;

import java.util.List;

/**
 * A workbook in one language.
 *
 * @param path file name below the output folder
 */
public record Book(String path, String lang, String title, List<Sheet> sheets) {

  /** A sheet: parts from top to bottom. Names are words, at most 31 characters, unique. */
  public record Sheet(String name, List<Part> parts) {}

  /** A part of a sheet. */
  public sealed interface Part {}

  /** A line of text; the first of a sheet stands in A1. Level 1 is the sheet's title. */
  public record Heading(String text, int level) implements Part {}

  /**
   * A table.
   *
   * @param id unique in the workbook, letters, digits and underscores; charts refer to it
   * @param rows as many values as fields in each
   */
  public record Grid(String id, List<Field> fields, List<List<Value>> rows) implements Part {}

  /** A column; numbers stand right. {@code bar} draws a bar behind its numbers. */
  public record Field(String title, boolean numeric, boolean bar) {}

  /**
   * A native chart over columns of a grid of the workbook.
   *
   * @param labels index of the column with the labels
   * @param series indexes of the columns with the values
   */
  public record Plot(
      Kind kind, String title, String description, String grid, int labels, List<Integer> series)
      implements Part {

    /** Chart kinds. */
    public enum Kind {
      LINE,
      COLUMN
    }
  }

  /** How a number prints: 0.0312 as SHARE is 3.12 %, as CHANGE +3.1 %, as POINTS +3.12 %. */
  public enum Format {
    COUNT,
    MONEY,
    SHARE,
    CHANGE,
    POINTS,
    NUMBER
  }

  /** A cell of a grid. Text never becomes a formula. */
  public sealed interface Value {}

  /** Text. */
  public record Text(String text) implements Value {}

  /** A state, coloured by its kind, with its word. */
  public record State(Status status) implements Value {}

  /**
   * A number.
   *
   * @param value plain decimal, unrounded; empty for no data
   * @param places decimals of money
   * @param address as in report.json; empty for none
   */
  public record Number(String value, Format format, int places, String address) implements Value {}

  /** An ISO date, or empty. */
  public record Day(String iso) implements Value {}

  /**
   * A live formula over two cells of the same row, by column index from 0.
   *
   * @param value the expected result, unrounded; empty for no data
   */
  public record Formula(
      Operation operation, int left, int right, String value, Format format, String address)
      implements Value {}

  /** left / right; left / right − 1; left − right; empty when a part is empty or a divisor zero. */
  public enum Operation {
    RATIO,
    CHANGE,
    DIFFERENCE
  }
}
