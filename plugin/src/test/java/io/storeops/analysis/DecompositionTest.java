package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DecompositionTest {
  private static List<BigDecimal> parts(FunnelSide before, FunnelSide after, int places) {
    BigDecimal delta =
        after.sales().subtract(before.sales()).setScale(places, RoundingMode.HALF_UP);
    List<BigDecimal> parts =
        Decomposition.parts(before.factors(after), after.factors(before), delta);
    assertEquals(delta, parts.stream().reduce(BigDecimal.ZERO.setScale(places), BigDecimal::add));
    return parts;
  }

  private static FunnelSide side(double visitors, double buyers, String sales) {
    return new FunnelSide(visitors, buyers, new BigDecimal(sales));
  }

  @Test
  void parts_oneFactorMoves_allIsItsOwn() {
    assertEquals(
        List.of(new BigDecimal("0.00"), new BigDecimal("0.00"), new BigDecimal("500.00")),
        parts(side(1000, 50, "1000"), side(1000, 50, "1500"), 2));
    assertEquals(
        List.of(new BigDecimal("1000.00"), new BigDecimal("0.00"), new BigDecimal("0.00")),
        parts(side(1000, 50, "1000"), side(2000, 100, "2000"), 2));
  }

  @Test
  void parts_fromNothing_followsTheOtherSidesRates() {
    assertEquals(
        List.of(new BigDecimal("1000.00"), new BigDecimal("0.00"), new BigDecimal("0.00")),
        parts(side(0, 0, "0"), side(2000, 100, "1000"), 2));
    assertEquals(
        List.of(new BigDecimal("0.00"), new BigDecimal("-1000.00"), new BigDecimal("0.00")),
        parts(side(2000, 100, "1000"), side(2000, 0, "0"), 2));
  }

  @Test
  void parts_roundingLeavesSomething_goesToTheLargest() {
    List<BigDecimal> parts = parts(side(3, 2, "1"), side(7, 3, "2"), 0);
    assertEquals(new BigDecimal("1"), parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Test
  void parts_noChange_areZero() {
    assertEquals(
        List.of(new BigDecimal("0.00"), new BigDecimal("0.00"), new BigDecimal("0.00")),
        parts(side(10, 5, "33.333"), side(10, 5, "33.333"), 2));
  }

  @Test
  void parts_anyPair_addUpAndNeverLeaveTheScaleOfTheChange() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      FunnelSide before = random(random);
      FunnelSide after = random(random);
      List<BigDecimal> parts = parts(before, after, i % 3 == 0 ? 0 : 2);
      // the unrounded parts add up by themselves; what the largest takes is rounding only
      double[] raw = Decomposition.raw(before.factors(after), after.factors(before));
      double change = after.sales().subtract(before.sales()).doubleValue();
      double size = DoubleStream.of(raw).map(Math::abs).sum() + 1;
      assertEquals(change, DoubleStream.of(raw).sum(), 1e-11 * size, before + " " + after);
      for (int part = 0; part < 3; part++) {
        assertEquals(raw[part], parts.get(part).doubleValue(), 2 + 1e-11 * size);
      }
    }
  }

  @Test
  void parts_sidesSwapped_turnEverySign() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      // every other pair is of small numbers, whose parts often lie just between two printed ones
      FunnelSide before = i % 2 == 0 ? small(random) : random(random);
      FunnelSide after = i % 2 == 0 ? small(random) : random(random);
      for (int places : new int[] {0, 2}) {
        List<BigDecimal> forth = parts(before, after, places);
        List<BigDecimal> back = parts(after, before, places);
        assertEquals(forth, back.stream().map(BigDecimal::negate).toList(), before + " " + after);
      }
    }
  }

  private static FunnelSide small(Random random) {
    int visitors = random.nextInt(5);
    int buyers = visitors == 0 ? 0 : random.nextInt(visitors + 1);
    return new FunnelSide(
        visitors,
        buyers,
        buyers == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(41) - 4, 1));
  }

  @Test
  void parts_equalParts_leaveTheRestToTheFirst() {
    // 1.1 × 1.1 × 1.1 from 1: three parts of 0.331 / 3 = 0.1103, printed 0.11 each, 0.33 in all
    assertEquals(
        List.of(new BigDecimal("0.12"), new BigDecimal("0.11"), new BigDecimal("0.11")),
        Decomposition.parts(
            new double[] {1, 1, 1}, new double[] {1.1, 1.1, 1.1}, new BigDecimal("0.34")));
  }

  private static FunnelSide random(Random random) {
    int kind = random.nextInt(6);
    double visitors = kind == 0 ? 0 : 1 + random.nextInt(100_000);
    double buyers = kind <= 1 ? 0 : 1 + random.nextInt((int) visitors);
    BigDecimal sales =
        kind <= 1
            ? BigDecimal.ZERO
            : BigDecimal.valueOf(random.nextInt(900_000_000) - (kind == 2 ? 5_000_000 : 0), 3);
    return new FunnelSide(visitors, buyers, sales);
  }

  @Test
  void contradiction_impossibleFigures_namesTheMetric() {
    assertEquals("visitors", side(0, 3, "10").contradiction());
    assertEquals("paid_buyers", side(10, 0, "10").contradiction());
    assertEquals("", side(10, 0, "0").contradiction());
  }
}
