package io.storeops.check;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.plan.Plan;
import io.storeops.result.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** Whether the day is still to come; where nobody knows today, nothing has run out. */
  static boolean holds(LocalDate until, @Nullable LocalDate asOf) {
    return asOf == null || !asOf.isAfter(until);
  }

  /** Warns of waivers that ran out while what they accepted still stands. */
  static void warnExpired(
      List<Plan.Waiver> waivers,
      List<Finding> findings,
      @Nullable LocalDate asOf,
      Problems problems) {
    for (Plan.Waiver waiver : waivers) {
      boolean stands =
          findings.stream()
              .filter(f -> f.status().equals("new") || f.status().equals("open"))
              .anyMatch(f -> matches(waiver, f.rule(), f.store(), f.subjectId()));
      if (!holds(waiver.until(), asOf) && stands) {
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
