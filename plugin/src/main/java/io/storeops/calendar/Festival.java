package io.storeops.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A festival or sales event: when it starts in a year and how many days it lasts.
 *
 * @param names name per language
 * @param rule how its first day is found
 * @param bigSale whether it is one of the big sales of the year
 */
public record Festival(String id, Map<String, String> names, Rule rule, int days, boolean bigSale) {

  /** How the first day of a year is found. */
  public sealed interface Rule permits Fixed, Weekday, Easter, Dates {
    /** The first day in a calendar year; empty when there is none or it is not known. */
    Optional<LocalDate> in(int year);
  }

  /** The same month and day every year. */
  public record Fixed(int month, int day) implements Rule {
    @Override
    public Optional<LocalDate> in(int year) {
      boolean exists = day < 29 || month != 2 || Year.isLeap(year);
      return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }
  }

  /**
   * A numbered weekday of a month, and some days on from there.
   *
   * @param nth from 1; -1 is the last
   */
  public record Weekday(int month, DayOfWeek day, int nth, int plus) implements Rule {
    @Override
    public Optional<LocalDate> in(int year) {
      return Optional.of(
          LocalDate.of(year, month, 1)
              .with(TemporalAdjusters.dayOfWeekInMonth(nth, day))
              .plusDays(plus));
    }
  }

  /** Some days from Easter Sunday, by the Gregorian computus (Meeus, Jones, Butcher). */
  public record Easter(int plus) implements Rule {
    @Override
    public Optional<LocalDate> in(int year) {
      int a = year % 19;
      int b = year / 100;
      int c = year % 100;
      int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
      int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
      int m = (a + 11 * h + 22 * l) / 451;
      int n = h + l - 7 * m + 114;
      return Optional.of(LocalDate.of(year, n / 31, n % 31 + 1).plusDays(plus));
    }
  }

  /** A table of first days, for what follows the moon or a government. */
  public record Dates(List<LocalDate> firstDays) implements Rule {
    /** Copies the list. */
    public Dates {
      firstDays = List.copyOf(firstDays);
    }

    @Override
    public Optional<LocalDate> in(int year) {
      return firstDays.stream().filter(d -> d.getYear() == year).findFirst();
    }
  }
}
