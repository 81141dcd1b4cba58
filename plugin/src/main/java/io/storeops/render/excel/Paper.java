package io.storeops.render.excel;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet prints. */
final class Paper {
  private Paper() {}

  /** A4 landscape, one page wide, as long as it takes, page numbers below. */
  static void landscape(XSSFSheet sheet) {
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.getFooter().setCenter("&P / &N");
  }

  /** What every printed page says of itself. */
  static void header(XSSFSheet sheet, String left, String right) {
    sheet.getHeader().setLeft(literal(left));
    sheet.getHeader().setRight(literal(right));
  }

  /** An ampersand starts a code there, and 255 characters are all that fits. */
  private static String literal(String text) {
    String safe = CellText.safe(text).replace('\n', ' ').replace("&", "&&");
    return safe.length() <= 100 ? safe : safe.substring(0, 100);
  }
}
