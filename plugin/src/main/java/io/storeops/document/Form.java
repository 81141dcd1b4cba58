package io.storeops.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A workbook that people fill in by hand, in one language.
 *
 * @param path file name below the output folder
 * @param intro one line under the title
 * @param sheet name of the sheet that is filled in, at most 31 characters
 * @param mark what the form says of itself to a program
 * @param begun rows that are filled in as far as they are known, as many texts as fields in each
 * @param rows how many rows are ruled; more can be filled in
 */
public record Form(
    String path,
    String lang,
    String title,
    String intro,
    String sheet,
    Mark mark,
    List<Field> fields,
    List<Choices> choices,
    List<List<String>> begun,
    int rows,
    Notes notes) {

  /** A sheet that nobody sees: its name, and a label and a text in each row. */
  public record Mark(String sheet, List<List<String>> rows) {}

  /**
   * A column.
   *
   * @param prompt what it means and what may stand there
   * @param refusal what a wrong entry is answered with, under a title
   */
  public record Field(
      String heading, boolean needed, Entry entry, String prompt, String refusal, String title) {}

  /** What may stand in a cell. */
  public sealed interface Entry {}

  /** A text of a list; {@code open}: or another one. */
  public record Choice(String list, boolean open) implements Entry {}

  /** A text of at most so many characters. */
  public record Words(int longest) implements Entry {}

  /** A day from the first to the last; {@code time}: with the time of day. */
  public record Day(LocalDate from, LocalDate to, boolean time) implements Entry {}

  /**
   * A number.
   *
   * @param most empty for no bound
   */
  public record Number(String least, String most, Kind kind) implements Entry {

    /** How it is typed: 5, 5 %, 5.00, 5.25. */
    public enum Kind {
      WHOLE,
      SHARE,
      MONEY,
      PLAIN
    }
  }

  /** A list that fields choose from. The id is letters, digits and underscores. */
  public record Choices(String id, List<String> values) {}

  /**
   * The sheet that says how to fill in the form.
   *
   * @param facts a label and a text in each row
   * @param columns the table of columns
   * @param legends what ids of lists stand for
   */
  public record Notes(String sheet, List<List<String>> facts, Lines columns, List<Lines> legends) {}

  /** A small table: a title, headings, rows. */
  public record Lines(String title, List<String> head, List<List<String>> rows) {}
}
