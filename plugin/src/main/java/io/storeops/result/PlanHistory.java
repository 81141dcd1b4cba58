package io.storeops.result;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Git knows of plan, playbook and handbook.
 *
 * @param commits the latest first
 * @param since first digits of the commit that roles are compared with; empty for none
 * @param sinceDay day of that commit; null for none
 * @param roles sorted by role, part and id
 */
public record PlanHistory(
    List<PlanChange> commits, String since, @Nullable LocalDate sinceDay, List<RoleChange> roles) {
  /** Nothing is known. */
  public static final PlanHistory NONE = new PlanHistory(List.of(), "", null, List.of());

  /** Copies the lists. */
  public PlanHistory {
    commits = List.copyOf(commits);
    roles = List.copyOf(roles);
  }
}
