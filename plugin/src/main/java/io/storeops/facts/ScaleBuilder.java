package io.storeops.facts;

import io.storeops.measure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Decides for a whole column what a bare number in it means: a fraction or a percentage, seconds or
 * hours, 元 or 万. Never cell by cell: 0.98 stands for 98 % in one file and for 0.98 % in the next.
 */
final class ScaleBuilder {
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  private final FactColumn column;
  private final String heading;
  private final BigDecimal amounts;
  private final String unit;
  private long signed;
  private long bare;
  private long aboveOne;
  private long asFraction;
  private long asPercent;
  private boolean positive;
  private boolean negative;

  /**
   * @param amounts what the plan says that bare amounts are multiplied with
   * @param unit {@code percent} or {@code fraction} when the kind of export says so; else empty
   */
  ScaleBuilder(FactColumn column, String heading, BigDecimal amounts, String unit) {
    this.column = column;
    this.heading = Headings.fold(heading);
    this.amounts = amounts;
    this.unit = unit;
  }

  /** Takes a value; {@code expected} is what the parts in the same row give, where they do. */
  void add(CellNumbers.Found found, @Nullable BigDecimal expected) {
    BigDecimal value = found.value();
    if (value == null || value.signum() == 0) {
      return;
    }
    positive |= value.signum() > 0;
    negative |= value.signum() < 0;
    if (found.style() == CellNumbers.Style.SIGNED) {
      signed++;
    } else if (found.style() == CellNumbers.Style.BARE) {
      bare++;
      aboveOne += value.abs().compareTo(BigDecimal.ONE) > 0 ? 1 : 0;
      vote(value, expected);
    }
  }

  private void vote(BigDecimal value, @Nullable BigDecimal expected) {
    if (expected != null && expected.signum() > 0) {
      BigDecimal asIs = value.subtract(expected).abs();
      BigDecimal hundredth = value.multiply(HUNDREDTH).subtract(expected).abs();
      asFraction += asIs.compareTo(hundredth) < 0 ? 1 : 0;
      asPercent += asIs.compareTo(hundredth) > 0 ? 1 : 0;
    }
  }

  /** What the values of the column are multiplied with. */
  Scale scale() {
    BigDecimal factor =
        switch (column.column().unit()) {
          case RATIO -> isPercent() ? HUNDREDTH : BigDecimal.ONE;
          case CURRENCY -> amounts;
          case HOURS ->
              heading.contains("秒")
                  ? BigDecimal.ONE.divide(new BigDecimal(3600), MathContext.DECIMAL64)
                  : BigDecimal.ONE;
          case NUMBER -> heading.endsWith("(%)") ? HUNDREDTH : BigDecimal.ONE;
          default -> BigDecimal.ONE;
        };
    // returns stand as negative amounts in some exports
    boolean flip = column.name().equals("refund_amount") && negative && !positive;
    return new Scale(flip ? factor.negate() : factor, takesPercent());
  }

  private boolean takesPercent() {
    Unit unit = column.column().unit();
    return unit == Unit.RATIO || unit == Unit.NUMBER;
  }

  private boolean isPercent() {
    if (heading.endsWith("(%)") || !unit.isEmpty()) {
      return !unit.equals("fraction");
    }
    if (asFraction + asPercent > 0) {
      return asPercent > asFraction;
    }
    return signed > 0 || 3 * aboveOne > bare;
  }

  /**
   * The decision.
   *
   * @param bare what a bare number is multiplied with
   * @param percent whether a percent sign makes sense in the column
   */
  record Scale(BigDecimal bare, boolean percent) {
    static final Scale NONE = new Scale(BigDecimal.ONE, false);

    /** The value in the column's unit; null when a percent sign stands where it makes no sense. */
    @Nullable BigDecimal apply(CellNumbers.Found found) {
      BigDecimal value = found.value();
      if (value == null) {
        return null;
      }
      return switch (found.style()) {
        case BARE -> value.multiply(bare);
        case SIGNED -> percent ? value.multiply(HUNDREDTH) : null;
        case FRACTION -> value;
      };
    }
  }
}
