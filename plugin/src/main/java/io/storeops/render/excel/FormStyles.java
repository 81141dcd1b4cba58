package io.storeops.render.excel;

import io.storeops.document.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Styles of a form, made once each. What may be filled in is unlocked. */
final class FormStyles {
  private static final byte[] LINE = {(byte) 0xC9, (byte) 0xD0, (byte) 0xDA};
  private static final byte[] NEEDED = {0x1F, 0x4E, 0x79};
  private static final byte[] OPTIONAL = {(byte) 0xDD, (byte) 0xE6, (byte) 0xF0};
  private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
  private static final byte[] BLACK = {0x11, 0x18, 0x27};
  private static final byte[] GREY = {0x4B, 0x55, 0x63};

  private final XSSFWorkbook workbook;
  private final String font;
  private final Map<String, XSSFCellStyle> made = new HashMap<>();

  FormStyles(XSSFWorkbook workbook, String lang) {
    this.workbook = workbook;
    this.font = BookStyles.font(lang);
    workbook.getFontAt(0).setFontName(font);
    workbook.getFontAt(0).setFontHeightInPoints((short) 11);
  }

  XSSFCellStyle title() {
    return style("title", s -> s.setFont(font(16, true, BLACK)));
  }

  XSSFCellStyle intro() {
    return style("intro", s -> s.setFont(font(10, false, GREY)));
  }

  XSSFCellStyle label() {
    return style(
        "label",
        s -> {
          s.setFont(font(11, true, BLACK));
          s.setVerticalAlignment(VerticalAlignment.TOP);
          s.setAlignment(HorizontalAlignment.LEFT);
          s.setIndention((short) 1);
        });
  }

  XSSFCellStyle note() {
    return style(
        "note",
        s -> {
          s.setWrapText(true);
          s.setVerticalAlignment(VerticalAlignment.TOP);
          s.setAlignment(HorizontalAlignment.LEFT);
          s.setIndention((short) 1);
          s.setFont(font(11, false, BLACK));
        });
  }

  XSSFCellStyle head(boolean needed) {
    return style(
        "head" + needed,
        s -> {
          s.setFont(font(11, true, needed ? WHITE : BLACK));
          s.setFillForegroundColor(Colour.of(needed ? NEEDED : OPTIONAL));
          s.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          s.setWrapText(true);
          s.setVerticalAlignment(VerticalAlignment.CENTER);
          s.setAlignment(HorizontalAlignment.LEFT);
          s.setIndention((short) 1);
          lines(s);
        });
  }

  /**
   * A cell to fill in.
   *
   * @param ruled whether it has lines around it
   */
  XSSFCellStyle input(Form.Entry entry, boolean ruled) {
    String pattern = pattern(entry);
    return style(
        "input" + pattern + ruled,
        s -> {
          s.setLocked(false);
          s.setFont(font(11, false, BLACK));
          s.setVerticalAlignment(VerticalAlignment.CENTER);
          s.setDataFormat(workbook.createDataFormat().getFormat(pattern));
          if (ruled) {
            lines(s);
          }
        });
  }

  /** Texts stay texts, so that an id of digits keeps its zeros. */
  private static String pattern(Form.Entry entry) {
    if (entry instanceof Form.Day day) {
      return day.time() ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd";
    }
    if (entry instanceof Form.Number number) {
      return switch (number.kind()) {
        case WHOLE -> "#,##0";
        case SHARE -> "0.0%";
        case MONEY -> "#,##0.00";
        case PLAIN -> "General";
      };
    }
    return "@";
  }

  private static void lines(XSSFCellStyle style) {
    XSSFColor colour = Colour.of(LINE);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setBottomBorderColor(colour);
    style.setTopBorderColor(colour);
    style.setLeftBorderColor(colour);
    style.setRightBorderColor(colour);
  }

  private XSSFCellStyle style(String key, Consumer<XSSFCellStyle> look) {
    return made.computeIfAbsent(
        key,
        k -> {
          XSSFCellStyle style = workbook.createCellStyle();
          look.accept(style);
          return style;
        });
  }

  private XSSFFont font(int points, boolean bold, byte[] colour) {
    XSSFFont one = workbook.createFont();
    one.setFontName(font);
    one.setFontHeightInPoints((short) points);
    one.setBold(bold);
    one.setColor(Colour.of(colour));
    return one;
  }
}
