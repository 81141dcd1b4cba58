package io.storeops.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days with the year first; {@code 11/12/2026} means two days and is refused. */
final class DateForm implements Form<LocalDate> {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "((?:19|20)[0-9]{2})(?:([-/.])([0-9]{1,2})\\2([0-9]{1,2})"
              + "|年([0-9]{1,2})月([0-9]{1,2})日)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]((?:[0-9]{2}){1,2})");
  private static final Pattern TOGETHER = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern WITHOUT_YEAR = Pattern.compile("([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
  private static final Pattern WITH_TIME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ].*");

  @Override
  public String expected() {
    return "a date like 2026-11-11";
  }

  @Override
  public Optional<LocalDate> read(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean signs = matcher.group(2) != null;
    return day(matcher.group(1), matcher.group(signs ? 3 : 5), matcher.group(signs ? 4 : 6));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  @Override
  public Refusal refusal(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (written.matches()) {
      boolean signs = written.group(2) != null;
      return noSuchDay(text, written.group(1), written.group(signs ? 3 : 5));
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (yearLast.matches()) {
      return yearLast(text, yearLast);
    }
    Matcher withTime = WITH_TIME.matcher(text);
    if (withTime.matches()) {
      return Refusal.hint("write the day alone: " + withTime.group(1));
    }
    Matcher together = TOGETHER.matcher(text);
    if (together.matches()) {
      return day(together.group(1), together.group(2), together.group(3))
          .map(d -> Refusal.hint("write " + d))
          .orElse(Refusal.PLAIN);
    }
    return WITHOUT_YEAR.matcher(text).matches()
        ? Refusal.hint("write the year too, first: 2026-11-11")
        : Refusal.PLAIN;
  }

  private static Refusal noSuchDay(String text, String year, String month) {
    int number = Integer.parseInt(month);
    if (number < 1 || number > 12) {
      return new Refusal("there is no day " + text + "; months go from 1 to 12", "");
    }
    YearMonth whole = YearMonth.of(Integer.parseInt(year), number);
    return new Refusal(
        String.format(
            Locale.ROOT, "there is no day %s; %s has %d days", text, whole, whole.lengthOfMonth()),
        "");
  }

  private static Refusal yearLast(String text, Matcher parts) {
    if (parts.group(3).length() == 2) {
      return new Refusal(
          "\"" + text + "\" can mean several days",
          "write the year first, with four digits: 2026-11-11");
    }
    Optional<LocalDate> american = day(parts.group(3), parts.group(1), parts.group(2));
    Optional<LocalDate> british = day(parts.group(3), parts.group(2), parts.group(1));
    if (american.isPresent() && british.isPresent() && !american.equals(british)) {
      return new Refusal(
          "\"" + text + "\" can mean two days, " + american.get() + " and " + british.get(),
          "write the year first: " + american.get() + " or " + british.get());
    }
    return american
        .or(() -> british)
        .map(d -> Refusal.hint("write the year first: " + d))
        .orElse(Refusal.hint("write the year first: 2026-11-11"));
  }
}
