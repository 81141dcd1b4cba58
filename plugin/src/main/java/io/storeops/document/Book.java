package io.storeops.document;

import java.util.List;
import java.util.Map;

/**
 * A workbook in one language.
 *
 * @param path file name below the output folder
 * @param properties title and subject
 */
public record Book(String path, String lang, Map<String, String> properties, List<Sheet> sheets) {

  /** A sheet: parts from top to bottom. Names are words, at most 31 characters, unique. */
  public record Sheet(String name, List<Part> parts) {}

  /** A part of a sheet. */
  public sealed interface Part {}

  /** A line of text; the first of a sheet stands in A1. */
  public record Heading(String text, int level) implements Part {}

  /**
   * A table of typed columns.
   *
   * @param id unique in the workbook, letters, digits and underscores; charts and formulas refer to
   *     it
   * @param filter whether it is an Excel table with filter arrows
   */
  public record Grid(
      String id, List<Field> fields, List<List<Value>> rows, boolean filter, boolean totals)
      implements Part {}

  /** A native chart over columns of a grid of the workbook. */
  public record Plot(
      Kind kind, String title, String description, String grid, int labels, List<Integer> series)
      implements Part {

    /** Chart kinds. */
    public enum Kind {
      LINE,
      COLUMN,
      STACKED_SHARE
    }
  }

  /**
   * A column.
   *
   * @param format how its numbers print
   * @param places decimals of money (the currency's), else ignored
   */
  public record Field(String title, Format format, int places, boolean bar) {}

  /** Number formats; a share 0.0312 prints as 3.12 %, points are a difference of shares. */
  public enum Format {
    TEXT,
    COUNT,
    MONEY,
    SHARE,
    POINTS,
    NUMBER,
    DATE,
    STATUS
  }

  /** A cell of a grid. Text never becomes a formula. */
  public sealed interface Value {}

  /** Text or a status word. */
  public record Text(String text) implements Value {}

  /** A plain decimal text, or empty for no data, with its address (hidden beside the grid). */
  public record Number(String value, String address) implements Value {}

  /** An ISO date, or empty. */
  public record Day(String iso) implements Value {}

  /**
   * A live formula over cells of the same row, by column index from 0.
   *
   * @param value the expected result, unrounded; empty for no data
   */
  public record Formula(Operation operation, int left, int right, String value, String address)
      implements Value {}

  /**
   * left / right; left / right − 1; left − right. Empty when a part is empty or a divisor is zero.
   */
  public enum Operation {
    RATIO,
    CHANGE,
    DIFFERENCE
  }
}
