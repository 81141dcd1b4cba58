package io.storeops.check;

import io.storeops.plan.Plan;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.Rule;
import io.storeops.playbook.RuleParameter;
import io.storeops.playbook.RuleSettings;
import io.storeops.result.Finding;
import io.storeops.result.RuleInfo;
import io.storeops.templates.Templates;
import java.math.BigDecimal;
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
    for (String language : plan.site().languages()) {
      words.put(language, Words.of(templates, language, plan.currencies()));
    }
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
    words.forEach((language, own) -> limits.put(language, limits(rule, language, own)));
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

  private List<String> limits(Rule rule, String language, Words own) {
    return rule.judgement().parameters().stream()
        .map(p -> limit(rule, p, own) + inSeasons(rule, p, language, own))
        .toList();
  }

  /** The limits of seasons that differ, each with its name; empty where none does. */
  private String inSeasons(Rule rule, RuleParameter parameter, String language, Words own) {
    if (playbook.seasonWeeks(rule).isEmpty()) {
      return "";
    }
    Set<String> all = new LinkedHashSet<>();
    for (Plan.Season season : plan.calendar().seasons()) {
      String week = plan.calendar().periods().week(season.from()).id();
      for (Plan.Store store : plan.stores()) {
        BigDecimal usual = value(playbook.settings(rule, store.id()), parameter);
        BigDecimal then = value(playbook.settings(rule, store.id(), week), parameter);
        if (then.compareTo(usual) != 0) {
          String name = season.name().in(language, plan.site().languages());
          String text = text(own, parameter, then, store.currency());
          all.add(own.message("finding.rule.season", Map.of("season", name, "value", text)));
        }
      }
    }
    return String.join("", all);
  }

  private static BigDecimal value(RuleSettings settings, RuleParameter parameter) {
    return settings.parameters().getOrDefault(parameter.column().name(), parameter.fallback());
  }

  private String limit(Rule rule, RuleParameter parameter, Words own) {
    String name = parameter.column().name();
    Set<String> now = new LinkedHashSet<>();
    boolean changed = false;
    for (Plan.Store store : plan.stores()) {
      BigDecimal value = value(playbook.settings(rule, store.id()), parameter);
      changed |= value.compareTo(parameter.fallback()) != 0;
      now.add(text(own, parameter, value, store.currency()));
    }
    String text = name + " " + String.join(" / ", now);
    if (!changed) {
      return text;
    }
    String usual = text(own, parameter, parameter.fallback(), plan.stores().get(0).currency());
    return own.message("finding.rule.changed", Map.of("now", text, "default", usual));
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
