package io.storeops.facts;

import io.storeops.calendar.Period;
import io.storeops.calendar.Periods;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days, moments and spans as exports write them. */
final class DateTexts {
  private static final String DAY = "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?";
  private static final String TIME =
      "(?:[ T]*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?";
  private static final Pattern LONG = Pattern.compile(DAY + TIME);
  private static final Pattern SHORT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + TIME);
  private static final Pattern STAMP =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})|年(\\d{1,2})月?|(0[1-9]|1[0-2]))");
  private static final Pattern EITHER =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?: .*)?");
  private static final Pattern RANGE = Pattern.compile("\\s*(?:~|〜|から|至|到|_|\\s-\\s|\\.\\.)\\s*");
  private static final List<DateTimeFormatter> NAMED =
      List.of(
          named("MMM d, uuuu"), named("d MMM uuuu"), named("MMMM d, uuuu"), named("d-MMM-uuuu"));

  private final Periods periods;
  private final @Nullable DateTimeFormatter own;

  /** With the calendar for week ids and a pattern of the plan; empty for none. */
  DateTexts(Periods periods, String pattern) {
    this.periods = periods;
    this.own = pattern.isEmpty() ? null : named(pattern);
  }

  private static DateTimeFormatter named(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** The order of day and month is open: only a setting can tell. */
  static boolean isAmbiguous(String text) {
    Matcher parts = EITHER.matcher(CellTexts.narrow(text));
    return parts.matches() && (parts.group(3).length() == 2 || bothMayBeMonths(parts));
  }

  private static boolean bothMayBeMonths(Matcher parts) {
    return Integer.parseInt(parts.group(1)) <= 12 && Integer.parseInt(parts.group(2)) <= 12;
  }

  /** What the text says; empty when it is no date, or an ambiguous one. */
  Optional<Span> parse(String raw) {
    String text = CellTexts.narrow(raw).replaceFirst("\\s*\\([^)0-9]{1,3}\\)$", "");
    try {
      Optional<Span> single = single(text);
      return single.isPresent() ? single : range(text);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Span> range(String text) {
    String[] ends = RANGE.split(text, -1);
    if (ends.length != 2) {
      return Optional.empty();
    }
    Optional<Span> from = single(ends[0].strip());
    Optional<Span> to = single(ends[1].strip());
    return from.isPresent() && to.isPresent() && !to.get().to().isBefore(from.get().from())
        ? Optional.of(Span.of(from.get().from(), to.get().to()))
        : Optional.empty();
  }

  private Optional<Span> single(String text) {
    if (own != null) {
      Optional<Span> set = byPattern(text, own);
      if (set.isPresent()) {
        return set;
      }
    }
    Matcher day = LONG.matcher(text);
    if (day.matches()) {
      return Optional.of(moment(day));
    }
    Matcher close = SHORT.matcher(text);
    if (close.matches()) {
      return Optional.of(moment(close));
    }
    Matcher stamp = STAMP.matcher(text);
    if (stamp.matches()) {
      return Optional.of(moment(stamp));
    }
    return rare(text);
  }

  private Optional<Span> rare(String text) {
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return Optional.of(month(number(month, 1), firstNumber(month)));
    }
    Matcher either = EITHER.matcher(text);
    if (either.matches()) {
      return isAmbiguous(text) ? Optional.empty() : Optional.of(clear(either));
    }
    Optional<Period> period = text.startsWith("FY") ? Optional.empty() : periods.byId(text);
    if (period.isPresent() && text.length() > 4) {
      return period.map(p -> Span.of(p.from(), p.to()));
    }
    return NAMED.stream().flatMap(f -> byPattern(text, f).stream()).findFirst();
  }

  private static int firstNumber(Matcher month) {
    return number(month, month.group(2) != null ? 2 : month.group(3) != null ? 3 : 4);
  }

  /** The days of a month. */
  static Span month(int year, int month) {
    YearMonth whole = YearMonth.of(year, month);
    return Span.of(whole.atDay(1), whole.atEndOfMonth());
  }

  private static Span clear(Matcher either) {
    int first = number(either, 1);
    int second = number(either, 2);
    int month = first > 12 ? second : first;
    return Span.of(LocalDate.of(number(either, 3), month, first > 12 ? first : second));
  }

  private static Span moment(Matcher parts) {
    LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
    LocalTime time =
        parts.group(4) == null
            ? LocalTime.MIDNIGHT
            : LocalTime.of(
                number(parts, 4), number(parts, 5), parts.group(6) == null ? 0 : number(parts, 6));
    String zone = parts.groupCount() > 6 ? parts.group(7) : null;
    ZoneOffset offset = zone == null ? null : ZoneOffset.of(withColon(zone));
    return new Span(day, day, day.atTime(time), offset);
  }

  private static String withColon(String zone) {
    return zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static Optional<Span> byPattern(String text, DateTimeFormatter pattern) {
    try {
      TemporalAccessor parsed = pattern.parse(text);
      LocalDate day = LocalDate.from(parsed);
      return Optional.of(
          parsed.isSupported(ChronoField.NANO_OF_DAY)
              ? Span.of(LocalDateTime.of(day, LocalTime.from(parsed)))
              : Span.of(day));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
