package io.storeops.plan;

import io.storeops.plan.Plan.Text;
import java.util.List;

/**
 * A standard procedure: what people do, step by step, when a rule sends them to it.
 *
 * @param owner role that keeps it
 * @param roles roles that work by it
 * @param purpose when it begins and what it must reach; empty for a plan's own
 * @param builtIn whether it comes with storeops
 */
public record Sop(
    String id,
    String owner,
    List<String> roles,
    Text title,
    Text purpose,
    List<Step> steps,
    Review review,
    boolean builtIn) {

  /** Copies the lists. */
  public Sop {
    roles = List.copyOf(roles);
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param role who does it; empty for none in particular
   */
  public record Step(String role, Text what) {}
}
