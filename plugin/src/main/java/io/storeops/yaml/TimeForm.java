package io.storeops.yaml;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day on a clock of 24 hours. */
final class TimeForm implements Form<LocalTime> {
  private static final Pattern WRITTEN = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");
  private static final Pattern HALF_DAY =
      Pattern.compile("(1[0-2]|0?[1-9])(?:[:.]([0-5][0-9]))? ?([aApP])\\.?[mM]\\.?");
  private static final Pattern HOUR = Pattern.compile("([01]?[0-9]|2[0-3])[h时時点點]?");

  @Override
  public String expected() {
    return "a time like 08:30";
  }

  @Override
  public Optional<LocalTime> read(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? Optional.of(
            LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public Refusal refusal(String text) {
    Matcher half = HALF_DAY.matcher(text);
    if (half.matches()) {
      boolean afternoon = half.group(3).equalsIgnoreCase("p");
      int hour = Integer.parseInt(half.group(1)) % 12 + (afternoon ? 12 : 0);
      int minute = half.group(2) == null ? 0 : Integer.parseInt(half.group(2));
      return Refusal.hint("write " + LocalTime.of(hour, minute));
    }
    if (text.matches("24[:：]00")) {
      return Refusal.hint("a day ends at 23:59 and the next one starts at 00:00");
    }
    Optional<LocalTime> almost = read(text.replace('：', ':').replace('.', ':'));
    if (almost.isPresent()) {
      return Refusal.hint("write " + almost.get());
    }
    Matcher hour = HOUR.matcher(text);
    return hour.matches()
        ? Refusal.hint("write " + LocalTime.of(Integer.parseInt(hour.group(1)), 0))
        : Refusal.PLAIN;
  }
}
