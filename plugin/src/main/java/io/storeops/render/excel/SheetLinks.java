package io.storeops.render.excel;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;

/** Links from cells to sheets of the same workbook. */
final class SheetLinks {
  private SheetLinks() {}

  /**
   * Links a cell.
   *
   * @param row from 0
   */
  static void to(XSSFCell cell, String sheet, int row) {
    XSSFHyperlink link =
        cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(new GridPlace(sheet, 0, 0).quoted() + "!A" + (row + 1));
    cell.setHyperlink(link);
  }
}
