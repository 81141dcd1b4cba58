package io.storeops.yaml;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exact numbers, with commas between groups of three digits and with 万 and 亿. */
final class AmountForm implements Form<BigDecimal> {
  private static final Map<String, Integer> MYRIADS = Map.of("万", 4, "萬", 4, "亿", 8, "億", 8);
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([-+]?(?:[0-9]{1,18}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,5})(?:\\.[0-9]{1,18})?)"
              + "(?: ?([万萬亿億]))?");
  private static final Pattern MONEY_SIGN =
      Pattern.compile(
          "(?:[¥￥$€£]|NT\\$|HK\\$|US\\$|[A-Z]{3}).*[0-9].*|.*[0-9].*(?:[元圆圓円塊块¥￥$€£]|[A-Z]{3})");
  private static final Pattern GROUPS = Pattern.compile("[-+]?[0-9]+(?:[,，][0-9]*)+(?:\\.[0-9]*)?");

  private final String expected;
  private final boolean signed;
  private final boolean whole;

  private AmountForm(String expected, boolean signed, boolean whole) {
    this.expected = expected;
    this.signed = signed;
    this.whole = whole;
  }

  static AmountForm signed(String expected) {
    return new AmountForm(expected, true, false);
  }

  static AmountForm from0(String expected) {
    return new AmountForm(expected, false, false);
  }

  AmountForm whole() {
    return new AmountForm(expected, signed, true);
  }

  @Override
  public String expected() {
    return expected;
  }

  @Override
  public Optional<BigDecimal> read(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches() || (!signed && "+-".indexOf(text.charAt(0)) >= 0)) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
    String myriad = matcher.group(2);
    return checked(myriad == null ? number : times(number, MYRIADS.getOrDefault(myriad, 0)));
  }

  /** Keeps no places that say nothing: 1.2 times a hundred million is 120000000. */
  private static BigDecimal times(BigDecimal number, int zeros) {
    BigDecimal moved = number.scaleByPowerOfTen(zeros);
    return moved.scale() < 0 ? moved.setScale(0) : moved;
  }

  @Override
  public Optional<BigDecimal> number(BigDecimal number, String written) {
    return signed || number.signum() >= 0 ? checked(number) : Optional.empty();
  }

  private Optional<BigDecimal> checked(BigDecimal number) {
    boolean fits = !whole || number.stripTrailingZeros().scale() <= 0;
    return fits ? Optional.of(number) : Optional.empty();
  }

  @Override
  public Refusal refusal(String text) {
    if (text.isEmpty()) {
      return Refusal.PLAIN;
    }
    if (MONEY_SIGN.matcher(text).matches()) {
      return Refusal.hint("write the number alone; the currency is the shop's");
    }
    if (GROUPS.matcher(text).matches()) {
      return Refusal.hint(
          "commas stand between groups of three digits, as in 1,299; before decimals stands a"
              + " \".\"");
    }
    if (text.endsWith("%") || text.endsWith("％")) {
      return Refusal.hint("no share is wanted here; write the number alone");
    }
    return text.chars().anyMatch(c -> c >= '０' && c <= '９')
        ? Refusal.hint("write the digits 0 to 9 in half width")
        : Refusal.PLAIN;
  }
}
