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
 * @param seasons ids or kinds of the plan's seasons in whose weeks it holds; empty for always
 * @param profiles names of the profiles in which it holds; empty for all
 * @param owner role id; empty to leave it
 */
record RuleOverride(
    String rule,
    List<String> stores,
    List<String> seasons,
    Map<String, BigDecimal> parameters,
    Optional<Severity> severity,
    boolean off,
    List<String> profiles,
    String owner) {

  boolean holdsIn(String profile) {
    return profiles.isEmpty() || profiles.contains(profile);
  }

  boolean seasonal() {
    return !seasons.isEmpty();
  }

  boolean covers(String id, String store) {
    return rule.equals(id) && (stores.isEmpty() || stores.contains(store));
  }
}
