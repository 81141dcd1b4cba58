package io.storeops.facts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a date cell says: a day, a moment of it, or several days.
 *
 * @param time the moment as written; midnight for a day
 * @param offset of the moment, where it is written
 */
record Span(LocalDate from, LocalDate to, LocalDateTime time, @Nullable ZoneOffset offset) {

  static Span of(LocalDate day) {
    return new Span(day, day, day.atStartOfDay(), null);
  }

  static Span of(LocalDateTime time) {
    return new Span(time.toLocalDate(), time.toLocalDate(), time, null);
  }

  static Span of(LocalDate from, LocalDate to) {
    return new Span(from, to, from.atStartOfDay(), null);
  }

  boolean isDay() {
    return from.equals(to);
  }

  /** The moment in a shop's own time. */
  LocalDateTime at(ZoneId zone) {
    return offset == null ? time : time.atOffset(offset).atZoneSameInstant(zone).toLocalDateTime();
  }

  @Override
  public String toString() {
    return isDay() ? from.toString() : from + ".." + to;
  }
}
