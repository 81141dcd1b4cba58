package io.storeops.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that a file's name or the notes above its header speak of, and when it was exported. */
final class NamePeriods {
  private static final String DAY = "(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{8})";
  private static final Pattern TWO =
      Pattern.compile("(?<!\\d)(" + DAY + ")\\s*(?:[_~]|至|到|-)\\s*(" + DAY + ")(?!\\d)");
  private static final Pattern EXPORTED =
      Pattern.compile("(?<!\\d)(20\\d{6})[_-]?(\\d{6}|\\d{4})(?!\\d)");
  private static final Pattern ONE =
      Pattern.compile(
          "(?<!\\d)(" + DAY + "|\\d{2}-\\d{2}-\\d{4}|\\d{4}年\\d{1,2}月\\d{1,2}日)(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile("(?<!\\d)(\\d{4}年\\d{1,2}月|20\\d{2}-\\d{2})(?![\\d日-])");
  private static final Pattern COPY = Pattern.compile("\\((\\d{1,3})\\)\\.[A-Za-z]+$");
  private static final Pattern NOTE_DAY =
      Pattern.compile("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|(?<!\\d)\\d{8}(?!\\d)");
  private static final Pattern NOTE_MONTH = Pattern.compile("\\d{4}年\\d{1,2}月(?!\\d)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2}|19\\d{2})(?!\\d)");
  private static final List<String> WORDS =
      List.of("周期", "统计时间", "统计日期", "期間", "期间", "日期范围", "date", "period", "対象");

  private final DateTexts dates;

  NamePeriods(DateTexts dates) {
    this.dates = dates;
  }

  /** From a file's base name. */
  Optional<Span> ofName(String name) {
    Matcher two = TWO.matcher(name);
    if (two.find()) {
      Optional<Span> from = dates.parse(two.group(1));
      Optional<Span> to = dates.parse(two.group(2));
      if (from.isPresent() && to.isPresent() && !to.get().to().isBefore(from.get().from())) {
        return Optional.of(Span.of(from.get().from(), to.get().to()));
      }
    }
    String rest = EXPORTED.matcher(name).replaceAll(" ");
    Matcher one = ONE.matcher(rest);
    while (one.find()) {
      Optional<Span> day = dates.parse(one.group(1));
      if (day.isPresent()) {
        return day;
      }
    }
    Matcher month = MONTH.matcher(rest);
    return month.find() ? dates.parse(month.group(1)) : Optional.empty();
  }

  /** From the notes above a header: two days in one row, or one beside a word for "period". */
  Optional<Span> ofNotes(List<List<String>> above) {
    Optional<Span> started = Optional.empty();
    for (List<String> row : above) {
      String text = CellTexts.narrow(String.join(" ", row));
      String folded = Headings.fold(text);
      List<Span> days =
          NOTE_DAY.matcher(text).results().flatMap(m -> dates.parse(m.group()).stream()).toList();
      if (days.size() == 2 && !days.get(1).to().isBefore(days.get(0).from())) {
        return Optional.of(Span.of(days.get(0).from(), days.get(1).to()));
      }
      if (days.size() == 1 && folded.contains("startdate")) {
        started = Optional.of(days.get(0));
      } else if (days.size() == 1 && folded.contains("enddate") && started.isPresent()) {
        return Optional.of(Span.of(started.get().from(), days.get(0).to()));
      } else if (days.size() == 1 && WORDS.stream().anyMatch(folded::contains)) {
        return Optional.of(days.get(0));
      }
    }
    return ofMonth(above);
  }

  private Optional<Span> ofMonth(List<List<String>> above) {
    for (List<String> row : above) {
      Matcher month = NOTE_MONTH.matcher(CellTexts.narrow(String.join(" ", row)));
      if (month.find()) {
        return dates.parse(month.group());
      }
    }
    return Optional.empty();
  }

  /** A year that the notes or the name speak of, for tables that name months only. */
  static Optional<Integer> year(List<List<String>> above, String name) {
    StringBuilder all = new StringBuilder();
    above.forEach(row -> all.append(String.join(" ", row)).append(' '));
    Matcher year = YEAR.matcher(CellTexts.narrow(all.append(name).toString()));
    return year.find() ? Optional.of(Integer.parseInt(year.group(1))) : Optional.empty();
  }

  /**
   * When a file was exported, as far as its name tells, comparable as text: a time of export, else
   * the last day that it covers; then the number of the copy. Empty when the name has neither.
   */
  String stamp(String name) {
    String copy = copy(name);
    Matcher exported = EXPORTED.matcher(name);
    if (exported.find()) {
      return exported.group(1) + (exported.group(2) + "00").substring(0, 6) + copy;
    }
    return ofName(name).map(s -> s.to().toString().replace("-", "") + "000000" + copy).orElse("");
  }

  private static String copy(String name) {
    Matcher copy = COPY.matcher(name);
    return String.format(Locale.ROOT, "#%03d", copy.find() ? Integer.parseInt(copy.group(1)) : 0);
  }
}
