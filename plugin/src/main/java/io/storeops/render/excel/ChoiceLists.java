package io.storeops.render.excel;

import io.storeops.document.Book;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lists that cells choose from, on a sheet that nobody sees, each under a name. */
final class ChoiceLists {
  private static final String SHEET = "_lists";

  private ChoiceLists() {}

  static void write(XSSFWorkbook workbook, List<Book.Choices> lists) {
    if (lists.isEmpty()) {
      return;
    }
    XSSFSheet sheet = workbook.createSheet(SHEET);
    workbook.setSheetVisibility(workbook.getSheetIndex(SHEET), SheetVisibility.HIDDEN);
    int row = 0;
    for (Book.Choices list : lists) {
      int first = row + 1;
      for (String word : list.words()) {
        sheet.createRow(row).createCell(0).setCellValue(CellText.safe(word));
        row++;
      }
      XSSFName name = workbook.createName();
      name.setNameName(list.id());
      name.setRefersToFormula(SHEET + "!$A$" + first + ":$A$" + row);
    }
  }

  /** Lets the cells of a column choose from a list. */
  static void offer(XSSFSheet sheet, String list, int firstRow, int lastRow, int column) {
    XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
    DataValidation choice =
        helper.createValidation(
            helper.createFormulaListConstraint(list),
            new CellRangeAddressList(firstRow, lastRow, column, column));
    // in this format the setter means its opposite: true shows the arrow
    choice.setSuppressDropDownArrow(true);
    choice.setShowErrorBox(true);
    choice.setEmptyCellAllowed(true);
    sheet.addValidationData(choice);
  }
}
