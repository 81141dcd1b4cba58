package io.storeops.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What stands in a cell, before anybody says what it should be. */
public sealed interface Cell {

  /** Nothing. */
  Cell NONE = new Empty();

  /** What a person would read in it; empty for nothing. */
  String text();

  /** Nothing. */
  record Empty() implements Cell {
    @Override
    public String text() {
      return "";
    }
  }

  /** A text as it stands, blanks and all. */
  record Text(String text) implements Cell {}

  /**
   * A number, to the 15 digits that spreadsheets keep.
   *
   * @param percent whether its format shows it as a percentage; the value is the fraction
   */
  record Number(BigDecimal value, boolean percent) implements Cell {
    @Override
    public String text() {
      return value.toPlainString();
    }
  }

  /** A date cell; its time is midnight when the cell holds a day. */
  record Time(LocalDateTime value) implements Cell {
    private static final DateTimeFormatter SECONDS =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    @Override
    public String text() {
      return value.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? value.toLocalDate().toString()
          : SECONDS.format(value);
    }
  }

  /** True or false. */
  record Flag(boolean value) implements Cell {
    @Override
    public String text() {
      return Boolean.toString(value);
    }
  }

  /** An error of the spreadsheet such as {@code #DIV/0!}. */
  record Error(String text) implements Cell {}

  /** A text, or nothing for an empty one. */
  static Cell of(String text) {
    return text.isEmpty() ? NONE : new Text(text);
  }
}
