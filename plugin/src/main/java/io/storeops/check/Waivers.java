package io.storeops.check;

import io.storeops.plan.Plan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Findings that the plan accepts until a day. */
final class Waivers {
  private Waivers() {}

  static boolean matches(Plan.Waiver waiver, String rule, Judged judged) {
    String subject = judged.subject().isEmpty() ? judged.store() : judged.subject();
    return waiver.rule().equals(rule)
        && (waiver.store().isEmpty() || waiver.store().equals(judged.store()))
        && (waiver.subject().isEmpty() || waiver.subject().equals(subject));
  }

  /** Whether the day is still to come; where nobody knows today, nothing has run out. */
  static boolean holds(LocalDate until, @Nullable LocalDate asOf) {
    return asOf == null || !asOf.isAfter(until);
  }
}
