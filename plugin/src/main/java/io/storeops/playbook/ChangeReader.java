package io.storeops.playbook;

import io.storeops.diag.NearestName;
import io.storeops.diag.Problem;
import io.storeops.diag.Severity;
import io.storeops.measure.Unit;
import io.storeops.plan.Plan;
import io.storeops.yaml.Forms;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what planners change of rules. */
final class ChangeReader {
  private final RuleContext context;
  private final Map<String, Rule> rules;

  ChangeReader(RuleContext context, Map<String, Rule> rules) {
    this.context = context;
    this.rules = rules;
  }

  Optional<RuleOverride> override(YamlMap map) {
    map.allow(
        List.of("rule", "stores", "seasons", "parameters", "severity", "off", "profile", "owner"));
    Optional<Rule> rule = rule(map);
    map.scalars("stores").forEach(this::checkStore);
    map.scalars("seasons").forEach(this::checkSeason);
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    Map<String, BigDecimal> values = values(rule.get(), map);
    Optional<Severity> severity =
        map.has("severity")
            ? Severities.of(map.choice("severity", Severities.WORDS, ""))
            : Optional.empty();
    return Optional.of(
        new RuleOverride(
            rule.get().id(),
            map.texts("stores"),
            map.texts("seasons"),
            values,
            severity,
            map.flag("off", false),
            map.texts("profile"),
            owner(map)));
  }

  /**
   * A limit that a platform sets, or that is usual in a kind of season.
   *
   * @param stores those of the platform; empty for all
   */
  Optional<RuleOverride> preset(YamlMap map, List<String> stores) {
    map.allow(List.of("rule", "seasons", "parameters", "checked", "source"));
    map.require("rule", "parameters", "checked", "source");
    return rule(map)
        .map(
            rule ->
                new RuleOverride(
                    rule.id(),
                    stores,
                    map.texts("seasons"),
                    values(rule, map),
                    Optional.empty(),
                    false,
                    List.of(),
                    ""));
  }

  private static Map<String, BigDecimal> values(Rule rule, YamlMap map) {
    Map<String, BigDecimal> values = new TreeMap<>();
    map.map("parameters").ifPresent(p -> p.keys().forEach(n -> parameter(rule, p, n, values)));
    return values;
  }

  private Optional<Rule> rule(YamlMap map) {
    String id = map.requiredText("rule");
    Rule rule = rules.get(id);
    if (rule == null && !id.isEmpty()) {
      map.valueProblem(
          "rule",
          "R220",
          "unknown rule \"" + id + "\"",
          NearestName.hint(id, rules.keySet(), "rules"));
    }
    return Optional.ofNullable(rule);
  }

  private void checkStore(YamlScalar store) {
    List<String> stores = context.plan().stores().stream().map(Plan.Store::id).toList();
    if (!stores.contains(store.text())) {
      store.problem(
          "R221",
          "unknown store \"" + store.text() + "\"",
          NearestName.hint(store.text(), stores, "stores"));
    }
  }

  private void checkSeason(YamlScalar season) {
    Set<String> known = new TreeSet<>(Plan.Season.KINDS);
    context.plan().calendar().seasons().forEach(s -> known.add(s.id()));
    if (!known.contains(season.text())) {
      season.problem(
          "R223",
          "unknown season \"" + season.text() + "\"",
          NearestName.hint(season.text(), known, "seasons"));
    }
  }

  private static void parameter(
      Rule rule, YamlMap map, String name, Map<String, BigDecimal> values) {
    Optional<RuleParameter> parameter =
        rule.judgement().parameters().stream()
            .filter(p -> p.column().name().equals(name))
            .findFirst();
    if (parameter.isEmpty()) {
      List<String> names =
          rule.judgement().parameters().stream().map(p -> p.column().name()).toList();
      map.keyProblem(
          name,
          "R222",
          "the rule \"" + rule.id() + "\" has no parameter \"" + name + "\"",
          NearestName.hint(name, names, "parameters"));
      return;
    }
    Unit unit = parameter.get().column().unit();
    boolean rate = unit == Unit.RATIO || unit == Unit.POINTS;
    Optional<BigDecimal> value = map.form(name, rate ? Forms.RATE : Forms.NUMBER);
    if (value.isPresent() && !parameter.get().admits(value.get())) {
      map.valueProblem(
          name,
          "R210",
          "\""
              + name
              + "\" is "
              + value.get().toPlainString()
              + ", expected "
              + parameter.get().bounds(),
          "");
    }
    value.ifPresent(v -> values.put(name, v));
  }

  private String owner(YamlMap map) {
    String owner = map.text("owner", "");
    List<String> roles = context.plan().roles().stream().map(Plan.Role::id).toList();
    if (!owner.isEmpty() && !roles.contains(owner)) {
      map.valueProblem(
          "owner",
          "R213",
          "unknown role \"" + owner + "\"",
          NearestName.hint(owner, roles, "roles"));
    }
    return owner;
  }

  /** Files the waivers of the plan that are about no rule. */
  void checkWaivers() {
    for (Plan.Waiver waiver : context.plan().waivers()) {
      if (!rules.containsKey(waiver.rule())) {
        context
            .problems()
            .error(
                "R220",
                Problem.Cause.PLAN,
                waiver.source(),
                "the waiver is about the unknown rule \"" + waiver.rule() + "\"",
                NearestName.hint(waiver.rule(), rules.keySet(), "rules"));
      }
    }
  }
}
