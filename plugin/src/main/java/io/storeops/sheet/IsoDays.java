package io.storeops.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Dates written out, as strict workbooks hold them. */
final class IsoDays {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("[uuuu-MM-dd]['T'][HH:mm[:ss[.SSS][.SS][.S]]]['Z']", Locale.ROOT);

  private final LocalDate first;

  /** Times without a day stand on the day 0. */
  IsoDays(boolean since1904) {
    first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 31);
  }

  /** A time, or the text as it stands when it is none. */
  Cell cell(String text) {
    try {
      TemporalAccessor found =
          WRITTEN.parseBest(text, LocalDateTime::from, LocalDate::from, LocalTime::from);
      if (found instanceof LocalDateTime time) {
        return new Cell.Time(time);
      }
      return new Cell.Time(
          found instanceof LocalDate day
              ? day.atStartOfDay()
              : first.atTime(LocalTime.from(found)));
    } catch (DateTimeException e) {
      return Cell.of(text);
    }
  }
}
