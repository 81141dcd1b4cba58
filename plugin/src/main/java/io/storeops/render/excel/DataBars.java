package io.storeops.render.excel;

import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** A light bar from zero behind the numbers of a column. */
final class DataBars {
  private static final byte[] BLUE = {(byte) 0xB9, (byte) 0xD0, (byte) 0xEC};

  private DataBars() {}

  static void add(XSSFSheet sheet, int firstRow, int lastRow, int column) {
    XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule =
        formatting.createConditionalFormattingRule(Colour.of(BLUE));
    rule.getDataBarFormatting()
        .getMinThreshold()
        .setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
    rule.getDataBarFormatting().getMinThreshold().setValue(0d);
    CellRangeAddress range = new CellRangeAddress(firstRow, lastRow, column, column);
    formatting.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
  }
}
