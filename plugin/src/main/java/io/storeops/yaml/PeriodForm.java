package io.storeops.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of periods, year first; whatever the writing, the id has one form. */
final class PeriodForm implements Form<String> {
  private static final String YEAR = "((?:19|20)[0-9]{2})";
  private static final String MONTH = "(0?[1-9]|1[0-2])";
  private static final String WEEK = "(0?[1-9]|[1-4][0-9]|5[0-3])";
  private static final Pattern YEARS = Pattern.compile("(?:FY)?" + YEAR + "年?");
  private static final Pattern QUARTERS = Pattern.compile("((?:FY)?" + YEAR + ")-?[Qq]([1-4])");
  private static final Pattern MONTHS =
      Pattern.compile(YEAR + "(?:[-/]" + MONTH + "|年" + MONTH + "月)");
  private static final Pattern FISCAL_MONTHS = Pattern.compile("(FY" + YEAR + ")-?[Pp]" + MONTH);
  private static final Pattern WEEKS =
      Pattern.compile(YEAR + "(?:-?[Ww]" + WEEK + "|年第?" + WEEK + "[周週])");
  private static final Pattern WEEK_ALONE = Pattern.compile("[Ww]([0-9]{1,2})|第?([0-9]{1,2})[周週]");
  private static final Pattern YEAR_LAST = Pattern.compile("[WwQq]?[0-9]{1,2}[-/. ][0-9]{4}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}([-/.])[0-9]{1,2}\\1[0-9]{1,2}");

  private final String expected;
  private final Set<String> kinds;

  /**
   * @param kinds what may be written: year, quarter, month, fiscal-month, week, day, joined by
   *     blanks
   */
  PeriodForm(String expected, String kinds) {
    this.expected = expected;
    this.kinds = Set.of(kinds.split(" "));
  }

  @Override
  public String expected() {
    return expected;
  }

  @Override
  public Optional<String> read(String text) {
    return week(text)
        .or(() -> month(text))
        .or(() -> fiscalMonth(text))
        .or(() -> quarter(text))
        .or(() -> year(text))
        .or(() -> day(text));
  }

  private Optional<String> week(String text) {
    return numbered("week", WEEKS.matcher(text), "-W");
  }

  private Optional<String> month(String text) {
    return numbered("month", MONTHS.matcher(text), "-");
  }

  private Optional<String> fiscalMonth(String text) {
    Matcher matcher = FISCAL_MONTHS.matcher(text);
    return kinds.contains("fiscal-month") && matcher.matches()
        ? Optional.of(
            String.format(
                Locale.ROOT, "%s-P%02d", matcher.group(1), Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  private Optional<String> numbered(String kind, Matcher matcher, String sign) {
    if (!kinds.contains(kind) || !matcher.matches()) {
      return Optional.empty();
    }
    String number = matcher.group(matcher.group(2) == null ? 3 : 2);
    return Optional.of(
        String.format(Locale.ROOT, "%s%s%02d", matcher.group(1), sign, Integer.parseInt(number)));
  }

  private Optional<String> quarter(String text) {
    Matcher matcher = QUARTERS.matcher(text);
    return kinds.contains("quarter") && matcher.matches()
        ? Optional.of(matcher.group(1) + "-Q" + matcher.group(3))
        : Optional.empty();
  }

  private Optional<String> year(String text) {
    return kinds.contains("year") && YEARS.matcher(text).matches()
        ? Optional.of(text.replace("年", ""))
        : Optional.empty();
  }

  private Optional<String> day(String text) {
    return kinds.contains("day") ? Forms.DATE.read(text).map(Object::toString) : Optional.empty();
  }

  @Override
  public Refusal refusal(String text) {
    if (kinds.contains("day") && !Forms.DATE.refusal(text).message().isEmpty()) {
      return Forms.DATE.refusal(text);
    }
    Matcher alone = WEEK_ALONE.matcher(text);
    if (alone.matches()) {
      String number = alone.group(alone.group(1) == null ? 2 : 1);
      return Refusal.hint(
          String.format(Locale.ROOT, "write the year too: 2026-W%02d", Integer.parseInt(number)));
    }
    if (YEAR_LAST.matcher(text).matches()) {
      return Refusal.hint("write the year first: " + example());
    }
    return DAY.matcher(text).matches()
        ? Refusal.hint("write a period, not a day: " + example())
        : Refusal.PLAIN;
  }

  private String example() {
    if (kinds.size() > 1) {
      return "2026-W46 for a week, 2026-11 for a month";
    }
    return kinds.contains("week") ? "2026-W46" : "2026-11";
  }
}
