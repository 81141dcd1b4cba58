package io.storeops.check;

import io.storeops.diag.Severity;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of a relation as a rule judged it.
 *
 * @param severity empty when there is no verdict
 * @param shown what the texts name, by name
 * @param src number of the plan entry in {@code plan_source}; null when the row names none
 */
record Judged(
    String store,
    String subject,
    String name,
    String week,
    Optional<Severity> severity,
    @Nullable BigDecimal value,
    @Nullable BigDecimal threshold,
    @Nullable BigDecimal stake,
    Map<String, Object> shown,
    @Nullable Long src) {

  /** The worst first: by severity, then by money at stake, else as it came. */
  static final Comparator<Judged> WORST_FIRST =
      Comparator.comparing(
              (Judged j) -> j.severity().map(Severity::ordinal).orElse(-1),
              Comparator.reverseOrder())
          .thenComparing(Judged::stakeOrZero, Comparator.reverseOrder());

  /** Copies the map. */
  Judged {
    shown = new TreeMap<>(shown);
  }

  boolean fired() {
    return severity.isPresent();
  }

  private BigDecimal stakeOrZero() {
    return stake == null ? BigDecimal.ZERO : stake;
  }

  Judged with(Severity other) {
    return new Judged(
        store, subject, name, week, severity.map(s -> other), value, threshold, stake, shown, src);
  }

  /** The same of another store. */
  Judged at(String other) {
    return new Judged(other, subject, name, week, severity, value, threshold, stake, shown, src);
  }

  static Map<String, Object> values(Row row, Iterable<String> names) {
    Map<String, Object> values = new TreeMap<>();
    for (String name : names) {
      Object value = row.value(RuleQuery.SHOWN + name);
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }
}
