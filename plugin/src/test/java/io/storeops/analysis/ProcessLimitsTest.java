package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProcessLimitsTest {
  private static double[] with(double judged, double... before) {
    double[] values = Arrays.copyOf(before, before.length + 1);
    values[before.length] = judged;
    return values;
  }

  private static final double[] CALM = {10, 12, 10, 12, 10, 12, 10, 12};

  @Test
  void limits_eightPointsBefore_areMeanAndMovingRange() {
    ProcessLimits.Limits limits = ProcessLimits.limits(with(11, CALM), 8);
    assertEquals(11.0, limits.mean());
    assertEquals(11 - 2.66 * 2, limits.lower(), 1e-12);
    assertEquals(11 + 2.66 * 2, limits.upper(), 1e-12);
    assertEquals("", limits.signal());
    assertEquals(8, limits.points());
  }

  @Test
  void limits_sevenPointsBefore_areNotKnown() {
    ProcessLimits.Limits limits = ProcessLimits.limits(CALM, 7);
    assertNull(limits.mean());
    assertEquals("", limits.signal());
    assertEquals(7, limits.points());
  }

  @Test
  void limits_judgedWeek_doesNotWidenItsOwnLimits() {
    ProcessLimits.Limits calm = ProcessLimits.limits(with(11, CALM), 8);
    ProcessLimits.Limits wild = ProcessLimits.limits(with(1000, CALM), 8);
    assertEquals(calm.upper(), wild.upper());
    assertEquals("above", wild.signal());
    assertEquals("below", ProcessLimits.limits(with(-1, CALM), 8).signal());
  }

  @Test
  void limits_onTheLimit_isNoSignal() {
    assertEquals("", ProcessLimits.limits(with(11 + 2.66 * 2, CALM), 8).signal());
  }

  @Test
  void limits_eightOnOneSide_isARun() {
    double[] values =
        IntStream.range(0, 24).mapToDouble(i -> i < 16 ? 9 + i % 2 * 2 : 11.2 + i % 2).toArray();
    assertEquals("run", ProcessLimits.limits(values, 23).signal());
    assertEquals("", ProcessLimits.limits(values, 20).signal());
  }

  @Test
  void limits_constantSeries_anyChangeIsASignal() {
    double[] same = new double[9];
    assertEquals("", ProcessLimits.limits(same, 8).signal());
    same[8] = 0.5;
    assertEquals("above", ProcessLimits.limits(same, 8).signal());
  }

  @Test
  void limits_longHistory_usesTheLast26Weeks() {
    double[] values = IntStream.range(0, 40).mapToDouble(i -> i < 10 ? 500 : 10 + i % 2).toArray();
    ProcessLimits.Limits limits = ProcessLimits.limits(values, 39);
    assertEquals(26, limits.points());
    assertEquals(10.5, limits.mean());
  }
}
