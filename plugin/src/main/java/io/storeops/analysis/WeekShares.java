package io.storeops.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Which part of a week its first days make: what they made of the last weeks. */
record WeekShares(DailySeries series, LocalDate through) {
  private static final int WEEKS = 8;
  private static final int WEEK = 7;

  /** The shares of the weeks after {@code through}: 1 for whole ones, the last perhaps less. */
  double[] until(LocalDate last) {
    int days = (int) ChronoUnit.DAYS.between(through, last);
    double[] shares = new double[(days + WEEK - 1) / WEEK];
    Arrays.fill(shares, 1);
    if (days % WEEK > 0) {
      shares[shares.length - 1] = ofFirst(days % WEEK);
    }
    return shares;
  }

  private double ofFirst(int days) {
    double part = 0;
    double whole = 0;
    for (int week = 0; week < WEEKS; week++) {
      LocalDate end = through.minusWeeks(week);
      LocalDate start = end.minusDays(WEEK - 1L);
      double first = series.sum(start, start.plusDays(days - 1L));
      double all = series.sum(start, end);
      part += Double.isNaN(first) ? 0 : first;
      whole += Double.isNaN(all) ? 0 : all;
    }
    return whole > 0 ? part / whole : days / (double) WEEK;
  }
}
