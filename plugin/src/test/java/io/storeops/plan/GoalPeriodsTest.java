package io.storeops.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.calendar.PeriodKind;
import io.storeops.calendar.Periods;
import io.storeops.calendar.SeasonWeights;
import io.storeops.calendar.WeekMonths;
import io.storeops.calendar.WeekRule;
import io.storeops.calendar.YearRule;
import io.storeops.diag.TextSource;
import io.storeops.plan.GoalPeriods.Expansion;
import io.storeops.plan.KnownNames.MetricTraits;
import io.storeops.plan.Plan.Goal;
import io.storeops.plan.Plan.GoalPeriod;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalPeriodsTest {
  private static final Map<String, MetricTraits> METRICS =
      Map.of(
          "paid_amount", new MetricTraits(true, false, true, false, false),
          "visitors", new MetricTraits(true, false, false, true, false),
          "conversion_rate", new MetricTraits(false, true, false, false, false));
  private static final SeasonWeights EVEN = new SeasonWeights(Map.of(), Map.of(), List.of());
  private static final Periods ISO = new Periods(WeekRule.ISO, YearRule.CALENDAR);

  private static Goal goal(
      String metric, Map<String, String> periods, Map<String, String> weights) {
    return new Goal(
        "g",
        "shop",
        metric,
        "",
        "",
        numbers(periods),
        "",
        TextSource.of("plan/goals.yaml"),
        "least",
        new BigDecimal("0.95"),
        null,
        numbers(weights));
  }

  private static Map<String, BigDecimal> numbers(Map<String, String> texts) {
    Map<String, BigDecimal> numbers = new TreeMap<>();
    texts.forEach((k, v) -> numbers.put(k, new BigDecimal(v)));
    return numbers;
  }

  private static Expansion expand(Goal goal) {
    return new GoalPeriods(ISO, EVEN, METRICS).expand(goal, 2);
  }

  private static String value(Expansion expansion, PeriodKind kind, String id) {
    return expansion.periods().stream()
        .filter(p -> p.periodKind() == kind && p.period().equals(id))
        .map(p -> p.value().toPlainString())
        .findFirst()
        .orElse("none");
  }

  private static BigDecimal sum(Expansion expansion, PeriodKind kind, String prefix) {
    return expansion.periods().stream()
        .filter(p -> p.periodKind() == kind && p.period().startsWith(prefix))
        .map(GoalPeriod::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static SeasonWeights randomSeasons(Random random) {
    Map<Integer, BigDecimal> months = new TreeMap<>();
    for (int m = 1; m <= 12; m++) {
      months.put(m, BigDecimal.valueOf(50 + random.nextInt(200), 2));
    }
    Map<DayOfWeek, BigDecimal> days =
        Map.of(DayOfWeek.SATURDAY, BigDecimal.valueOf(100 + random.nextInt(90), 2));
    LocalDate from = LocalDate.of(2026, 11, 1 + random.nextInt(10));
    return new SeasonWeights(
        months,
        days,
        List.of(
            new SeasonWeights.Span(
                from, from.plusDays(random.nextInt(9)), BigDecimal.valueOf(27, 1))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void expand_randomGoals_weeksAndMonthsBothAddUpToTheYear(int seed) {
    Random random = new Random(seed);
    DayOfWeek first = DayOfWeek.of(1 + random.nextInt(7));
    Optional<WeekMonths> months = WeekMonths.of(seed % 2 == 0 ? "calendar" : "4-4-5", seed > 4);
    YearRule year = new YearRule(1 + random.nextInt(12), random.nextBoolean(), months);
    Periods periods = new Periods(new WeekRule(first), year);
    GoalPeriods breakdown = new GoalPeriods(periods, randomSeasons(random), METRICS);
    String id = periods.year(LocalDate.of(2026, 7, 1)).id();
    String month = periods.month(periods.byId(id).orElseThrow().from().plusDays(100)).id();
    String week = periods.week(periods.byId(id).orElseThrow().from().plusDays(200)).id();
    BigDecimal total = BigDecimal.valueOf(1_000_000_00L + random.nextInt(1_000_000_00), 2);
    Goal goal =
        goal(
            "paid_amount",
            Map.of(id, total.toPlainString(), month, "12345.67", week, "7777.01"),
            Map.of());
    Expansion expansion = breakdown.expand(goal, 2);
    assertEquals(List.of(), expansion.contradictions());
    assertEquals("12345.67", value(expansion, PeriodKind.MONTH, month));
    assertEquals("7777.01", value(expansion, PeriodKind.WEEK, week));
    for (PeriodKind kind : List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)) {
      assertEquals(total, sum(expansion, kind, ""), kind.id());
    }
    assertEquals(total, sum(expansion, PeriodKind.WEEK, "").add(edges(expansion, periods)));
    expansion.days().values().forEach(v -> assertTrue(v.signum() >= 0 && v.scale() == 2));
  }

  /** The days of the year's first and last week, which reach out of it and have no goal. */
  private static BigDecimal edges(Expansion expansion, Periods periods) {
    Map<String, Boolean> weeks =
        expansion.periods().stream()
            .filter(p -> p.periodKind() == PeriodKind.WEEK)
            .collect(Collectors.toMap(GoalPeriod::period, p -> true));
    return expansion.days().entrySet().stream()
        .filter(e -> !weeks.containsKey(periods.week(e.getKey()).id()))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void expand_twoYears_coverTheWeekBetweenThem() {
    Expansion expansion =
        expand(goal("visitors", Map.of("2025", "365000", "2026", "730000"), Map.of()));
    // 29 to 31 December at 1,000 a day, 1 to 4 January at 2,000
    assertEquals("11000", value(expansion, PeriodKind.WEEK, "2026-W01"));
  }

  @Test
  void expand_quarterWeights_areShares() {
    Expansion expansion =
        expand(
            goal(
                "paid_amount",
                Map.of("2026", "28000000"),
                Map.of("2026-Q1", "22", "2026-Q2", "24.5", "2026-Q3", "25", "2026-Q4", "28.5")));
    assertEquals("6160000.00", value(expansion, PeriodKind.QUARTER, "2026-Q1"));
    assertEquals("7980000.00", value(expansion, PeriodKind.QUARTER, "2026-Q4"));
  }

  @Test
  void expand_monthWeightsOfOneQuarter_leaveTheOtherQuartersAlone() {
    Map<String, String> weights = Map.of("2026-10", "20", "2026-11", "50", "2026-12", "30");
    Expansion expansion = expand(goal("visitors", Map.of("2026", "365000"), weights));
    assertEquals("92000", value(expansion, PeriodKind.QUARTER, "2026-Q4"));
    assertEquals("46000", value(expansion, PeriodKind.MONTH, "2026-11"));
    assertEquals("31000", value(expansion, PeriodKind.MONTH, "2026-01"));
  }

  @Test
  void expand_writtenQuarter_winsAndTheRestIsShared() {
    Expansion expansion =
        expand(goal("visitors", Map.of("2026", "365000", "2026-Q1", "92000"), Map.of()));
    assertEquals("92000", value(expansion, PeriodKind.QUARTER, "2026-Q1"));
    assertEquals("90338", value(expansion, PeriodKind.QUARTER, "2026-Q2"));
    assertEquals(new BigDecimal("365000"), sum(expansion, PeriodKind.MONTH, "2026"));
  }

  @Test
  void expand_toDate_isWhatIsPlannedSoFar() {
    Expansion expansion = expand(goal("visitors", Map.of("2026", "365000"), Map.of()));
    assertEquals("15000", value(expansion, PeriodKind.MTD, "2026-W46"));
    assertEquals("46000", value(expansion, PeriodKind.QTD, "2026-W46"));
    assertEquals("319000", value(expansion, PeriodKind.YTD, "2026-W46"));
    assertEquals("42000", value(expansion, PeriodKind.T6W, "2026-W46"));
    assertEquals("none", value(expansion, PeriodKind.T12M, "2026-W46"));
  }

  @Test
  void expand_ratio_holdsInEveryPartAndTheSmallestWins() {
    Expansion expansion =
        expand(
            goal(
                "conversion_rate",
                Map.of("2026", "0.0375", "2026-11", "0.05", "2026-W40", "0.04"),
                Map.of()));
    assertEquals("0.0375", value(expansion, PeriodKind.YEAR, "2026"));
    assertEquals("0.0375", value(expansion, PeriodKind.QUARTER, "2026-Q4"));
    assertEquals("0.05", value(expansion, PeriodKind.MONTH, "2026-11"));
    assertEquals("0.05", value(expansion, PeriodKind.WEEK, "2026-W46"));
    assertEquals("0.05", value(expansion, PeriodKind.MTD, "2026-W46"));
    assertEquals("0.04", value(expansion, PeriodKind.WEEK, "2026-W40"));
    assertEquals("0.0375", value(expansion, PeriodKind.MONTH, "2026-10"));
    assertEquals("0.0375", value(expansion, PeriodKind.YTD, "2026-W46"));
  }

  @Test
  void expand_band_isAShareOfTheGoal() {
    GoalPeriod year =
        expand(goal("paid_amount", Map.of("2026", "1000"), Map.of())).periods().stream()
            .filter(p -> p.periodKind() == PeriodKind.YEAR)
            .findFirst()
            .orElseThrow();
    assertEquals(0, new BigDecimal("950").compareTo(year.low()));
    assertEquals(null, year.high());
  }

  @Test
  void expand_partsThatDoNotFit_areNamed() {
    assertEquals(
        List.of("the parts of 2026-Q4 add up to 60, but 2026-Q4 is 50"),
        messages(Map.of("2026-10", "10", "2026-11", "20", "2026-12", "30", "2026-Q4", "50")));
    assertEquals(
        List.of("the parts of 2026-11 already take 30, but 2026-11 is 20"),
        messages(Map.of("2026-W46", "30", "2026-11", "20")));
  }

  private static List<String> messages(Map<String, String> periods) {
    return expand(goal("visitors", periods, Map.of())).contradictions().stream()
        .map(GoalDays.Contradiction::message)
        .toList();
  }
}
