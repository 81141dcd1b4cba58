package io.storeops.render.excel;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetProtection;

/** Keeps people from changing by a slip what they are not to change; there is no password. */
final class Guard {
  private Guard() {}

  /** Widths may be changed, rows sorted and filtered: that spoils nothing. */
  static void protect(XSSFSheet sheet) {
    CTSheetProtection protection = sheet.getCTWorksheet().addNewSheetProtection();
    protection.setSheet(true);
    protection.setObjects(true);
    protection.setScenarios(true);
    protection.setFormatColumns(false);
    protection.setFormatRows(false);
    protection.setSort(false);
    protection.setAutoFilter(false);
  }
}
