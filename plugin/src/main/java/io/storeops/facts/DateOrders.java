package io.storeops.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a date like {@code 05/02/10} could mean. */
final class DateOrders {
  private static final Pattern PARTS =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4}|\\d{2})(.*)");

  private static final Pattern CLOCK = Pattern.compile(" \\d{1,2}:\\d{2}(:\\d{2})?");

  private DateOrders() {}

  /** The pattern that reads such a text with the day, or the month, first. */
  static String pattern(String text, boolean dayFirst) {
    Matcher parts = PARTS.matcher(CellTexts.narrow(text));
    if (!parts.matches()) {
      return dayFirst ? "dd/MM/yy" : "MM/dd/yy";
    }
    boolean padded = parts.group(1).length() == 2 && parts.group(3).length() == 2;
    String day = padded ? "dd" : "d";
    String month = padded ? "MM" : "M";
    String year = parts.group(4).length() == 2 ? "yy" : "yyyy";
    String mark = parts.group(2);
    return (dayFirst ? day + mark + month : month + mark + day)
        + mark
        + year
        + time(parts.group(5));
  }

  private static String time(String rest) {
    Matcher clock = CLOCK.matcher(rest);
    return clock.matches() ? (clock.group(1) == null ? " H:mm" : " H:mm:ss") : "";
  }

  /** {@code row 2 2010-02-05}; says so when the text is no date in that order. */
  static String reading(int row, String text, String pattern) {
    String plain = CellTexts.narrow(text).strip();
    try {
      LocalDate date = LocalDate.parse(plain, DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
      return "row " + row + " " + date;
    } catch (DateTimeException e) {
      return "row " + row + " no date";
    }
  }
}
