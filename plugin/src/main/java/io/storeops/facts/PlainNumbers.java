package io.storeops.facts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers that nearly every cell holds, such as {@code -1,234.50} and {@code 3.25%}, read in
 * one pass: patterns took half of the time of reading a file of texts. What is not one of them is
 * left to {@link NumberText}.
 */
final class PlainNumbers {
  private static final int LONGEST = 40;

  private PlainNumbers() {}

  static Optional<NumberText> parse(String text) {
    int length = text.length();
    if (length == 0 || length > LONGEST) {
      return Optional.empty();
    }
    boolean percent = length > 1 && text.charAt(length - 1) == '%';
    int end = percent ? length - 1 : length;
    char[] digits = new char[end];
    int count = digits(text, end, digits);
    return count < 0
        ? Optional.empty()
        : Optional.of(new NumberText(new BigDecimal(digits, 0, count), percent, false));
  }

  /** Copies all but the commas; -1 when the text is anything else. */
  private static int digits(String text, int end, char[] to) {
    int count = 0;
    int start = text.charAt(0) == '-' ? 1 : 0;
    int point = -1;
    int group = -1;
    if (start == 1) {
      to[count++] = '-';
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        to[count++] = c;
      } else if (c == '.' && point < 0 && i > start && i < end - 1 && isGroup(group, i)) {
        point = i;
        to[count++] = c;
      } else if (c == ',' && point < 0 && isFirstGroup(group, i - start) && isGroup(group, i)) {
        group = i;
      } else {
        return -1;
      }
    }
    return end > start && (point >= 0 || isGroup(group, end)) ? count : -1;
  }

  /** Commas part the digits by threes. */
  private static boolean isGroup(int lastComma, int at) {
    return lastComma < 0 || at - lastComma == 4;
  }

  private static boolean isFirstGroup(int lastComma, int digitsBefore) {
    return lastComma >= 0 || (digitsBefore >= 1 && digitsBefore <= 3);
  }
}
