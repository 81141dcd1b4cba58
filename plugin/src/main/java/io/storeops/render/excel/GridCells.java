package io.storeops.render.excel;

import io.storeops.diag.DisplayWidth;
import io.storeops.document.Book;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Fills cells of one grid and remembers where each figure stands. */
final class GridCells {
  private static final int NARROWEST = 9;
  private static final int WIDEST = 60;

  private final XSSFSheet sheet;
  private final BookStyles styles;
  private final XSSFSheet addresses;

  GridCells(XSSFSheet sheet, BookStyles styles, XSSFSheet addresses) {
    this.sheet = sheet;
    this.styles = styles;
    this.addresses = addresses;
  }

  void put(XSSFRow row, int column, Book.Value value) {
    XSSFCell cell = row.createCell(column);
    if (value instanceof Book.Text text) {
      cell.setCellValue(CellText.safe(text.text()));
      cell.setCellStyle(styles.text());
      widen(column, text.text());
    } else if (value instanceof Book.State state) {
      cell.setCellValue(CellText.safe(state.status().word()));
      cell.setCellStyle(styles.state(state.status().kind()));
      widen(column, state.status().word());
    } else if (value instanceof Book.Day day) {
      cell.setCellStyle(styles.day());
      if (!day.iso().isEmpty()) {
        cell.setCellValue(LocalDate.parse(day.iso()));
      }
      widen(column, "2026-11-15");
    } else if (value instanceof Book.Number number) {
      cell.setCellStyle(styles.number(number.format(), number.places()));
      if (!number.value().isEmpty()) {
        cell.setCellValue(Double.parseDouble(number.value()));
        widen(column, number.value().length() > 14 ? "1,234,567.89" : number.value() + ",,");
        remember(number.address(), row, column);
      }
    } else if (value instanceof Book.Formula formula) {
      cell.setCellStyle(styles.number(formula.format(), 2));
      cell.setCellFormula(text(formula, row.getRowNum() + 1));
      if (!formula.value().isEmpty()) {
        remember(formula.address(), row, column);
      }
      widen(column, "+100.0%");
    }
  }

  private static String text(Book.Formula formula, int row) {
    String left = CellReference.convertNumToColString(formula.left()) + row;
    String right = CellReference.convertNumToColString(formula.right()) + row;
    String result =
        switch (formula.operation()) {
          case RATIO -> "IF(" + right + "=0,\"\"," + left + "/" + right + ")";
          case CHANGE -> "IF(" + right + "=0,\"\"," + left + "/" + right + "-1)";
          case DIFFERENCE -> left + "-" + right;
        };
    return "IF(AND(ISNUMBER(" + left + "),ISNUMBER(" + right + "))," + result + ",\"\")";
  }

  private void remember(String address, XSSFRow row, int column) {
    if (address.isEmpty()) {
      return;
    }
    int next = addresses.getPhysicalNumberOfRows();
    XSSFRow line = addresses.createRow(next);
    line.createCell(0).setCellValue(address);
    line.createCell(1).setCellValue(sheet.getSheetName());
    line.createCell(2).setCellValue(new CellReference(row.getRowNum(), column).formatAsString());
  }

  /** East Asian characters count double; no fonts are asked, so every machine agrees. */
  void widen(int column, String text) {
    int longest = text.lines().mapToInt(DisplayWidth::of).max().orElse(0);
    int wanted = Math.max(NARROWEST, Math.min(WIDEST, longest + 3)) * 256;
    if (sheet.getColumnWidth(column) < wanted || sheet.getColumnWidth(column) == 2048) {
      sheet.setColumnWidth(column, Math.max(wanted, NARROWEST * 256));
    }
  }
}
