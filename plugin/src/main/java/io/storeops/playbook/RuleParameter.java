package io.storeops.playbook;

import io.storeops.table.Column;
import java.math.BigDecimal;
import java.util.Optional;

/** A number of a rule that planners may change, within bounds, for all stores or for some. */
public record RuleParameter(
    Column column, BigDecimal fallback, Optional<BigDecimal> min, Optional<BigDecimal> max) {

  /** Whether a value lies within the bounds. */
  boolean admits(BigDecimal value) {
    return min.filter(m -> value.compareTo(m) < 0).isEmpty()
        && max.filter(m -> value.compareTo(m) > 0).isEmpty();
  }

  /** For messages: {@code 0 to 60}, {@code at least 0}, {@code at most 1} or {@code any number}. */
  String bounds() {
    if (min.isPresent() && max.isPresent()) {
      return min.get().toPlainString() + " to " + max.get().toPlainString();
    }
    return min.map(m -> "at least " + m.toPlainString())
        .or(() -> max.map(m -> "at most " + m.toPlainString()))
        .orElse("any number");
  }
}
