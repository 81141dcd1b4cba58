package io.storeops.facts;

import io.storeops.sheet.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cells as numbers. */
final class CellNumbers {
  private CellNumbers() {}

  /** How a number was written; that decides whether it is a percentage. */
  enum Style {
    BARE,
    /** With a percent sign: the value counts hundredths. */
    SIGNED,
    /** A number cell that its format shows as a percentage: the value is a fraction. */
    FRACTION
  }

  /**
   * What stands in a cell.
   *
   * @param value null when it is missing or no number
   * @param bad whether something stands there that is no number
   */
  record Found(@Nullable BigDecimal value, Style style, boolean bad) {
    static final Found MISSING = new Found(null, Style.BARE, false);
    static final Found BAD = new Found(null, Style.BARE, true);
  }

  static Found of(Cell cell, SheetContext context) {
    if (cell instanceof Cell.Number number) {
      return new Found(number.value(), number.percent() ? Style.FRACTION : Style.BARE, false);
    }
    String text = CellTexts.clean(cell);
    if (context.missing(cell, text)) {
      return Found.MISSING;
    }
    if (!(cell instanceof Cell.Text)) {
      return Found.BAD;
    }
    Optional<NumberText> parsed = NumberText.parse(text);
    if (parsed.isEmpty()) {
      return ratio(text);
    }
    NumberText number = parsed.get();
    BigDecimal value =
        number.rough() ? number.value().setScale(4, RoundingMode.HALF_UP) : number.value();
    return new Found(value, number.percent() ? Style.SIGNED : Style.BARE, false);
  }

  /** {@code 1:2.5} is 2.5. */
  private static Found ratio(String text) {
    if (text.startsWith("1:") || text.startsWith("1：")) {
      return NumberText.parse(text.substring(2))
          .map(n -> new Found(n.value(), Style.BARE, false))
          .orElse(Found.BAD);
    }
    return Found.BAD;
  }
}
