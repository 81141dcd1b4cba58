package io.storeops.playbook;

import io.storeops.diag.Severity;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A rule as it holds in one store.
 *
 * @param severity what every finding of the rule has, when a planner says so
 * @param profile that is in use; empty for none
 * @param parameters value by name, defaults included
 * @param owner role id
 */
public record RuleSettings(
    boolean off,
    Optional<Severity> severity,
    Map<String, BigDecimal> parameters,
    String profile,
    String owner) {

  /** How a finding counts that was judged so. */
  public Severity taken(Severity judged) {
    return severity.orElseGet(() -> Profiles.taken(profile, judged));
  }
}
