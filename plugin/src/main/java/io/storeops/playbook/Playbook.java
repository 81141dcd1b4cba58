package io.storeops.playbook;

import io.storeops.analysis.RelationCatalog;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** All rules by id, with what planners changed. */
public final class Playbook {
  private static final TableShape PARAMETERS =
      new TableShape(
          "rule_parameter",
          List.of(
              Column.text("rule"),
              Column.text("store"),
              Column.text("name"),
              Column.of("value", ValueType.DOUBLE, Unit.NUMBER)),
          List.of("rule", "store", "name"));

  private final List<Rule> rules;
  private final List<RuleOverride> overrides;
  private final List<IgnoreComment> ignores;
  private final String profile;

  Playbook(
      Collection<Rule> rules,
      List<RuleOverride> overrides,
      List<IgnoreComment> ignores,
      String profile) {
    this.rules = List.copyOf(rules);
    this.overrides = List.copyOf(overrides);
    this.ignores = List.copyOf(ignores);
    this.profile = profile;
  }

  /** What comments in the plan accept, in the order of files and lines. */
  public List<IgnoreComment> ignores() {
    return ignores;
  }

  /** The rules, sorted by id. */
  public List<Rule> rules() {
    return rules;
  }

  /** The same with some of its rules; what planners changed stays. */
  public Playbook only(Predicate<Rule> wanted) {
    return new Playbook(rules.stream().filter(wanted).toList(), overrides, ignores, profile);
  }

  /**
   * The same under a profile: {@code strict}, {@code lenient} or one that an override names; empty
   * for none. Overrides of other profiles do not hold.
   */
  public Playbook in(String name) {
    return new Playbook(rules, overrides, ignores, name);
  }

  /** Names of all profiles, sorted. */
  public List<String> profiles() {
    TreeSet<String> names = new TreeSet<>(Profiles.BUILT_IN);
    overrides.forEach(o -> names.addAll(o.profiles()));
    return List.copyOf(names);
  }

  /** The rule of that id. */
  public Optional<Rule> rule(String id) {
    return rules.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** How a rule holds in a store; later overrides win. */
  public RuleSettings settings(Rule rule, String store) {
    Map<String, BigDecimal> values = new TreeMap<>();
    rule.judgement().parameters().forEach(p -> values.put(p.column().name(), p.fallback()));
    RuleSettings settings =
        new RuleSettings(false, Optional.empty(), values, profile, rule.follow().owner());
    for (RuleOverride change : overrides) {
      if (change.holdsIn(profile) && change.covers(rule.id(), store)) {
        values.putAll(change.parameters());
        settings =
            new RuleSettings(
                change.off(),
                change.severity().or(settings::severity),
                values,
                profile,
                change.owner().isEmpty() ? settings.owner() : change.owner());
      }
    }
    return settings;
  }

  /**
   * What must be loaded before relations are defined and rules asked: {@code rule_parameter} and
   * {@code rule_follow}.
   *
   * @param stores every store id that relations may hold; empty for the plan as a whole
   */
  public List<TableRows> tables(Collection<String> stores) {
    return List.of(parameterTable(stores), followTable(stores));
  }

  /** Whom and which SOP the rules name that are in force in any of the stores. */
  private TableRows followTable(Collection<String> stores) {
    List<Object[]> rows = new ArrayList<>();
    for (Rule rule : rules) {
      new TreeSet<>(stores)
          .stream()
              .map(store -> settings(rule, store))
              .filter(settings -> !settings.off())
              .map(RuleSettings::owner)
              .distinct()
              .forEach(owner -> rows.add(new Object[] {rule.id(), owner, rule.follow().sop()}));
    }
    return new TableRows(RelationCatalog.RULES, rows);
  }

  /**
   * The table {@code rule_parameter}, which must be loaded before the rules are asked. The plan as
   * a whole is judged like the only store, where there is one.
   *
   * @param stores every store id that relations may hold; empty for the plan as a whole
   */
  public TableRows parameterTable(Collection<String> stores) {
    List<Object[]> rows = new ArrayList<>();
    String whole = only(stores);
    for (Rule rule : rules) {
      for (String store : new TreeSet<>(stores)) {
        settings(rule, store.isEmpty() ? whole : store)
            .parameters()
            .forEach(
                (name, value) ->
                    rows.add(new Object[] {rule.id(), store, name, value.doubleValue()}));
      }
    }
    return new TableRows(PARAMETERS, rows);
  }

  private static String only(Collection<String> stores) {
    List<String> own =
        stores.stream().filter(s -> !s.isEmpty() && !s.startsWith("*")).distinct().toList();
    return own.size() == 1 ? own.get(0) : "";
  }
}
