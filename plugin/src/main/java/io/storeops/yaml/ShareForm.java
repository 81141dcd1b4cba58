package io.storeops.yaml;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares as a factor or with a percent sign. */
final class ShareForm implements Form<BigDecimal> {
  private static final Pattern WRITTEN =
      Pattern.compile("([-+]?[0-9]{1,12}(?:\\.[0-9]{1,18})?)( ?[%％])?");
  private final String expected;
  private final BigDecimal least;
  private final BigDecimal most;
  private final boolean signed;

  private ShareForm(String expected, boolean signed, int most) {
    this.expected = expected;
    this.signed = signed;
    this.most = BigDecimal.valueOf(most);
    this.least = signed ? this.most.negate() : BigDecimal.ZERO;
  }

  /**
   * @param most largest factor
   */
  static ShareForm upTo(String expected, int most) {
    return new ShareForm(expected, false, most);
  }

  /**
   * Of a change, which may be below zero.
   *
   * @param most largest factor on either side
   */
  static ShareForm change(String expected, int most) {
    return new ShareForm(expected, true, most);
  }

  @Override
  public String expected() {
    return expected;
  }

  @Override
  public Optional<BigDecimal> read(String text) {
    boolean fits = signed || text.isEmpty() || "+-".indexOf(text.charAt(0)) < 0;
    return fits ? factor(text).flatMap(f -> number(f, text)) : Optional.empty();
  }

  private static Optional<BigDecimal> factor(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    return Optional.of(matcher.group(2) == null ? number : number.movePointLeft(2));
  }

  @Override
  public Optional<BigDecimal> number(BigDecimal number, String written) {
    return number.compareTo(least) >= 0 && number.compareTo(most) <= 0
        ? Optional.of(number)
        : Optional.empty();
  }

  @Override
  public Refusal refusal(String text) {
    Optional<BigDecimal> factor = factor(text);
    if (factor.isEmpty()) {
      return text.indexOf(',') >= 0
          ? Refusal.hint("before decimals stands a \".\", as in 12.5%")
          : Refusal.PLAIN;
    }
    boolean bare = text.indexOf('%') < 0 && text.indexOf('％') < 0;
    BigDecimal asPercent = factor.get().movePointLeft(2);
    if (factor.get().signum() < 0 && !signed) {
      return Refusal.PLAIN;
    }
    if (bare && asPercent.abs().compareTo(most) <= 0) {
      return Refusal.hint(
          "write " + text + "% or " + asPercent.stripTrailingZeros().toPlainString());
    }
    return Refusal.hint("the most is " + most.movePointRight(2).toPlainString() + "%");
  }
}
