package io.storeops.render.excel;

import io.storeops.diag.DisplayWidth;
import io.storeops.document.Book;
import io.storeops.document.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Fills cells of one sheet and remembers where each figure stands. */
final class GridCells {
  private static final int NARROWEST = 9;
  private static final int WIDEST = 46;
  private static final int UNTOUCHED = 2048;

  private final XSSFSheet sheet;
  private final BookStyles styles;
  private final AddressSheet addresses;
  private final Map<String, GridPlace> grids;
  private final List<SheetExtensions.Line> sparks = new ArrayList<>();

  GridCells(
      XSSFSheet sheet, BookStyles styles, AddressSheet addresses, Map<String, GridPlace> grids) {
    this.sheet = sheet;
    this.styles = styles;
    this.addresses = addresses;
    this.grids = grids;
  }

  /** The small lines met so far. */
  List<SheetExtensions.Line> sparks() {
    return List.copyOf(sparks);
  }

  void put(XSSFRow row, int column, Book.Value value, boolean total) {
    XSSFCell cell = row.createCell(column);
    if (value instanceof Book.Text text) {
      cell.setCellValue(CellText.safe(text.text()));
      cell.setCellStyle(
          total
              ? styles.totalText()
              : isFormulaLike(text.text()) ? styles.quoted() : styles.text());
      widen(column, text.text());
    } else if (value instanceof Book.Jump jump) {
      cell.setCellValue(CellText.safe(jump.text()));
      cell.setCellStyle(styles.link());
      GridPlace grid = grids.get(jump.grid());
      SheetLinks.to(cell, jump.sheet(), grid == null ? 0 : grid.head() + 1 + jump.row());
      widen(column, jump.text());
    } else if (value instanceof Book.Choice choice) {
      cell.setCellStyle(styles.choice());
      if (!choice.word().isEmpty()) {
        cell.setCellValue(CellText.safe(choice.word()));
      }
      widen(column, "··········");
    } else if (value instanceof Book.Blank blank) {
      cell.setCellStyle(blank.day() ? styles.entryDay() : styles.choice());
      widen(column, blank.day() ? "2026-11-15" : "····················");
    } else if (value instanceof Book.State state) {
      Status status = state.status();
      cell.setCellValue(CellText.safe(status.word()));
      cell.setCellStyle(styles.state(status.kind()));
      widen(column, status.word());
    } else if (value instanceof Book.Day day) {
      cell.setCellStyle(styles.day());
      if (!day.iso().isEmpty()) {
        cell.setCellValue(LocalDate.parse(day.iso()));
      }
      widen(column, "2026-11-15");
    } else if (value instanceof Book.Number number) {
      cell.setCellStyle(styles.number(number.format(), number.places(), total));
      number(cell, number.value(), number.format(), number.address());
    } else if (value instanceof Book.Entry entry) {
      cell.setCellStyle(styles.entry(entry.format(), entry.places()));
      number(cell, entry.value(), entry.format(), entry.address());
    } else if (value instanceof Book.Spark spark) {
      cell.setCellStyle(styles.text());
      spark(cell, spark);
      widen(column, "············");
    } else if (value instanceof Book.Formula formula) {
      cell.setCellStyle(styles.number(formula.format(), formula.places(), total));
      cell.setCellFormula(
          FormulaText.of(formula.term(), sheet.getSheetName(), row.getRowNum(), grids));
      addresses.remember(
          formula.address().isEmpty() ? AddressSheet.COMPUTED : formula.address(), cell);
      widen(column, typical(formula.format()));
    }
  }

  /** A text that Excel would take for a formula as soon as somebody edits the cell. */
  private static boolean isFormulaLike(String text) {
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
  }

  private void number(XSSFCell cell, String value, Book.Format format, String address) {
    if (!value.isEmpty()) {
      cell.setCellValue(Double.parseDouble(value));
      widen(cell.getColumnIndex(), printed(value, format));
      if (!address.isEmpty()) {
        addresses.remember(address, cell);
      }
    }
  }

  /** As wide as the number prints, with its separators and places. */
  private static String printed(String value, Book.Format format) {
    int dot = value.indexOf('.');
    int whole = dot < 0 ? value.length() : dot;
    return switch (format) {
      case SHARE, CHANGE, POINTS -> typical(format);
      case AMOUNT -> "1234.5万";
      case COUNT -> "0".repeat(whole + whole / 3);
      case MONEY, NUMBER, SCORE -> "0".repeat(whole + whole / 3 + 3);
    };
  }

  private static String typical(Book.Format format) {
    return switch (format) {
      case MONEY, COUNT, NUMBER -> "1,234,567.8";
      case AMOUNT -> "1234.5万";
      default -> "+100.00%";
    };
  }

  private void spark(XSSFCell cell, Book.Spark spark) {
    GridPlace grid = Objects.requireNonNull(grids.get(spark.grid()), spark.grid());
    int row = grid.head() + 1 + spark.row();
    String cells =
        grid.quoted()
            + "!"
            + new CellReference(row, spark.from()).formatAsString()
            + ":"
            + new CellReference(row, spark.to()).formatAsString();
    String place = new CellReference(cell.getRowIndex(), cell.getColumnIndex()).formatAsString();
    sparks.add(new SheetExtensions.Line(cells, place));
  }

  /** The lines that the longest text of a row takes in its column. */
  static int lines(List<Book.Value> values) {
    int most = 1;
    for (Book.Value value : values) {
      String written =
          value instanceof Book.Text text
              ? text.text()
              : value instanceof Book.Jump jump ? jump.text() : "";
      if (!written.isEmpty()) {
        int lines =
            written
                .lines()
                .mapToInt(line -> 1 + Math.max(0, DisplayWidth.of(line) - 1) / (WIDEST - 3))
                .sum();
        most = Math.max(most, lines);
      }
    }
    return most;
  }

  /** A long head goes on two lines, and an arrow for the filter stands in it. */
  void widenHead(int column, String text) {
    int width = DisplayWidth.of(text);
    widen(column, " ".repeat((width > 18 ? width / 2 + 2 : width) + 2));
  }

  /** East Asian characters count double; no fonts are asked, so every machine agrees. */
  void widen(int column, String text) {
    int longest = text.lines().mapToInt(DisplayWidth::of).max().orElse(0);
    int wanted = Math.max(NARROWEST, Math.min(WIDEST, longest + 4)) * 256;
    if (sheet.getColumnWidth(column) < wanted || sheet.getColumnWidth(column) == UNTOUCHED) {
      sheet.setColumnWidth(column, wanted);
    }
  }
}
