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

  private static final byte[] LINK = {0x1D, 0x5F, (byte) 0xBF};
  private static final byte[] ENTRY = {(byte) 0xFF, (byte) 0xF8, (byte) 0xE1};
  private static final byte[] STRONG = {(byte) 0x8A, (byte) 0x93, (byte) 0xA3};

  private final XSSFWorkbook workbook;
  private final String lang;
  private final String font;
  private final Map<String, XSSFCellStyle> numbers = new HashMap<>();
  private final Map<Status.Kind, XSSFCellStyle> states = new EnumMap<>(Status.Kind.class);

  BookStyles(XSSFWorkbook workbook, String lang) {
    this.workbook = workbook;
    this.lang = lang;
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
          return style;
        });
  }

  /** Text that stays text when somebody edits the cell. */
  XSSFCellStyle quoted() {
    XSSFCellStyle text = text();
    return numbers.computeIfAbsent(
        "quoted",
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(text);
          style.setQuotePrefixed(true);
          return style;
        });
  }

  XSSFCellStyle day() {
    return numbers.computeIfAbsent(
        "day",
        key -> {
          XSSFCellStyle style = cell(false);
          style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
          return style;
        });
  }

  XSSFCellStyle number(Book.Format format, int places, boolean total) {
    return format(pattern(format, places, lang), total);
  }

  /** A cell that may be changed. */
  XSSFCellStyle entry(Book.Format format, int places) {
    String pattern = pattern(format, places, lang);
    XSSFCellStyle locked = format(pattern, false);
    return numbers.computeIfAbsent(
        "entry" + pattern,
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(locked);
          return open(style);
        });
  }

  XSSFCellStyle link() {
    return numbers.computeIfAbsent(
        "link",
        key -> {
          XSSFCellStyle style = cell(false);
          style.setWrapText(true);
          XSSFFont blue = font();
          blue.setColor(Colour.of(LINK));
          blue.setUnderline(org.apache.poi.ss.usermodel.FontUnderline.SINGLE);
          style.setFont(blue);
          return style;
        });
  }

  /** A cell to choose or write in. */
  XSSFCellStyle choice() {
    return numbers.computeIfAbsent("choice", key -> open(cell(false)));
  }

  XSSFCellStyle entryDay() {
    XSSFCellStyle locked = day();
    return numbers.computeIfAbsent(
        "entryDay",
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(locked);
          return open(style);
        });
  }

  private static XSSFCellStyle open(XSSFCellStyle style) {
    style.setFillForegroundColor(Colour.of(ENTRY));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setLocked(false);
    return style;
  }

  XSSFCellStyle totalText() {
    return numbers.computeIfAbsent("totalText", key -> total(cell(false)));
  }

  private XSSFCellStyle total(XSSFCellStyle style) {
    XSSFFont bold = font();
    bold.setBold(true);
    style.setFont(bold);
    style.setBorderTop(BorderStyle.THIN);
    style.setTopBorderColor(Colour.of(STRONG));
    return style;
  }

  /** How numbers look: short money is in ten thousands where people count so. */
  static String pattern(Book.Format format, int places, String lang) {
    return switch (format) {
      case COUNT -> "#,##0";
      case MONEY -> money(places);
      case AMOUNT -> amount(places, lang);
      case SHARE -> "0.00%";
      case CHANGE -> "+0.0%;-0.0%;0.0%";
      case POINTS -> points(lang);
      case NUMBER, SCORE -> "#,##0.00";
    };
  }

  // a percent sign anywhere multiplies by a hundred; the word behind it says that these are points
  private static String points(String lang) {
    String word =
        switch (lang) {
          case "zh-CN" -> "点";
          case "zh-TW" -> "點";
          case "ja" -> "ポイント";
          default -> " pts";
        };
    String figure = "0.00%\"" + word + "\"";
    return "+" + figure + ";-" + figure + ";" + figure;
  }

  private static String money(int places) {
    return places == 0 ? "#,##0" : "#,##0." + "0".repeat(places);
  }

  // a comma divides by a thousand, and a point before the last digit by ten more
  private static String amount(int places, String lang) {
    String unit = lang.equals("zh-TW") ? "萬" : "万";
    String wan = "0\\.0,\"" + unit + "\"";
    return lang.equals("en")
        ? "#,##0"
        : "[>=100000]" + wan + ";[<=-100000]-" + wan + ";" + money(places);
  }

  private XSSFCellStyle format(String pattern, boolean total) {
    return numbers.computeIfAbsent(
        pattern + total,
        key -> {
          XSSFCellStyle style = cell(true);
          style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
          return total ? total(style) : style;
        });
  }

  XSSFCellStyle state(Status.Kind kind) {
    return states.computeIfAbsent(
        kind,
        key -> {
          XSSFCellStyle style = cell(false);
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
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    // a number before it ends where the text begins
    style.setIndention((short) (numeric ? 0 : 1));
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
