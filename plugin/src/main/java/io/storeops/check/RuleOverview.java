package io.storeops.check;

import io.storeops.plan.Plan;
import io.storeops.playbook.Languages;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.Rule;
import io.storeops.playbook.RuleParameter;
import io.storeops.playbook.RuleSettings;
import io.storeops.result.Finding;
import io.storeops.result.RuleInfo;
import io.storeops.templates.Templates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All rules as readers meet them, with their limits of today and what they have found so far. */
public final class RuleOverview {
  private final Playbook playbook;
  private final Plan plan;
  private final Map<String, Words> words = new TreeMap<>();

  private RuleOverview(Playbook playbook, Plan plan, Templates templates) {
    this.playbook = playbook;
    this.plan = plan;
    Set<String> languages = new LinkedHashSet<>(Languages.ALL);
    languages.addAll(plan.site().languages());
    languages.forEach(l -> words.put(l, Words.of(templates, l, plan.currencies())));
  }

  /** By id. */
  public static List<RuleInfo> of(
      Playbook playbook, Plan plan, CheckResult check, Templates templates) {
    RuleOverview overview = new RuleOverview(playbook, plan, templates);
    return playbook.rules().stream()
        .map(r -> overview.info(r, check.fired().getOrDefault(r.id(), Fired.NEVER)))
        .sorted(Comparator.comparing(RuleInfo::id))
        .toList();
  }

  private RuleInfo info(Rule rule, Fired fired) {
    List<RuleSettings> settings =
        plan.stores().stream().map(s -> playbook.settings(rule, s.id())).toList();
    Map<String, List<String>> limits = new HashMap<>();
    words.forEach((language, own) -> limits.put(language, limits(rule, own)));
    return new RuleInfo(
        rule.id(),
        rule.covers(),
        rule.texts().title(),
        rule.texts().why(),
        rule.texts().remedy(),
        limits,
        settings.isEmpty() ? rule.follow().owner() : settings.get(0).owner(),
        rule.follow().dueDays(),
        rule.follow().sop(),
        !settings.isEmpty() && settings.stream().allMatch(RuleSettings::off),
        fired.weeks(),
        fired.findings(),
        fired.standing());
  }

  private List<String> limits(Rule rule, Words own) {
    List<String> texts = new ArrayList<>();
    for (RuleParameter parameter : rule.judgement().parameters()) {
      String name = parameter.column().name();
      Set<String> now = new LinkedHashSet<>();
      for (Plan.Store store : plan.stores()) {
        BigDecimal value = playbook.settings(rule, store.id()).parameters().get(name);
        now.add(
            text(own, parameter, value == null ? parameter.fallback() : value, store.currency()));
      }
      String usual = text(own, parameter, parameter.fallback(), currency());
      boolean changed = !now.isEmpty() && !now.equals(Set.of(usual)) && differs(rule, parameter);
      String text = name + " " + (now.isEmpty() ? usual : String.join(" / ", now));
      texts.add(
          changed
              ? own.message("finding.rule.changed", Map.of("now", text, "default", usual))
              : text);
    }
    return texts;
  }

  /** Whether some store has another value than the default: money looks different per currency. */
  private boolean differs(Rule rule, RuleParameter parameter) {
    return plan.stores().stream()
        .map(s -> playbook.settings(rule, s.id()).parameters().get(parameter.column().name()))
        .anyMatch(v -> v != null && v.compareTo(parameter.fallback()) != 0);
  }

  private String currency() {
    return plan.stores().isEmpty() ? "" : plan.stores().get(0).currency();
  }

  private static String text(
      Words own, RuleParameter parameter, BigDecimal value, String currency) {
    return own.number(parameter.column().unit(), value, null, currency);
  }

  /**
   * What a rule has found.
   *
   * @param weeks in which it stood
   * @param findings in all weeks together
   * @param standing of the reported week
   */
  public record Fired(int weeks, int findings, int standing) {
    static final Fired NEVER = new Fired(0, 0, 0);

    /** By rule, of the findings of each week before those of one cause became one line. */
    static Map<String, Fired> of(Map<String, List<Finding>> byWeek, String reported) {
      Map<String, Fired> all = new TreeMap<>();
      byWeek.forEach(
          (week, findings) -> {
            Map<String, Integer> counts = new HashMap<>();
            findings.stream()
                .filter(f -> f.verdict().equals("fired") && !f.status().equals("closed"))
                .forEach(f -> counts.merge(f.rule(), 1, Integer::sum));
            counts.forEach(
                (rule, n) ->
                    all.merge(rule, new Fired(1, n, week.equals(reported) ? n : 0), Fired::plus));
          });
      return all;
    }

    private Fired plus(Fired more) {
      return new Fired(weeks + more.weeks, findings + more.findings, standing + more.standing);
    }
  }
}
