package io.storeops.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** What a metric that adds up was on each day; a day without data adds nothing. */
final class DailySeries {
  private final LocalDate first;
  private final double[] sums;
  private final int[] days;

  private DailySeries(TreeMap<LocalDate, Double> values) {
    this.first = values.firstKey();
    int length = (int) ChronoUnit.DAYS.between(first, values.lastKey()) + 1;
    this.sums = new double[length + 1];
    this.days = new int[length + 1];
    for (int i = 0; i < length; i++) {
      Double value = values.get(first.plusDays(i));
      sums[i + 1] = sums[i] + (value == null ? 0 : value);
      days[i + 1] = days[i] + (value == null ? 0 : 1);
    }
  }

  /** At least one day. */
  static DailySeries of(Map<LocalDate, Double> values) {
    return new DailySeries(new TreeMap<>(values));
  }

  LocalDate first() {
    return first;
  }

  /** The sum over a span; NaN when no day of it has data. */
  double sum(LocalDate from, LocalDate to) {
    int start = index(from);
    int end = index(to.plusDays(1));
    return end <= start || days[end] == days[start] ? Double.NaN : sums[end] - sums[start];
  }

  private int index(LocalDate day) {
    return (int) Math.max(0, Math.min(sums.length - 1, ChronoUnit.DAYS.between(first, day)));
  }
}
