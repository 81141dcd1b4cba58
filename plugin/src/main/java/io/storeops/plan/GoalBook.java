package io.storeops.plan;

import io.storeops.calendar.PeriodKind;
import io.storeops.plan.ComputedTables.GoalRow;
import io.storeops.plan.Plan.Goal;
import io.storeops.plan.Plan.GoalPeriod;
import io.storeops.plan.Plan.Store;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All goals broken down, and the goals of all stores of a currency, which are the sums of the
 * stores' goals where every one of them has one and none is written.
 */
final class GoalBook {
  private final GoalPeriods breakdown;
  private final List<Store> stores;
  private final Map<Goal, GoalPeriods.Expansion> written = new LinkedHashMap<>();

  GoalBook(GoalPeriods breakdown, List<Store> stores) {
    this.breakdown = breakdown;
    this.stores = stores;
  }

  /** Breaks down a goal; hands back what contradicts itself in it. */
  List<GoalDays.Contradiction> add(Goal goal) {
    GoalPeriods.Expansion expansion = breakdown.expand(goal, places(goal.store()));
    written.put(goal, expansion);
    return expansion.contradictions();
  }

  private int places(String store) {
    if (store.startsWith("*")) {
      return PlanAssembly.places(store.substring(1));
    }
    return stores.stream()
        .filter(s -> s.id().equals(store))
        .findFirst()
        .map(s -> PlanAssembly.places(s.currency()))
        .orElse(2);
  }

  /** The rows of {@code Plan.goalPeriods}: written goals, then those of all stores. */
  List<GoalPeriod> periods() {
    return Stream.concat(
            written.values().stream().flatMap(e -> e.periods().stream()),
            joined().stream().flatMap(j -> j.periods().stream()))
        .toList();
  }

  /** The rows of {@code plan_goal_period}. */
  List<GoalRow> rows(ToLongFunction<Goal> source) {
    List<GoalRow> rows = new ArrayList<>();
    written.forEach(
        (goal, expansion) ->
            expansion
                .periods()
                .forEach(
                    p ->
                        rows.add(
                            new GoalRow(
                                p,
                                goal.kind(),
                                !expansion.days().isEmpty(),
                                source.applyAsLong(goal)))));
    for (Joined joined : joined()) {
      joined
          .periods()
          .forEach(
              p ->
                  rows.add(
                      new GoalRow(
                          p, joined.first().kind(), true, source.applyAsLong(joined.first()))));
    }
    return rows;
  }

  /** The rows of {@code plan_goal_day}. */
  List<Object[]> days() {
    List<Object[]> rows = new ArrayList<>();
    written.forEach((goal, expansion) -> addDays(rows, goal, expansion.days()));
    for (Joined joined : joined()) {
      addDays(rows, joined.asGoal(), joined.days());
    }
    return rows;
  }

  private static void addDays(
      List<Object[]> rows, Goal goal, NavigableMap<LocalDate, BigDecimal> days) {
    days.forEach(
        (day, amount) ->
            rows.add(
                new Object[] {
                  goal.id(),
                  goal.store(),
                  goal.metric(),
                  goal.subjectKind(),
                  goal.subject(),
                  day,
                  PlanCell.money(amount)
                }));
  }

  /** The goals of all stores of a currency for one metric. */
  private record Joined(
      Goal first,
      String store,
      List<GoalPeriod> periods,
      NavigableMap<LocalDate, BigDecimal> days) {
    String id() {
      return store + "-" + first.metric();
    }

    Goal asGoal() {
      return new Goal(
          id(),
          store,
          first.metric(),
          "",
          "",
          Map.of(),
          "",
          first.source(),
          first.kind(),
          null,
          null,
          Map.of());
    }
  }

  private List<Joined> joined() {
    List<Joined> all = new ArrayList<>();
    for (String currency : new TreeSet<>(stores.stream().map(Store::currency).toList())) {
      List<String> ids =
          stores.stream().filter(s -> s.currency().equals(currency)).map(Store::id).toList();
      Map<String, List<Goal>> byMetric = new TreeMap<>();
      for (Goal goal : written.keySet()) {
        boolean adds = !days(goal).isEmpty();
        if (adds && goal.subjectKind().isEmpty() && ids.contains(goal.store())) {
          byMetric.computeIfAbsent(goal.metric(), m -> new ArrayList<>()).add(goal);
        }
      }
      byMetric.forEach(
          (metric, goals) -> join("*" + currency, metric, goals, ids).ifPresent(all::add));
    }
    return all;
  }

  private NavigableMap<LocalDate, BigDecimal> days(Goal goal) {
    return expansion(goal).days();
  }

  private GoalPeriods.Expansion expansion(Goal goal) {
    return Objects.requireNonNull(written.get(goal));
  }

  private Optional<Joined> join(String store, String metric, List<Goal> goals, List<String> ids) {
    boolean isWritten =
        written.keySet().stream()
            .anyMatch(g -> g.store().equals(store) && g.metric().equals(metric));
    boolean complete = goals.stream().map(Goal::store).distinct().count() == ids.size();
    if (isWritten || !complete || goals.size() != ids.size()) {
      return Optional.empty();
    }
    Map<String, List<GoalPeriod>> byPeriod = new LinkedHashMap<>();
    for (Goal goal : goals) {
      for (GoalPeriod p : expansion(goal).periods()) {
        byPeriod.computeIfAbsent(p.periodKind() + " " + p.period(), k -> new ArrayList<>()).add(p);
      }
    }
    String id = store + "-" + metric;
    List<GoalPeriod> sums =
        byPeriod.values().stream()
            .filter(parts -> parts.size() == goals.size())
            .map(parts -> sum(id, store, parts))
            .toList();
    return Optional.of(new Joined(goals.get(0), store, sums, daySums(goals)));
  }

  private NavigableMap<LocalDate, BigDecimal> daySums(List<Goal> goals) {
    NavigableMap<LocalDate, BigDecimal> sums = new TreeMap<>(days(goals.get(0)));
    for (Goal goal : goals.subList(1, goals.size())) {
      NavigableMap<LocalDate, BigDecimal> days = days(goal);
      sums.keySet().retainAll(days.keySet());
      sums.replaceAll((day, amount) -> amount.add(days.getOrDefault(day, BigDecimal.ZERO)));
    }
    return sums;
  }

  private static GoalPeriod sum(String id, String store, List<GoalPeriod> parts) {
    GoalPeriod first = parts.get(0);
    PeriodKind kind = first.periodKind();
    BigDecimal value =
        parts.stream().map(GoalPeriod::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new GoalPeriod(
        id,
        store,
        first.metric(),
        "",
        "",
        kind,
        first.period(),
        value,
        sum(parts.stream().map(GoalPeriod::low).toList()),
        sum(parts.stream().map(GoalPeriod::high).toList()));
  }

  private static @Nullable BigDecimal sum(List<@Nullable BigDecimal> ends) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal end : ends) {
      if (end == null) {
        return null;
      }
      sum = sum.add(end);
    }
    return sum;
  }
}
