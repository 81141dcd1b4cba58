package io.storeops.check;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.plan.Plan;
import io.storeops.result.Finding;
import java.time.LocalDate;
import java.util.List;

/** Findings that the plan accepts until a day. */
final class Waivers {
  private Waivers() {}

  static boolean matches(Plan.Waiver waiver, String rule, Judged judged) {
    String subject = judged.subject().isEmpty() ? judged.store() : judged.subject();
    return matches(waiver, rule, judged.store(), subject);
  }

  private static boolean matches(Plan.Waiver waiver, String rule, String store, String subject) {
    return waiver.rule().equals(rule)
        && (waiver.store().isEmpty() || waiver.store().equals(store))
        && (waiver.subject().isEmpty() || waiver.subject().equals(subject));
  }

  /** Warns of waivers that ran out while what they accepted still stands. */
  static void warnExpired(
      List<Plan.Waiver> waivers, List<Finding> findings, LocalDate asOf, Problems problems) {
    for (Plan.Waiver waiver : waivers) {
      boolean stands =
          findings.stream()
              .filter(f -> f.status().equals("new") || f.status().equals("open"))
              .anyMatch(f -> matches(waiver, f.rule(), f.store(), f.subjectId()));
      if (waiver.until().isBefore(asOf) && stands) {
        problems.warning(
            "R230",
            Problem.Cause.PLAN,
            waiver.source(),
            "the waiver of \""
                + waiver.rule()
                + "\" ran out on "
                + waiver.until()
                + "; what it accepted still stands and counts again",
            "mend the cause, set a later day, or take the waiver out");
      }
    }
  }
}
