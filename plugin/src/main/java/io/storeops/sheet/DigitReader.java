package io.storeops.sheet;

import io.storeops.sheet.ExcelNumbers.Shape;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Cells from the digits of a workbook, without a text in between; equal to what {@link
 * ExcelNumbers} makes of the same number.
 */
final class DigitReader {
  private static final int LONGEST = 400;
  private static final int DIGITS = 15;
  private static final int MOST_DIGITS = 18;
  private static final int DAYS = 1024;
  private static final int LAST_DAY = 2_958_465;
  private static final long[] POWERS = new long[MOST_DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private final boolean since1904;
  private final int[] dayOf = new int[DAYS];
  private final Cell[] days = new Cell[DAYS];
  private long unscaled;
  private int scale;
  private int digits;

  DigitReader(boolean since1904) {
    this.since1904 = since1904;
    Arrays.fill(dayOf, -1);
  }

  /** A number, or an error that holds the text when it is none. */
  Cell cell(ByteTextBuilder text, Shape shape) throws Unreadable {
    if (!split(text.bytes(), text.length())) {
      return other(text.text(), shape);
    }
    boolean day = shape == Shape.DATE && digits <= DIGITS;
    simplify();
    if (shape != Shape.DATE) {
      return new Cell.Number(BigDecimal.valueOf(unscaled, scale), shape == Shape.PERCENT);
    }
    boolean whole = day && scale == 0 && unscaled >= 0 && unscaled <= LAST_DAY;
    return whole ? day((int) unscaled) : other(text.text(), shape);
  }

  private Cell day(int day) {
    int slot = day & (DAYS - 1);
    if (dayOf[slot] != day) {
      dayOf[slot] = day;
      days[slot] = ExcelNumbers.cell(BigDecimal.valueOf(day), Shape.DATE, since1904);
    }
    return days[slot];
  }

  private Cell other(String text, Shape shape) {
    if (text.length() <= LONGEST) {
      try {
        BigDecimal value = new BigDecimal(text);
        if (ExcelNumbers.isSayable(value)) {
          return ExcelNumbers.cell(value, shape, since1904);
        }
      } catch (NumberFormatException e) {
        // shown as it stands
      }
    }
    return new Cell.Error(text);
  }

  /** Splits plain notation of at most 18 digits; false for anything else. */
  private boolean split(byte[] bytes, int length) {
    int from = length > 0 && bytes[0] == '-' ? 1 : 0;
    unscaled = 0;
    scale = 0;
    digits = 0;
    int point = -1;
    for (int i = from; i < length; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9) {
        unscaled = 10 * unscaled + digit;
        digits += unscaled == 0 ? 0 : 1;
      } else if (bytes[i] == '.' && point < 0) {
        point = i;
      } else {
        return false;
      }
      if (digits > MOST_DIGITS) {
        return false;
      }
    }
    scale = point < 0 ? 0 : length - 1 - point;
    unscaled = from > 0 ? -unscaled : unscaled;
    return length <= LONGEST && length - from - (point < 0 ? 0 : 1) > 0;
  }

  /** Rounds to 15 digits and drops zeros at the end. */
  private void simplify() {
    if (digits > DIGITS) {
      long power = POWERS[digits - DIGITS];
      unscaled = (unscaled + (unscaled < 0 ? -power : power) / 2) / power;
      scale -= digits - DIGITS;
    }
    if (unscaled == 0) {
      scale = 0;
    }
    while (scale > 0 && unscaled % 10 == 0) {
      unscaled /= 10;
      scale--;
    }
    if (scale < 0) {
      unscaled *= POWERS[-scale];
      scale = 0;
    }
  }
}
