package io.storeops.playbook;

import io.storeops.analysis.RelationCatalog;
import io.storeops.calendar.PeriodKind;
import io.storeops.plan.Plan;
import io.storeops.table.RuleParameters;
import io.storeops.table.TableRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** All rules by id, with what planners changed. */
public final class Playbook {
  /** Stands for all weeks that no season's limits hold in. */
  private static final String ALWAYS = "";

  private final List<Rule> rules;
  private final List<RuleOverride> overrides;
  private final List<IgnoreComment> ignores;
  private final Map<List<String>, Set<String>> seasonWeeks = new ConcurrentHashMap<>();
  private final Plan.CalendarSettings calendar;
  private final String profile;

  Playbook(
      Collection<Rule> rules,
      List<RuleOverride> overrides,
      List<IgnoreComment> ignores,
      Plan.CalendarSettings calendar,
      String profile) {
    this.rules = List.copyOf(rules);
    this.overrides = List.copyOf(overrides);
    this.ignores = List.copyOf(ignores);
    this.calendar = calendar;
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
    return new Playbook(
        rules.stream().filter(wanted).toList(), overrides, ignores, calendar, profile);
  }

  /**
   * The same under a profile: {@code strict}, {@code lenient} or one that an override names; empty
   * for none. Overrides of other profiles do not hold.
   */
  public Playbook in(String name) {
    return new Playbook(rules, overrides, ignores, calendar, name);
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

  /** How a rule holds in a store where no season changes it; later overrides win. */
  public RuleSettings settings(Rule rule, String store) {
    return settings(rule, store, ALWAYS);
  }

  /**
   * How a rule holds in a store in a week; later overrides win.
   *
   * @param week its id
   */
  public RuleSettings settings(Rule rule, String store, String week) {
    Map<String, BigDecimal> values = new TreeMap<>();
    rule.judgement().parameters().forEach(p -> values.put(p.column().name(), p.fallback()));
    RuleSettings settings =
        new RuleSettings(false, Optional.empty(), values, profile, rule.follow().owner());
    for (RuleOverride change : overrides) {
      if (change.holdsIn(profile) && change.covers(rule.id(), store) && isOf(change, week)) {
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

  private boolean isOf(RuleOverride change, String week) {
    return !change.seasonal() || weeks(change).contains(week);
  }

  /** Ids of all weeks that an override of seasons holds in. */
  private Set<String> weeks(RuleOverride change) {
    return seasonWeeks.computeIfAbsent(change.seasons(), this::weeksOf);
  }

  private Set<String> weeksOf(List<String> seasons) {
    Set<String> weeks = new TreeSet<>();
    for (Plan.Season season : calendar.seasons()) {
      calendar.periods().touching(season.from(), season.to()).stream()
          .filter(p -> p.kind() == PeriodKind.WEEK && season.isOf(seasons, p))
          .forEach(p -> weeks.add(p.id()));
    }
    return weeks;
  }

  /** Ids of the weeks in which a rule holds otherwise than always, in some store; sorted. */
  public Set<String> seasonWeeks(Rule rule) {
    Set<String> weeks = new TreeSet<>();
    overrides.stream()
        .filter(o -> o.seasonal() && o.rule().equals(rule.id()) && o.holdsIn(profile))
        .forEach(o -> weeks.addAll(weeks(o)));
    return weeks;
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
      Set<String> weeks = new TreeSet<>(seasonWeeks(rule));
      weeks.add(ALWAYS);
      for (String store : new TreeSet<>(stores)) {
        for (String week : weeks) {
          settings(rule, store.isEmpty() ? whole : store, week)
              .parameters()
              .forEach(
                  (name, value) ->
                      rows.add(new Object[] {rule.id(), store, week, name, value.doubleValue()}));
        }
      }
    }
    return new TableRows(RuleParameters.SHAPE, rows);
  }

  private static String only(Collection<String> stores) {
    List<String> own =
        stores.stream().filter(s -> !s.isEmpty() && !s.startsWith("*")).distinct().toList();
    return own.size() == 1 ? own.get(0) : "";
  }
}
