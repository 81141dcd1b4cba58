package io.storeops.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of spreadsheets: 15 digits, and days that only a format tells from counts. */
final class ExcelNumbers {
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private ExcelNumbers() {}

  static Cell cell(BigDecimal value, int formatId, String format, boolean since1904) {
    BigDecimal exact = plain(value.round(DIGITS));
    if (isDate(formatId, format)) {
      LocalDateTime time = DateUtil.getLocalDateTime(value.doubleValue(), since1904, true);
      return time == null ? new Cell.Number(exact, false) : new Cell.Time(time);
    }
    boolean percent = formatId == 9 || formatId == 10 || isPercent(format);
    return new Cell.Number(exact, percent);
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
