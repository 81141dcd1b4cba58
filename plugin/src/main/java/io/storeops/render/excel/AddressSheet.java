package io.storeops.render.excel;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The hidden sheet that says of every cell with a number which figure it is. Columns: address,
 * sheet, cell. What a formula works out of other cells and stands nowhere else is marked as such.
 */
final class AddressSheet {
  static final String NAME = "_addresses";

  /** In place of the address of a figure that stands here alone and follows from other cells. */
  static final String COMPUTED = "=";

  private final XSSFSheet sheet;

  AddressSheet(XSSFSheet sheet) {
    this.sheet = sheet;
    line(0, "address", "sheet", "cell");
  }

  void remember(String address, XSSFCell cell) {
    String place = new CellReference(cell.getRowIndex(), cell.getColumnIndex()).formatAsString();
    line(sheet.getLastRowNum() + 1, address, cell.getSheet().getSheetName(), place);
  }

  private void line(int row, String... texts) {
    XSSFRow line = sheet.createRow(row);
    for (int i = 0; i < texts.length; i++) {
      line.createCell(i).setCellValue(CellText.safe(texts[i]));
    }
  }
}
