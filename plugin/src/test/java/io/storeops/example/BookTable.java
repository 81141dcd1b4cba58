package io.storeops.example;

import java.math.BigDecimal;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A named table of a workbook, by the text of its first columns and by its heads. */
record BookTable(XSSFSheet sheet, int head, int first, int rows) {

  /** The table of that name; places come from the workbook as it was written. */
  static BookTable of(XSSFWorkbook written, String name, XSSFWorkbook values) {
    XSSFTable table = Objects.requireNonNull(written.getTable(name), name);
    XSSFSheet sheet = values.getSheet(table.getSheetName());
    return new BookTable(
        sheet, table.getStartRowIndex(), table.getStartColIndex(), table.getRowCount() - 1);
  }

  int column(String head) {
    for (int column = first; ; column++) {
      if (sheet.getRow(this.head).getCell(column).getStringCellValue().equals(head)) {
        return column;
      }
    }
  }

  String text(int row, int column) {
    return cell(row, column).getStringCellValue();
  }

  XSSFCell cell(int row, int column) {
    return sheet.getRow(head + 1 + row).getCell(column);
  }

  XSSFCell cell(int row, String head) {
    return cell(row, column(head));
  }

  BigDecimal number(int row, String head) {
    return BigDecimal.valueOf(cell(row, head).getNumericCellValue());
  }
}
