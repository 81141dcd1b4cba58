package io.storeops.playbook;

import io.storeops.diag.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A planner's change of a rule.
 *
 * @param stores empty for all
 * @param owner role id; empty to leave it
 */
record RuleOverride(
    String rule,
    List<String> stores,
    Map<String, BigDecimal> parameters,
    Optional<Severity> severity,
    boolean off,
    String owner) {

  boolean covers(String id, String store) {
    return rule.equals(id) && (stores.isEmpty() || stores.contains(store));
  }
}
