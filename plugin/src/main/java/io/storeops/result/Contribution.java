package io.storeops.result;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change taken apart. The parts add up to the delta exactly.
 *
 * @param period id of the week it is about
 * @param against {@code previous}, {@code plan} or {@code lastYear}
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
    String reason) {

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
