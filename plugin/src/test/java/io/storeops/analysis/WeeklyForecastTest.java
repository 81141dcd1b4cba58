package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeeklyForecastTest {
  private static final double[] NEXT = {1};

  /** A shop with a season that grows by a fifth each year. */
  private static double[] seasons(int weeks) {
    return IntStream.range(0, weeks)
        .mapToDouble(
            w -> (100 + 50 * Math.sin(2 * Math.PI * w / 52)) * (w < 52 ? 1 : w < 104 ? 1.2 : 1.44))
        .toArray();
  }

  private static double value(double[] past, double... shares) {
    return new WeeklyForecast(past).sum(past.length - 1, shares).orElseThrow().value();
  }

  @Test
  void sum_seasonThatGrows_isLastYearsWeekMovedByTheGrowth() {
    double[] all = seasons(140);
    for (int ahead = 1; ahead <= 8; ahead++) {
      double[] shares = new double[ahead];
      shares[ahead - 1] = 1;
      assertEquals(all[130 + ahead], value(Arrays.copyOf(all, 131), shares), 1e-9);
    }
  }

  @Test
  void sum_levelShop_isTheLevel() {
    double[] level = new double[20];
    Arrays.fill(level, 70);
    assertEquals(70, value(level, NEXT), 1e-12);
    assertEquals(70 * 2.4, value(level, 1, 1, 0.4), 1e-12);
  }

  @Test
  void sum_fewWeeks_isNotForecast() {
    for (int weeks = 1; weeks < 8; weeks++) {
      double[] past = Arrays.copyOf(new double[] {5, 6, 5, 6, 5, 6, 5}, weeks);
      assertEquals(Optional.empty(), new WeeklyForecast(past).sum(weeks - 1, NEXT));
    }
  }

  @Test
  void sum_manyWeeksAheadOfFew_isNotForecast() {
    double[] past = new double[20];
    Arrays.fill(past, 70);
    WeeklyForecast forecast = new WeeklyForecast(past);
    assertTrue(forecast.sum(19, new double[52]).isPresent());
    assertEquals(Optional.empty(), forecast.sum(19, new double[53]));
  }

  @Test
  void sum_whatComesLater_changesNothing() {
    Random random = new Random(4);
    double[] all = seasons(130);
    for (int i = 0; i < all.length; i++) {
      all[i] *= 0.9 + 0.2 * random.nextDouble();
    }
    WeeklyForecast whole = new WeeklyForecast(all);
    for (int origin = 10; origin < 120; origin += 7) {
      WeeklyForecast cut = new WeeklyForecast(Arrays.copyOf(all, origin + 1));
      for (double[] shares : new double[][] {NEXT, {1, 1, 1, 0.3}}) {
        assertEquals(cut.sum(origin, shares), whole.sum(origin, shares), "week " + origin);
      }
    }
  }

  @Test
  void sum_weekWithoutData_isLeftOut() {
    double[] level = new double[24];
    Arrays.fill(level, 70);
    level[20] = Double.NaN;
    assertEquals(70, value(level, NEXT), 1e-12);
  }

  @Test
  void sum_noise_intervalCoversFourFifths() {
    int covered = 0;
    int tried = 0;
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      double[] all =
          IntStream.range(0, 61)
              .mapToDouble(i -> 1000 * Math.exp(0.1 * random.nextGaussian()))
              .toArray();
      WeeklyForecast.Outlook outlook =
          new WeeklyForecast(Arrays.copyOf(all, 60)).sum(59, NEXT).orElseThrow();
      tried++;
      covered += all[60] >= outlook.low() && all[60] <= outlook.high() ? 1 : 0;
    }
    double share = covered / (double) tried;
    assertTrue(share >= 0.75 && share <= 0.85, "covered " + share);
  }

  @Test
  void sum_shopThatStopped_hasNoInterval() {
    double[] past = new double[30];
    WeeklyForecast.Outlook outlook = new WeeklyForecast(past).sum(29, NEXT).orElseThrow();
    assertEquals(new WeeklyForecast.Outlook(0, Double.NaN, Double.NaN), outlook);
  }
}
