package io.storeops.analysis;

import io.storeops.calendar.Period;
import io.storeops.plan.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Relation {@code contribution}. A reason is {@code missing:metric}, {@code missing-before:metric},
 * {@code no-goal:metric}, {@code no-basis:visitors} (one side has people of the period, the other
 * visitor-days) or {@code contradiction:metric} (buyers without visitors, sales without buyers).
 */
final class Contributions {
  private static final List<String> FACTORS = List.of("visitors", "conversion", "order_value");
  private static final String REFUNDS = "refunds";
  private static final String SALES = "paid_amount";
  private static final String VISITORS = "visitors";

  private final Relations relations;
  private final CurrencyPlaces places;

  Contributions(Relations relations, Plan plan) {
    this.relations = relations;
    this.places = new CurrencyPlaces(plan);
  }

  List<Object[]> rows() {
    WeekFigures figures = WeekFigures.read(relations);
    WeekGoals goals = WeekGoals.read(relations);
    Set<String> whole =
        relations.weeks().stream()
            .filter(relations::isComplete)
            .map(Period::id)
            .collect(Collectors.toSet());
    List<Object[]> rows = new ArrayList<>();
    for (WeekFigures.Key key : figures.keys()) {
      if (whole.contains(key.week())) {
        BigDecimal refunds = refunds(figures, key, "this");
        add(
            rows,
            key,
            "lastYear",
            against(figures, key, "last_year"),
            minus(refunds, refunds(figures, key, "last_year")));
        add(
            rows,
            key,
            "plan",
            againstPlan(figures, key, goals),
            minus(refunds, goals.refunds(key.store(), key.week())));
        add(
            rows,
            key,
            "previous",
            against(figures, key, "previous"),
            minus(refunds, refunds(figures, key, "previous")));
      }
    }
    return rows;
  }

  private static @Nullable BigDecimal refunds(
      WeekFigures figures, WeekFigures.Key key, String base) {
    return figures.of(key, WeekFigures.REFUNDS, base).map(WeekFigures.Figure::exact).orElse(null);
  }

  private static @Nullable BigDecimal minus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? null : a.subtract(b);
  }

  /** Both sides, or why there are none. */
  private record Pair(@Nullable FunnelSide before, @Nullable FunnelSide after, String reason) {
    static Pair none(String reason) {
      return new Pair(null, null, reason);
    }
  }

  /** Buyers, or orders where a side has no buyers; the same on both sides. */
  private static Pair against(WeekFigures figures, WeekFigures.Key key, String base) {
    Pair buyers = against(figures, key, base, "paid_buyers");
    if (!buyers.reason().endsWith(":paid_buyers") || buyers.reason().startsWith("contra")) {
      return buyers;
    }
    Pair orders = against(figures, key, base, "paid_orders");
    return orders.reason().isEmpty() ? orders : buyers;
  }

  private static Pair against(
      WeekFigures figures, WeekFigures.Key key, String base, String buyers) {
    for (String metric : List.of(VISITORS, buyers, SALES)) {
      if (figures.of(key, metric, "this").isEmpty()) {
        return Pair.none("missing:" + metric);
      }
      if (figures.of(key, metric, base).isEmpty()) {
        return Pair.none("missing-before:" + metric);
      }
    }
    for (boolean span : new boolean[] {true, false}) {
      Optional<FunnelSide> after = side(figures, key, "this", buyers, span);
      Optional<FunnelSide> before = side(figures, key, base, buyers, span);
      if (after.isPresent() && before.isPresent()) {
        return checked(before.get(), after.get());
      }
    }
    return Pair.none("no-basis:visitors");
  }

  private static Pair checked(FunnelSide before, FunnelSide after) {
    String wrong = after.contradiction().isEmpty() ? before.contradiction() : after.contradiction();
    return wrong.isEmpty() ? new Pair(before, after, "") : Pair.none("contradiction:" + wrong);
  }

  private static Optional<FunnelSide> side(
      WeekFigures figures, WeekFigures.Key key, String base, String buyers, boolean span) {
    Optional<WeekFigures.Figure> visitors = figures.of(key, VISITORS, base);
    Optional<WeekFigures.Figure> buying = figures.of(key, buyers, base);
    Optional<WeekFigures.Figure> sales = figures.of(key, SALES, base);
    Double people = visitors.map(f -> f.value(span)).orElse(null);
    Double bought = buying.map(f -> f.value(span)).orElse(null);
    BigDecimal paid = sales.map(WeekFigures.Figure::exact).orElse(null);
    return people == null || bought == null || paid == null
        ? Optional.empty()
        : Optional.of(new FunnelSide(people, bought, paid));
  }

  private static Pair againstPlan(WeekFigures figures, WeekFigures.Key key, WeekGoals goals) {
    for (String metric : List.of(VISITORS, "paid_buyers", SALES)) {
      if (figures.of(key, metric, "this").isEmpty()) {
        return Pair.none("missing:" + metric);
      }
    }
    Optional<FunnelSide> actual =
        side(figures, key, "this", "paid_buyers", true)
            .or(() -> side(figures, key, "this", "paid_buyers", false));
    if (actual.isEmpty()) {
      return Pair.none("no-basis:visitors");
    }
    WeekGoals.Planned planned = goals.of(key.store(), key.week());
    return planned.side() == null
        ? Pair.none(planned.reason())
        : checked(planned.side(), actual.get());
  }

  /**
   * @param refunded the change of refunds; null where a side has none
   */
  private void add(
      List<Object[]> rows,
      WeekFigures.Key key,
      String against,
      Pair pair,
      @Nullable BigDecimal refunded) {
    FunnelSide before = pair.before();
    FunnelSide after = pair.after();
    if (before == null || after == null) {
      rows.add(
          new Object[] {key.store(), key.week(), against, 0L, "", null, null, null, pair.reason()});
      return;
    }
    int printed = places.of(key.store());
    BigDecimal exact = after.sales().subtract(before.sales());
    BigDecimal delta = exact.setScale(printed, RoundingMode.HALF_UP);
    BigDecimal exactNet = minus(exact, refunded);
    BigDecimal net = exactNet == null ? null : exactNet.setScale(printed, RoundingMode.HALF_UP);
    List<BigDecimal> parts =
        Decomposition.parts(before.factors(after), after.factors(before), delta);
    for (int i = 0; i < parts.size(); i++) {
      rows.add(
          new Object[] {
            key.store(), key.week(), against, i + 1L, FACTORS.get(i), parts.get(i), delta, net, ""
          });
    }
    if (net != null) {
      // the first three are bound to the delta, so what rounding leaves is here
      BigDecimal part = net.subtract(delta);
      rows.add(new Object[] {key.store(), key.week(), against, 4L, REFUNDS, part, delta, net, ""});
    }
  }
}
