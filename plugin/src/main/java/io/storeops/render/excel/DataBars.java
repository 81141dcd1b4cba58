package io.storeops.render.excel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;

/**
 * A light bar from zero behind the numbers of a column: the rule of 2007, whose bars fade, and its
 * twin of 2010, whose bars are solid.
 */
final class DataBars {
  private static final byte[] BLUE = {(byte) 0xB9, (byte) 0xD0, (byte) 0xEC};

  private DataBars() {}

  /** Adds the rule; its twin belongs into the sheet's extensions. */
  static SheetExtensions.Bar add(XSSFSheet sheet, int firstRow, int lastRow, int column) {
    XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule =
        formatting.createConditionalFormattingRule(Colour.of(BLUE));
    rule.getDataBarFormatting()
        .getMinThreshold()
        .setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
    rule.getDataBarFormatting().getMinThreshold().setValue(0d);
    CellRangeAddress range = new CellRangeAddress(firstRow, lastRow, column, column);
    int index = formatting.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
    String cells = range.formatAsString();
    String name = sheet.getSheetName() + "!" + cells;
    String id =
        "{"
            + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .toUpperCase(Locale.ROOT)
            + "}";
    CTCfRule made = sheet.getCTWorksheet().getConditionalFormattingArray(index).getCfRuleArray(0);
    SheetExtensions.twin(made.isSetExtLst() ? made.getExtLst() : made.addNewExtLst(), id);
    return new SheetExtensions.Bar(id, cells);
  }
}
