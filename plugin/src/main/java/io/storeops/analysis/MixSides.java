package io.storeops.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Members of both sides, or why they cannot be compared.
 *
 * @param basis what the base counts: items, visitor-days, or people of the period
 * @param members by name; none where there is a reason
 */
record MixSides(String basis, List<MixEffect.Member> members, String reason) {
  private static final Cell NOT_THERE = new Cell(BigDecimal.ZERO, BigDecimal.ZERO);

  /** Copies the list. */
  MixSides {
    members = List.copyOf(members);
  }

  /** What one member sold in a week, and the count that it is a rate of; null is no data. */
  record Cell(@Nullable BigDecimal base, @Nullable BigDecimal amount) {}

  /**
   * A member that one side does not have sold nothing there; a side without any member is missing.
   *
   * @param metric the key of what the base counts
   */
  static MixSides of(
      String basis, String metric, Map<String, Cell> before, Map<String, Cell> after) {
    if (after.isEmpty() || before.isEmpty()) {
      return missing(basis, after.isEmpty(), metric);
    }
    List<MixEffect.Member> members = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      Cell now = after.getOrDefault(name, NOT_THERE);
      Cell then = before.getOrDefault(name, NOT_THERE);
      if (now.base() == null || then.base() == null) {
        return missing(basis, now.base() == null, metric);
      }
      if (now.amount() == null || then.amount() == null) {
        return missing(basis, now.amount() == null, "paid_amount");
      }
      members.add(
          new MixEffect.Member(
              name,
              then.base().doubleValue(),
              then.amount(),
              now.base().doubleValue(),
              now.amount()));
    }
    return new MixEffect(members).hasShares()
        ? new MixSides(basis, members, "")
        : new MixSides(basis, List.of(), "contradiction:" + metric);
  }

  private static MixSides missing(String basis, boolean now, String metric) {
    return new MixSides(basis, List.of(), (now ? "missing:" : "missing-before:") + metric);
  }
}
