package io.storeops.check;

import io.storeops.calendar.Period;
import io.storeops.plan.Plan;
import io.storeops.playbook.Judgement;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.Rule;
import io.storeops.playbook.RuleSettings;
import io.storeops.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A rule in all weeks: the worst row of each subject and week, exceptions and overrides applied.
 */
final class RuleRun {
  private final Playbook playbook;
  private final Plan plan;
  private final Rule rule;
  private final Set<String> seasonWeeks;
  private final Map<List<String>, RuleSettings> settings = new HashMap<>();

  RuleRun(Playbook playbook, Plan plan, Rule rule) {
    this.playbook = playbook;
    this.plan = plan;
    this.rule = rule;
    this.seasonWeeks = playbook.seasonWeeks(rule);
  }

  /** How the rule holds in a store in a week. */
  RuleSettings settings(String store, String week) {
    String own = seasonWeeks.contains(week) ? week : "";
    return settings.computeIfAbsent(List.of(store, own), k -> playbook.settings(rule, store, own));
  }

  /**
   * By store and subject, then by week. Rows of all stores together have no finding of their own;
   * what the plan as a whole is about is the only store's, where there is one.
   */
  Map<List<String>, Map<String, Judged>> judge(Evidence evidence, String from) {
    RuleQuery query = new RuleQuery(rule, from, !seasonWeeks.isEmpty());
    Map<String, Period> weeks = new HashMap<>();
    evidence.weeks().forEach(w -> weeks.put(w.id(), w));
    Map<List<String>, Map<String, Judged>> worst = new TreeMap<>(RuleRun::compare);
    for (Row row : evidence.query().apply(query.query()).list()) {
      Judged judged = placed(query.judge(row));
      Period week = weeks.get(judged.week());
      if (week != null && counts(judged, week)) {
        Judged own =
            judged
                .severity()
                .map(s -> judged.with(settings(judged.store(), judged.week()).taken(s)))
                .orElse(judged);
        worst
            .computeIfAbsent(List.of(own.store(), own.subject()), k -> new HashMap<>())
            .merge(own.week(), own, RuleRun::worse);
      }
    }
    return worst;
  }

  private Judged placed(Judged judged) {
    boolean only = judged.store().isEmpty() && plan.stores().size() == 1;
    return only ? judged.at(plan.stores().get(0).id()) : judged;
  }

  private static int compare(List<String> a, List<String> b) {
    int byStore = a.get(0).compareTo(b.get(0));
    return byStore == 0 ? a.get(1).compareTo(b.get(1)) : byStore;
  }

  private static Judged worse(Judged a, Judged b) {
    return Judged.WORST_FIRST.compare(a, b) <= 0 ? a : b;
  }

  private boolean counts(Judged judged, Period week) {
    return !judged.store().startsWith("*")
        && !settings(judged.store(), judged.week()).off()
        && !excepted(judged, week);
  }

  private boolean excepted(Judged judged, Period week) {
    Judgement.Exceptions except = rule.judgement().except();
    boolean season =
        plan.calendar().seasons().stream().anyMatch(s -> s.isOf(except.seasons(), week));
    return season
        || plan.campaigns().stream()
            .anyMatch(c -> except.campaigns().contains(c.kind()) && runs(c, judged, week));
  }

  /** Whether the campaign runs in the week and is about the subject. */
  private boolean runs(Plan.Campaign campaign, Judged judged, Period week) {
    boolean time = !campaign.from().isAfter(week.to()) && !campaign.to().isBefore(week.from());
    boolean product = rule.subject().kind().equals("product") && !campaign.items().isEmpty();
    boolean place = campaign.stores().isEmpty() || campaign.stores().contains(judged.store());
    return time
        && place
        && (!product
            || campaign.items().stream().anyMatch(i -> i.product().equals(judged.subject())));
  }
}
