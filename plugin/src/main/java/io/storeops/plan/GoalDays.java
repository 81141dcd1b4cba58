package io.storeops.plan;

import io.storeops.calendar.Period;
import io.storeops.calendar.PeriodKind;
import io.storeops.calendar.Periods;
import io.storeops.calendar.SeasonWeights;
import io.storeops.plan.Plan.Goal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Cuts a goal that adds up into days, so that weeks and months, which cross each other, both add up
 * to what was written. Written weeks come first, then months, quarters and years: each fills the
 * days that smaller ones left open, by weight, and keeps its own sum exactly.
 */
final class GoalDays {
  private static final MathContext PRECISION = MathContext.DECIMAL128;
  private static final List<PeriodKind> ORDER =
      List.of(PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR);

  private final Goal goal;
  private final Periods periods;
  private final SeasonWeights seasons;
  private final int places;
  private final NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
  private final List<Contradiction> contradictions = new ArrayList<>();
  private final Map<String, BigDecimal> totals = new HashMap<>();

  /**
   * @param places decimal places of the smallest amount: 2 for yuan, 0 for yen and counts
   */
  GoalDays(Goal goal, Periods periods, SeasonWeights seasons, int places) {
    this.goal = goal;
    this.periods = periods;
    this.seasons = seasons;
    this.places =
        goal.periods().values().stream().mapToInt(v -> Math.max(v.scale(), places)).max().orElse(0);
    written().forEach(this::fill);
  }

  private List<Period> written() {
    return goal.periods().keySet().stream()
        .map(id -> periods.byId(id).orElseThrow())
        .sorted(
            Comparator.comparingInt((Period p) -> ORDER.indexOf(p.kind()))
                .thenComparing(Period::from))
        .toList();
  }

  private void fill(Period period) {
    BigDecimal value = goal.periods().getOrDefault(period.id(), BigDecimal.ZERO);
    List<LocalDate> open = new ArrayList<>();
    BigDecimal taken = BigDecimal.ZERO;
    for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
      BigDecimal amount = days.get(day);
      if (amount == null) {
        open.add(day);
      } else {
        taken = taken.add(amount);
      }
    }
    BigDecimal rest = value.subtract(taken);
    if (rest.signum() < 0 || (open.isEmpty() && rest.signum() != 0)) {
      contradict(period, value, taken, open.isEmpty());
      return;
    }
    distribute(rest, open);
  }

  private void contradict(Period period, BigDecimal value, BigDecimal taken, boolean whole) {
    contradictions.add(
        new Contradiction(
            period.id(),
            "the parts of "
                + period.id()
                + (whole ? " add up to " : " already take ")
                + taken.stripTrailingZeros().toPlainString()
                + ", but "
                + period.id()
                + " is "
                + value.toPlainString()));
  }

  /** Each day gets the difference of two rounded running sums, so that nothing is lost. */
  private void distribute(BigDecimal amount, List<LocalDate> open) {
    Map<LocalDate, BigDecimal> weights = weights(open);
    BigDecimal total = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal running = BigDecimal.ZERO;
    BigDecimal given = BigDecimal.ZERO;
    for (LocalDate day : open) {
      running = running.add(weights.get(day));
      BigDecimal upTo =
          amount
              .multiply(running)
              .divide(total, PRECISION)
              .setScale(places, RoundingMode.HALF_EVEN);
      days.put(day, upTo.subtract(given));
      given = upTo;
    }
  }

  private Map<LocalDate, BigDecimal> weights(List<LocalDate> open) {
    return open.stream().collect(Collectors.toMap(d -> d, this::weight, (a, b) -> a, TreeMap::new));
  }

  /**
   * The weight of a day. Quarters with weights share the year by them; months share their quarter,
   * or the year when all twelve have one; inside, days keep the season's proportions.
   */
  private BigDecimal weight(LocalDate day) {
    Period quarter = periods.quarter(day);
    BigDecimal share = goal.weights().get(quarter.id());
    return share == null ? monthly(day) : scaled(monthly(day), share, monthlyTotal(quarter));
  }

  private BigDecimal monthly(LocalDate day) {
    Period month = periods.month(day);
    BigDecimal share = goal.weights().get(month.id());
    if (share == null) {
      return seasons.of(day);
    }
    BigDecimal scale = weighted(periods.year(day)) ? share : share.multiply(quarterScale(day));
    return scaled(seasons.of(day), scale, seasonTotal(month));
  }

  /** What turns shares of months into season weights, where other quarters have none. */
  private BigDecimal quarterScale(LocalDate day) {
    Period quarter = periods.quarter(day);
    BigDecimal shares =
        months(quarter).stream()
            .map(m -> goal.weights().getOrDefault(m.id(), BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return seasonTotal(quarter).divide(shares, PRECISION);
  }

  private boolean weighted(Period year) {
    return months(year).stream().allMatch(m -> goal.weights().containsKey(m.id()));
  }

  private List<Period> months(Period period) {
    return periods.touching(period.from(), period.to()).stream()
        .filter(p -> p.kind() == PeriodKind.MONTH)
        .toList();
  }

  private static BigDecimal scaled(BigDecimal weight, BigDecimal share, BigDecimal total) {
    return weight.multiply(share).divide(total, PRECISION);
  }

  private BigDecimal seasonTotal(Period period) {
    return total("season " + period.id(), period, seasons::of);
  }

  private BigDecimal monthlyTotal(Period period) {
    return total("month " + period.id(), period, this::monthly);
  }

  private interface DayWeight {
    BigDecimal of(LocalDate day);
  }

  private BigDecimal total(String key, Period period, DayWeight weight) {
    BigDecimal known = totals.get(key);
    if (known != null) {
      return known;
    }
    BigDecimal total = BigDecimal.ZERO;
    for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
      total = total.add(weight.of(day));
    }
    totals.put(key, total);
    return total;
  }

  /** A written period whose parts do not fit, as a sentence. */
  record Contradiction(String period, String message) {}

  /** Periods whose parts do not fit. */
  List<Contradiction> contradictions() {
    return List.copyOf(contradictions);
  }

  /** The days with an amount, in order. */
  NavigableMap<LocalDate, BigDecimal> days() {
    return Collections.unmodifiableNavigableMap(days);
  }

  /** The sum of a span; empty unless each of its days has an amount. */
  Optional<BigDecimal> sum(LocalDate from, LocalDate to) {
    Map<LocalDate, BigDecimal> span = days.subMap(from, true, to, true);
    long length = ChronoUnit.DAYS.between(from, to) + 1;
    return span.size() == length
        ? Optional.of(span.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }
}
