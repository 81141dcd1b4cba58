package io.storeops.result;

import java.time.LocalDate;
import java.util.List;

/**
 * A commit that changed plan, playbook, pages or analyses.
 *
 * @param id first digits of the commit
 * @param files below the project, sorted
 */
public record PlanChange(LocalDate day, String id, String subject, List<String> files) {

  /** Copies the list. */
  public PlanChange {
    files = List.copyOf(files);
  }
}
