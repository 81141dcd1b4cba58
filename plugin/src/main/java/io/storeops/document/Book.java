package io.storeops.document;

import java.util.List;

/**
 * A workbook in one language.
 *
 * @param path file name below the output folder
 * @param lists what cells choose from
 */
public record Book(
    String path, String lang, String title, List<Sheet> sheets, List<Choices> lists) {

  /** Without lists. */
  public Book(String path, String lang, String title, List<Sheet> sheets) {
    this(path, lang, title, sheets, List.of());
  }

  /** A list that cells choose from. The id is letters, digits and underscores. */
  public record Choices(String id, List<String> words) {}

  /**
   * A sheet: parts from top to bottom. Names are words, at most 31 characters, unique.
   *
   * @param guarded whether only {@link Entry} cells can be changed; against slips, not a secret
   */
  public record Sheet(String name, List<Part> parts, boolean guarded) {

    /** One that people may change. */
    public Sheet(String name, List<Part> parts) {
      this(name, parts, false);
    }
  }

  /** A part of a sheet. */
  public sealed interface Part {}

  /** A line of text; the first of a sheet stands in A1. Level 1 is the sheet's title. */
  public record Heading(String text, int level) implements Part {}

  /**
   * A table.
   *
   * @param id unique in the workbook, letters, digits and underscores; formulas and charts refer to
   *     it
   * @param rows as many values as fields in each
   * @param total a last line below the table, as many values as fields; empty for none
   */
  public record Grid(String id, List<Field> fields, List<List<Value>> rows, List<Value> total)
      implements Part {

    /** Without a total. */
    public Grid(String id, List<Field> fields, List<List<Value>> rows) {
      this(id, fields, rows, List.of());
    }
  }

  /** A column; numbers stand right. {@code bar} draws a bar behind its numbers. */
  public record Field(String title, boolean numeric, boolean bar) {}

  /**
   * A native chart over columns of a grid of the workbook.
   *
   * @param labels index of the column with the labels
   * @param series indexes of the columns with the values
   * @param format of the axis
   */
  public record Plot(
      Kind kind,
      String title,
      String description,
      String grid,
      int labels,
      List<Integer> series,
      Format format)
      implements Part {

    /** Chart kinds. */
    public enum Kind {
      LINE,
      COLUMN
    }
  }

  /**
   * How a number prints: 0.0312 as SHARE is 3.12 %, as CHANGE +3.1 %, as POINTS +3.12 percentage
   * points; AMOUNT is money in short, as the language shortens it.
   */
  public enum Format {
    COUNT,
    MONEY,
    AMOUNT,
    SHARE,
    CHANGE,
    POINTS,
    NUMBER,
    SCORE
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

  /**
   * A number that people change to see what follows, marked as such.
   *
   * @param value what it starts with; empty for nothing
   */
  public record Entry(String value, Format format, int places, String address) implements Value {}

  /**
   * Text that leads to a sheet of the workbook.
   *
   * @param grid of that sheet whose row it leads to; empty for the top of the sheet
   * @param row from 0
   */
  public record Jump(String text, String sheet, String grid, int row) implements Value {

    /** To the top of a sheet. */
    public Jump(String text, String sheet) {
      this(text, sheet, "", 0);
    }
  }

  /** A cell that people choose a word of a list in; it starts with that word, or empty. */
  public record Choice(String list, String word) implements Value {}

  /** An empty cell that people write in: a day, else a text. */
  public record Blank(boolean day) implements Value {}

  /** An ISO date, or empty. */
  public record Day(String iso) implements Value {}

  /**
   * A small line over cells of one row.
   *
   * @param row of the grid, from 0
   * @param from first column of the grid; {@code to} is the last
   */
  public record Spark(String grid, int row, int from, int to) implements Value {}

  /**
   * A live formula. It shows nothing where a cell that it needs holds no number, or a divisor is
   * zero.
   *
   * @param address of the figure that it computes; empty for one that stands nowhere else
   */
  public record Formula(Term term, Format format, int places, String address) implements Value {}

  /** A part of a formula. */
  public sealed interface Term {}

  /** A cell of the same row, by column from 0. It is needed. */
  public record Here(int column) implements Term {}

  /** A cell of a grid, by row and column from 0. It is needed. */
  public record There(String grid, int row, int column) implements Term {}

  /** A number, plain decimal. */
  public record Exact(String decimal) implements Term {}

  /** left op right. */
  public record Calc(Term left, Operator op, Term right) implements Term {}

  /** Of two terms. LEAST and MOST are the smaller and the larger. */
  public enum Operator {
    PLUS,
    MINUS,
    TIMES,
    OVER,
    LEAST,
    MOST
  }

  /** The sum of those cells that hold a number; they are {@link Here} or {@link There}. */
  public record Known(List<Term> cells) implements Term {}

  /**
   * The sum of a column of a grid over rows from 0.
   *
   * @param rows how many; {@link #ALL_ROWS} for those up to the last
   * @param all whether every row must hold a number, else at least one
   */
  public record Sum(String grid, int column, int from, int rows, boolean all) implements Term {
    /** Up to the last row. */
    public static final int ALL_ROWS = -1;
  }

  /** Of the rows of a column those that hold a word, as a share. */
  public record Holding(String grid, int column, String word) implements Term {}

  /** The sum of the rows of a column that a filter shows. */
  public record Shown(String grid, int column) implements Term {}

  /** {@code then} where left is not below right, else {@code otherwise}. */
  public record Reaches(Term left, Term right, Term then, Term otherwise) implements Term {}
}
