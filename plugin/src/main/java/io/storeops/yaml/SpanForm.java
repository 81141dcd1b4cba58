package io.storeops.yaml;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time, as a number or with a word for the unit. */
final class SpanForm implements Form<BigDecimal> {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([0-9]{1,4}(?:\\.[0-9]{1,4})?) ?"
              + "(|d|days?|天|日|日間|w|weeks?|周|週|週間|h|hours?|小时|小時|時間)");
  private static final Pattern MONTHS =
      Pattern.compile("[0-9.]+ ?(?:m|mo|months?|个月|個月|月|か月|ヶ月|カ月|years?|y|年|年間)");
  private static final int LONGEST = 9999;
  private static final int HOURS_OF_DAY = 24;

  private final String expected;
  private final String own;
  private final Map<String, Integer> larger;
  private final boolean whole;

  /**
   * @param own letters that words of the unit itself start with
   * @param larger units of this one in a larger one, by the letter that its words start with
   */
  private SpanForm(String expected, String own, Map<String, Integer> larger, boolean whole) {
    this.expected = expected;
    this.own = own;
    this.larger = larger;
    this.whole = whole;
  }

  static SpanForm days() {
    return new SpanForm(
        "a number of days like 14, 14 days or 2 weeks",
        "d天日",
        Map.of("w", 7, "周", 7, "週", 7),
        true);
  }

  static SpanForm hours() {
    return new SpanForm(
        "a number of hours like 48, 48h or 2 days",
        "h小時",
        Map.of("d", HOURS_OF_DAY, "天", HOURS_OF_DAY, "日", HOURS_OF_DAY),
        false);
  }

  @Override
  public String expected() {
    return expected;
  }

  @Override
  public Optional<BigDecimal> read(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    // a number alone stands without a blank after it
    if (!matcher.matches() || text.endsWith(" ")) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    String word = matcher.group(2);
    if (word.isEmpty() || own.contains(word.substring(0, 1))) {
      return whole && number.scale() > 0 ? Optional.empty() : Optional.of(number);
    }
    Integer units = larger.get(word.substring(0, 1));
    return units != null && number.scale() == 0 && matcher.group(1).length() < 4
        ? Optional.of(number.multiply(BigDecimal.valueOf(units.longValue())))
        : Optional.empty();
  }

  @Override
  public Optional<BigDecimal> number(BigDecimal number, String written) {
    boolean fits =
        number.signum() >= 0
            && number.compareTo(BigDecimal.valueOf(LONGEST)) <= 0
            && (!whole || number.stripTrailingZeros().scale() <= 0);
    return fits ? Optional.of(number) : Optional.empty();
  }

  @Override
  public Refusal refusal(String text) {
    if (MONTHS.matcher(text).matches()) {
      return Refusal.hint("months and years have no fixed length; write days or weeks");
    }
    Matcher hours = Pattern.compile("([0-9]{1,4}) ?(?:h|hours?|小时|小時|時間)").matcher(text);
    if (whole && hours.matches() && Integer.parseInt(hours.group(1)) % HOURS_OF_DAY == 0) {
      return Refusal.hint("write " + Integer.parseInt(hours.group(1)) / HOURS_OF_DAY + " days");
    }
    return Refusal.PLAIN;
  }
}
