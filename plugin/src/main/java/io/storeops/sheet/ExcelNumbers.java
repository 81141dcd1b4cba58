package io.storeops.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of spreadsheets: 15 digits, and days that only a format tells from counts. */
final class ExcelNumbers {
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final int MOST_DIGITS = 400;

  private ExcelNumbers() {}

  /** How a number format shows a number. */
  enum Shape {
    PLAIN,
    PERCENT,
    DATE
  }

  static Cell cell(BigDecimal value, int formatId, String format, boolean since1904) {
    return cell(value, shape(formatId, format), since1904);
  }

  static Cell cell(BigDecimal value, Shape shape, boolean since1904) {
    if (shape == Shape.DATE) {
      LocalDateTime time = DateUtil.getLocalDateTime(value.doubleValue(), since1904, true);
      if (time != null) {
        return new Cell.Time(time);
      }
    }
    return new Cell.Number(plain(value.round(DIGITS)), shape == Shape.PERCENT);
  }

  static Shape shape(int formatId, String format) {
    if (isDate(formatId, format)) {
      return Shape.DATE;
    }
    boolean percent = formatId == 9 || formatId == 10 || isPercent(format);
    return percent ? Shape.PERCENT : Shape.PLAIN;
  }

  /** Whether a number is small enough to be written out; a spreadsheet ends at some 308 digits. */
  static boolean isSayable(BigDecimal value) {
    return value.signum() == 0 || Math.abs((long) value.precision() - value.scale()) <= MOST_DIGITS;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static boolean isDate(int formatId, String format) {
    // numbers 27 to 36 and 50 to 58 are dates in Chinese, Japanese and Korean Excel
    boolean eastAsian = (formatId >= 27 && formatId <= 36) || (formatId >= 50 && formatId <= 58);
    return eastAsian || DateUtil.isADateFormat(formatId, format);
  }

  private static boolean isPercent(String format) {
    return format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
  }
}
