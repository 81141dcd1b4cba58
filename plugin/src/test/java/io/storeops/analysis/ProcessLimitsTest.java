package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProcessLimitsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private static double[] with(double judged, double... before) {
    double[] values = Arrays.copyOf(before, before.length + 1);
    values[before.length] = judged;
    return values;
  }

  private static ProcessLimits.Limits limits(double[] values, int judged) {
    return limits(values, judged, Set.of(), null);
  }

  /** Weeks from a Monday on, some of them with an event, some after a change of level. */
  private static ProcessLimits.Limits limits(
      double[] values, int judged, Set<Integer> events, @Nullable Integer changed) {
    List<ProcessLimits.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      LocalDate since = changed == null || i < changed ? null : MONDAY.plusWeeks(changed);
      points.add(
          new ProcessLimits.Point(MONDAY.plusWeeks(i), values[i], events.contains(i), since, "up"));
    }
    return new ProcessLimits(points).of(judged);
  }

  private static final double[] CALM = {10, 12, 10, 12, 10, 12, 10, 12};

  @Test
  void limits_eightPointsBefore_areMeanAndMovingRange() {
    ProcessLimits.Limits limits = limits(with(11, CALM), 8);
    assertEquals(11.0, limits.mean());
    assertEquals(11 - 2.66 * 2, limits.lower(), 1e-12);
    assertEquals(11 + 2.66 * 2, limits.upper(), 1e-12);
    assertEquals("", limits.signal());
    assertEquals(8, limits.points());
  }

  @Test
  void limits_sevenPointsBefore_areNotKnown() {
    ProcessLimits.Limits limits = limits(CALM, 7);
    assertNull(limits.mean());
    assertEquals("", limits.signal());
    assertEquals(7, limits.points());
  }

  @Test
  void limits_judgedWeek_doesNotWidenItsOwnLimits() {
    ProcessLimits.Limits calm = limits(with(11, CALM), 8);
    ProcessLimits.Limits wild = limits(with(1000, CALM), 8);
    assertEquals(calm.upper(), wild.upper());
    assertEquals("above", wild.signal());
    assertEquals("below", limits(with(-1, CALM), 8).signal());
  }

  @Test
  void limits_onTheLimit_isNoSignal() {
    assertEquals("", limits(with(11 + 2.66 * 2, CALM), 8).signal());
  }

  @Test
  void limits_eightOnOneSide_isARun() {
    double[] values =
        IntStream.range(0, 24).mapToDouble(i -> i < 16 ? 9 + i % 2 * 2 : 11.2 + i % 2).toArray();
    assertEquals("run", limits(values, 23).signal());
    assertEquals("", limits(values, 20).signal());
  }

  @Test
  void limits_constantSeries_anyChangeIsASignal() {
    double[] same = new double[9];
    assertEquals("", limits(same, 8).signal());
    same[8] = 0.5;
    assertEquals("above", limits(same, 8).signal());
  }

  @Test
  void limits_figureThatStandsStill_isNoRun() {
    // ten times 4.84 add up to 48.400000000000006: the mean is not 4.84 to the last bit
    double[] score = new double[27];
    Arrays.fill(score, 4.84);
    for (int judged = 8; judged < score.length; judged++) {
      assertEquals("", limits(score, judged).signal());
    }
  }

  @Test
  void limits_longHistory_usesTheLast26Weeks() {
    double[] values = IntStream.range(0, 40).mapToDouble(i -> i < 10 ? 500 : 10 + i % 2).toArray();
    ProcessLimits.Limits limits = limits(values, 39);
    assertEquals(26, limits.points());
    assertEquals(10.5, limits.mean());
  }

  @Test
  void limits_threeOfFourNearOneLimit_areASignal() {
    // mean 259.2 / 23 = 11.27, moving ranges 49.8 / 22 = 2.264, so half the way up is 14.28
    double[] values = new double[24];
    Arrays.setAll(values, i -> i < 20 ? 10 + i % 2 * 2 : i == 21 ? 10 : 14.6);
    ProcessLimits.Limits limits = limits(values, 23);
    assertEquals(259.2 / 23 + 2.66 * 49.8 / 22, limits.upper(), 1e-12);
    assertEquals("near", limits.signal());
    assertEquals("", limits(values, 22).signal());
    values[23] = 14.2;
    assertEquals("", limits(values, 23).signal());
  }

  @Test
  void limits_weeksOfEvents_areLeftOutAndJudgedOnlyWhereTheyAreWorse() {
    double[] values = {10, 12, 50, 10, 12, 10, 12, 60, 10, 12, 70, 16.4};
    Set<Integer> events = Set.of(2, 7, 10);
    ProcessLimits.Limits event = limits(values, 10, events, null);
    assertEquals(8, event.points());
    assertEquals(11.0, event.mean());
    assertEquals("", event.signal());
    values[10] = 5.7;
    assertEquals("", limits(values, 10, events, null).signal());
    values[10] = 5.6;
    assertEquals("below", limits(values, 10, events, null).signal());
    values[10] = 70;
    ProcessLimits.Limits after = limits(values, 11, events, null);
    assertEquals(11 + 2.66 * 2, after.upper(), 1e-12);
    assertEquals("above", after.signal());
  }

  @Test
  void limits_tooFewWeeksWithoutEvents_countAllOfThem() {
    double[] values = {10, 12, 10, 12, 10, 12, 10, 12, 30};
    ProcessLimits.Limits limits = limits(values, 8, Set.of(0, 8), null);
    assertEquals(8, limits.points());
    assertEquals("above", limits.signal());
  }

  @Test
  void limits_declaredChange_countOnlyTheWeeksSinceAndKeepThem() {
    double[] values =
        IntStream.range(0, 60).mapToDouble(i -> i < 10 ? 100 : 10 + i % 2 + i / 40 * 2).toArray();
    assertEquals(null, limits(values, 17, Set.of(), 10).mean());
    ProcessLimits.Limits eight = limits(values, 18, Set.of(), 10);
    assertEquals(8, eight.points());
    assertEquals(10.5, eight.mean());
    // the level creeps up in week 40; limits that rolled on would have followed it
    ProcessLimits.Limits last = limits(values, 59, Set.of(), 10);
    assertEquals(26, last.points());
    assertEquals(10.5, last.mean());
    assertEquals("near", last.signal());
  }
}
