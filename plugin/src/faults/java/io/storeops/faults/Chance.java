package io.storeops.faults;

import java.time.LocalDate;
import java.util.Random;

/**
 * Draws of one kind of figure, the same for the same seed. How much days differ is measured: the
 * weekly noise on 45 Walmart stores outside of November to January (standard deviation of the
 * logarithm 0.025 to 0.095, median 0.047), that of days and the shape of a week on the orders of
 * Online Retail (UCI), 72 a day: a residual of 0.204, of which chance in so few orders is 0.118, so
 * that 0.165 is left.
 */
final class Chance {
  private static final double OF_WEEKS = 0.047;
  private static final double OF_DAYS = 0.165;

  /** Monday to Sunday as logarithms; that shop is closed on Saturdays, which are its Fridays here. */
  private static final double[] WEEKDAYS = {0.04, 0.105, 0.093, 0.229, 0.036, 0.036, -0.533};

  private final long seed;
  private final Random random;

  Chance(long seed, String kind) {
    this.seed = seed;
    this.random = new Random(seed * 1_000_003 + kind.hashCode());
  }

  /** A day's demand around 1. */
  double demand(LocalDate day) {
    long week = Math.floorDiv(day.toEpochDay() + 3, 7);
    double ofWeek = new Random(seed * 31 + week).nextGaussian() * OF_WEEKS;
    double ofDay = new Random(seed * 37 + day.toEpochDay()).nextGaussian() * OF_DAYS;
    return Math.exp(WEEKDAYS[day.getDayOfWeek().getValue() - 1] + ofWeek + ofDay);
  }

  /** How often something happens that happens so often in the mean. */
  int count(double mean) {
    if (mean > 200) {
      return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double left = Math.exp(-mean);
    int count = 0;
    for (double p = random.nextDouble(); p > left; p *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /** How many of so many, each with that chance. */
  int of(int all, double share) {
    double mean = all * share;
    if (mean > 50 && all * (1 - share) > 50) {
      double drawn = mean + Math.sqrt(mean * (1 - share)) * random.nextGaussian();
      return (int) Math.max(0, Math.min(all, Math.round(drawn)));
    }
    int count = 0;
    for (int i = 0; i < all; i++) {
      count += random.nextDouble() < share ? 1 : 0;
    }
    return count;
  }

  int below(int most) {
    return random.nextInt(most);
  }

  boolean happens(double share) {
    return random.nextDouble() < share;
  }

  /** Around a value, by this share of it as standard deviation, never beyond three of them. */
  double around(double value, double spread) {
    double drawn = Math.max(-3, Math.min(3, random.nextGaussian()));
    return value * (1 + spread * drawn);
  }
}
