package io.storeops.facts;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people and exports write it.
 *
 * @param value exact; of {@code 9.98%} it is 9.98
 * @param percent whether a percent sign stands behind it
 * @param rough whether it was rounded to a unit such as 万
 */
record NumberText(BigDecimal value, boolean percent, boolean rough) {
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
  private static final Pattern GROUPED = Pattern.compile("([+-]?)(\\d{1,3}(?:,\\d{3})+)(\\.\\d+)?");
  private static final Pattern INDIAN =
      Pattern.compile("([+-]?)(\\d{1,2}(?:,\\d{2})*,\\d{3})(\\.\\d+)?");
  private static final Pattern GERMAN =
      Pattern.compile("([+-]?)(\\d{1,3}(?:\\.\\d{3})*|\\d+),(\\d{1,2})");
  private static final Pattern SIGNS =
      Pattern.compile("^(?:cn[y¥]|jpy|usd|eur|hk\\$|nt\\$|us\\$|rs\\.?|inr|[¥$£€₹])\\s*");
  private static final Pattern TAIL =
      Pattern.compile("\\s*(?:元|円|块|€|\\$|£|¥|件|人|次|个|個|笔|単|单|点|秒|cny|jpy|usd|eur)$");

  /** The number, or empty when the text is none. */
  static Optional<NumberText> parse(String text) {
    Optional<NumberText> common = PlainNumbers.parse(text);
    if (common.isPresent()) {
      return common;
    }
    String plain = CellTexts.narrow(text).toLowerCase(Locale.ROOT);
    boolean percent = plain.endsWith("%");
    if (percent) {
      plain = plain.substring(0, plain.length() - 1).strip();
    }
    boolean negative = plain.startsWith("(") && plain.endsWith(")");
    if (negative) {
      plain = plain.substring(1, plain.length() - 1);
    }
    boolean minus = plain.startsWith("-");
    plain = SIGNS.matcher(minus ? plain.substring(1) : plain).replaceFirst("");
    plain = TAIL.matcher(plain).replaceFirst("").strip();
    int power = power(plain);
    if (power > 0) {
      plain = plain.substring(0, plain.length() - 1).strip();
    }
    boolean flip = negative ^ minus;
    return digits(plain)
        .map(v -> v.scaleByPowerOfTen(power))
        .map(v -> new NumberText(flip ? v.negate() : v, percent, power > 0));
  }

  private static int power(String text) {
    if (text.length() < 2) {
      return 0;
    }
    return switch (text.charAt(text.length() - 1)) {
      case '万', '萬', 'w' -> 4;
      case '亿', '億' -> 8;
      case 'k', '千' -> 3;
      default -> 0;
    };
  }

  private static Optional<BigDecimal> digits(String text) {
    if (PLAIN.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    }
    for (Pattern pattern : new Pattern[] {GROUPED, INDIAN}) {
      Matcher grouped = pattern.matcher(text);
      if (grouped.matches()) {
        String tail = grouped.group(3) == null ? "" : grouped.group(3);
        return Optional.of(
            new BigDecimal(grouped.group(1) + grouped.group(2).replace(",", "") + tail));
      }
    }
    Matcher german = GERMAN.matcher(text);
    return german.matches()
        ? Optional.of(
            new BigDecimal(
                german.group(1) + german.group(2).replace(".", "") + "." + german.group(3)))
        : Optional.empty();
  }
}
