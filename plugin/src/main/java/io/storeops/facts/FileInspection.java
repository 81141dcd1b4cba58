package io.storeops.facts;

import io.storeops.diag.Problem;
import io.storeops.result.SourceInfo;
import io.storeops.table.Column;
import java.util.List;
import java.util.Map;

/**
 * What the reader sees in one file, read by itself: rows that other files repeat are not known.
 *
 * @param format {@code xlsx}, {@code xls} or {@code csv}; empty when the file cannot be read
 * @param encoding of a text, and how it is known; empty for a workbook
 * @param sheets in their order; none when the file cannot be read
 * @param problems all that a run would report of the file
 */
public record FileInspection(
    String file, String format, String encoding, List<Sheet> sheets, List<Problem> problems) {

  /** Copies the lists. */
  public FileInspection {
    sheets = List.copyOf(sheets);
    problems = List.copyOf(problems);
  }

  /** Whether anything of the file could be read. */
  public boolean readable() {
    return !sheets.isEmpty();
  }

  /**
   * One sheet.
   *
   * @param source what a run would list of it; of its refusals none shows personal text
   * @param dataset what its headings make, also when the sheet is left out; empty for none
   * @param store the store of rows that name none; empty when there is none
   * @param storeReason how the store was found; empty with the store
   * @param anyStore whether the store stands for any, since nothing says whose the file is
   * @param shopColumn where rows name their shop, from 1; 0 for nowhere
   * @param periodReason where the days stand; empty when there are none
   * @param columns of the dataset, as far as the sheet fills them and they are not personal
   * @param rows the first that are loaded
   */
  public record Sheet(
      SourceInfo source,
      String dataset,
      String store,
      String storeReason,
      boolean anyStore,
      int shopColumn,
      String periodReason,
      List<Heading> headings,
      List<Column> columns,
      List<FirstRow> rows) {

    /** Copies the lists. */
    public Sheet {
      headings = List.copyOf(headings);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** A loaded row: its number in the sheet, and values by column; what has no data is left out. */
  public record FirstRow(long number, Map<String, Object> values) {}

  /** What becomes of a heading. */
  public enum Use {
    /** Its cells fill a column. */
    READ,
    /** Its cells tell people apart; what they hold is not kept. */
    COUNTED,
    /** Its cells are not looked at. */
    PERSONAL,
    /** Another heading fills its column. */
    BESIDE,
    /** It is known, and this dataset has no column for it. */
    NO_COLUMN,
    /** Nobody knows it. */
    UNKNOWN
  }

  /**
   * A heading.
   *
   * @param place from 1
   * @param text as written, without blanks around it
   * @param column that it fills, or would fill; empty when it is unknown or personal
   * @param meaning the metric's name in English; of {@link Use#BESIDE} the heading that is read
   * @param type and unit, for example {@code money currency}; empty without a column
   * @param near known headings of nearly the same letters, with their columns
   */
  public record Heading(
      int place,
      String text,
      Use use,
      String column,
      String meaning,
      String type,
      List<NearHeading> near) {

    /** Copies the list. */
    public Heading {
      near = List.copyOf(near);
    }
  }

  /** A known heading and the column that it fills. */
  public record NearHeading(String text, String column) {}
}
