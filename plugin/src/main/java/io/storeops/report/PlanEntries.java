package io.storeops.report;

import io.storeops.plan.Plan;
import io.storeops.result.Decision;
import io.storeops.result.StoreInfo;
import java.util.List;

/** What results repeat of the plan. */
record PlanEntries(Plan plan) {

  List<StoreInfo> stores() {
    return plan.stores().stream()
        .map(s -> new StoreInfo(s.id(), s.name().byLanguage(), s.currency(), s.platform()))
        .toList();
  }

  /** Questions that are still open. */
  List<Decision> decisions() {
    return plan.decisions().stream()
        .filter(d -> !d.status().equals("decided"))
        .map(PlanEntries::decision)
        .toList();
  }

  private static Decision decision(Plan.Decision d) {
    return new Decision(
        d.id(),
        d.store(),
        d.question().byLanguage(),
        d.options(),
        d.by(),
        d.owner(),
        d.costOfWaiting(),
        "",
        d.status().isEmpty() ? "open" : d.status());
  }
}
