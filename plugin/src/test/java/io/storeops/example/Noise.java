package io.storeops.example;

/**
 * Repeatable chance: a number per key and day, the same on every machine and independent of the
 * order of asking.
 */
final class Noise {
  private final long seed;

  Noise(long seed) {
    this.seed = seed;
  }

  /** Even between 0 (inclusive) and 1. */
  double even(String key, long day) {
    return (mixed(hash(key) + 0x9E3779B97F4A7C15L * day) >>> 11) * 0x1.0p-53;
  }

  /** Around 0 with a standard deviation of about 1, never beyond 3.5. */
  double around(String key, long day) {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += even(key + i, day);
    }
    return (sum - 2) * 1.7320508075688772;
  }

  /** A factor around 1 with the given spread. */
  double factor(String key, long day, double spread) {
    return Math.max(0.05, 1 + spread * around(key, day));
  }

  /** A count near {@code expected} with the scatter of independent events. */
  long count(String key, long day, double expected) {
    if (expected <= 0) {
      return 0;
    }
    if (expected < 12) {
      return small(key, day, expected);
    }
    return Math.max(0, Math.round(expected + StrictMath.sqrt(expected) * around(key, day)));
  }

  /** Poisson by inversion: the bell would cut off small means. */
  private long small(String key, long day, double expected) {
    double left = even(key, day);
    double part = StrictMath.exp(-expected);
    long n = 0;
    while (left > part && n < 100) {
      left -= part;
      n++;
      part *= expected / n;
    }
    return n;
  }

  private long hash(String key) {
    long h = seed;
    for (int i = 0; i < key.length(); i++) {
      h = (h ^ key.charAt(i)) * 0x100000001B3L;
    }
    return h;
  }

  private static long mixed(long z0) {
    long z = z0;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
