package io.storeops.measure;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of units in arithmetic. Seconds, hours and days do not convert; a ratio minus a
 * ratio is points. Empty means that the operation has no meaning.
 */
public final class UnitTable {
  private static final Set<Unit> PLAIN = EnumSet.of(Unit.COUNT, Unit.NUMBER, Unit.RATIO);

  private UnitTable() {}

  /** The unit of a sum. */
  public static Optional<Unit> plus(Unit left, Unit right) {
    boolean shifted = left == Unit.RATIO && right == Unit.POINTS;
    boolean shifts = left == Unit.POINTS && right == Unit.RATIO;
    return shifted || shifts ? Optional.of(Unit.RATIO) : same(left, right);
  }

  /** The unit of a difference. */
  public static Optional<Unit> minus(Unit left, Unit right) {
    if (left == Unit.RATIO && right == Unit.POINTS) {
      return Optional.of(Unit.RATIO);
    }
    return same(left, right).map(u -> u == Unit.RATIO ? Unit.POINTS : u);
  }

  /** The unit of a product: one side is a count, a number or a ratio. */
  public static Optional<Unit> times(Unit left, Unit right) {
    if (PLAIN.contains(left) && PLAIN.contains(right)) {
      return Optional.of(left == right ? left : stronger(left, right));
    }
    if (PLAIN.contains(left)) {
      return Optional.of(right);
    }
    return PLAIN.contains(right) ? Optional.of(left) : Optional.empty();
  }

  /** The unit of a quotient. */
  public static Optional<Unit> divide(Unit left, Unit right) {
    if (left == right) {
      return Optional.of(Unit.RATIO);
    }
    boolean keeps = right == Unit.NUMBER || right == Unit.RATIO;
    boolean perPiece = left == Unit.CURRENCY && right == Unit.COUNT;
    return keeps || perPiece ? Optional.of(left) : Optional.empty();
  }

  /** Two equal units; empty otherwise. */
  public static Optional<Unit> same(Unit left, Unit right) {
    return left == right ? Optional.of(left) : Optional.empty();
  }

  private static Unit stronger(Unit left, Unit right) {
    boolean counts = left == Unit.COUNT || right == Unit.COUNT;
    return counts ? Unit.COUNT : Unit.RATIO;
  }
}
