package io.storeops.render.excel;

import io.storeops.document.Book;
import io.storeops.document.Status;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Styles of a workbook, made once each: a workbook holds only so many. */
final class BookStyles {
  private static final byte[] LINE = {(byte) 0xE1, (byte) 0xE5, (byte) 0xEB};
  private static final byte[] HEAD = {(byte) 0xF5, (byte) 0xF6, (byte) 0xF8};

  private final XSSFWorkbook workbook;
  private final String font;
  private final Map<String, XSSFCellStyle> numbers = new HashMap<>();
  private final Map<Status.Kind, XSSFCellStyle> states = new EnumMap<>(Status.Kind.class);

  BookStyles(XSSFWorkbook workbook, String lang) {
    this.workbook = workbook;
    this.font = font(lang);
    workbook.getFontAt(0).setFontName(font);
    workbook.getFontAt(0).setFontHeightInPoints((short) 11);
  }

  /** The font that Excel has for a language. */
  static String font(String lang) {
    return switch (lang) {
      case "zh-CN" -> "Microsoft YaHei";
      case "zh-TW" -> "Microsoft JhengHei";
      case "ja" -> "Yu Gothic";
      default -> "Calibri";
    };
  }

  XSSFCellStyle heading(int level) {
    return numbers.computeIfAbsent("h" + level, key -> heading(level == 1 ? 16 : 12, level));
  }

  private XSSFCellStyle heading(int points, int level) {
    XSSFCellStyle style = workbook.createCellStyle();
    XSSFFont bold = font();
    bold.setBold(level < 3);
    bold.setFontHeightInPoints((short) points);
    style.setFont(bold);
    return style;
  }

  XSSFCellStyle head(boolean numeric) {
    return numbers.computeIfAbsent(
        "head" + numeric,
        key -> {
          XSSFCellStyle style = cell(numeric);
          XSSFFont bold = font();
          bold.setBold(true);
          style.setFont(bold);
          style.setFillForegroundColor(Colour.of(HEAD));
          style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          style.setWrapText(true);
          return style;
        });
  }

  XSSFCellStyle text() {
    return numbers.computeIfAbsent(
        "text",
        key -> {
          XSSFCellStyle style = cell(false);
          style.setWrapText(true);
          style.setVerticalAlignment(VerticalAlignment.TOP);
          return style;
        });
  }

  XSSFCellStyle day() {
    return format("yyyy-mm-dd");
  }

  XSSFCellStyle number(Book.Format format, int places) {
    return switch (format) {
      case COUNT -> format("#,##0");
      case MONEY -> format(places == 0 ? "#,##0" : "#,##0." + "0".repeat(places));
      case SHARE -> format("0.00%");
      case CHANGE -> format("+0.0%;-0.0%;0.0%");
      case POINTS -> format("+0.00%;-0.00%;0.00%");
      case NUMBER -> format("#,##0.00");
    };
  }

  private XSSFCellStyle format(String pattern) {
    return numbers.computeIfAbsent(
        pattern,
        key -> {
          XSSFCellStyle style = cell(true);
          style.setVerticalAlignment(VerticalAlignment.TOP);
          style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
          return style;
        });
  }

  XSSFCellStyle state(Status.Kind kind) {
    return states.computeIfAbsent(
        kind,
        key -> {
          XSSFCellStyle style = cell(false);
          style.setVerticalAlignment(VerticalAlignment.TOP);
          XSSFFont bold = font();
          bold.setBold(true);
          bold.setColor(Colour.of(colour(kind)));
          style.setFont(bold);
          return style;
        });
  }

  private static byte[] colour(Status.Kind kind) {
    return switch (kind) {
      case OK, DONE -> new byte[] {0x0B, 0x6E, 0x6E};
      case WATCH -> new byte[] {(byte) 0x8A, 0x53, 0x00};
      case ACT -> new byte[] {(byte) 0xB3, 0x26, 0x1E};
      case NO_DATA -> new byte[] {0x5D, 0x66, 0x76};
    };
  }

  private XSSFCellStyle cell(boolean numeric) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setAlignment(numeric ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(Colour.of(LINE));
    style.setFont(font());
    return style;
  }

  private XSSFFont font() {
    XSSFFont made = workbook.createFont();
    made.setFontName(font);
    made.setFontHeightInPoints((short) 11);
    return made;
  }
}
