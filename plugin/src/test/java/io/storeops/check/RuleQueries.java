package io.storeops.check;

import io.storeops.engine.Query;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.Rule;

/** The question that judges a rule, for tests of other rooms. */
public final class RuleQueries {
  private RuleQueries() {}

  /** Every row of the relation that is not fine, with the verdict on each condition of the rule. */
  public static Query of(Playbook playbook, Rule rule) {
    boolean seasonal = !playbook.seasonWeeks(rule).isEmpty();
    return new RuleQuery(rule, rule.judgement().over(), seasonal).query();
  }
}
