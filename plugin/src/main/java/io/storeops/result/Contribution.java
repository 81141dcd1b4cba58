package io.storeops.result;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change taken apart. The parts add up to the delta exactly, and with the refunds to the net
 * delta.
 *
 * @param period id of the week it is about
 * @param against {@code previous}, {@code plan} or {@code lastYear}
 * @param refunds what refunds moved, positive where there are fewer; null when a side has none
 * @param netDelta the change of sales less refunds; null when the refunds are
 * @param delta null when an input is missing; then {@code reason} names it
 */
public record Contribution(
    @Nullable String store,
    String currency,
    String metric,
    String period,
    String against,
    @Nullable BigDecimal delta,
    List<Part> parts,
    @Nullable BigDecimal refunds,
    @Nullable BigDecimal netDelta,
    String reason) {
  /** The factor of refunds, in relations, addresses and texts. */
  public static final String REFUNDS = "refunds";

  /**
   * How a printed part names itself: the field is {@code previous.visitors}, of the whole change
   * {@code previous.delta}.
   */
  public String address(String factor) {
    return (store == null ? "*" + currency : store)
        + "|"
        + metric
        + "||week:"
        + period
        + "|"
        + against
        + "."
        + factor;
  }

  /** The amount that one factor moved, in money. */
  public record Part(String factor, BigDecimal amount) {}
}
