package io.storeops.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts of a weekly series from any of its weeks, with nothing but the weeks up to it. Last
 * year's weeks are moved by a damped share of how the last weeks stand against theirs; where there
 * is no such year, or it has told less, the level is smoothed. Which of these, and how, is what
 * would have erred least so far, over 1, 2, 4 and 8 weeks together.
 *
 * <p>Level: simple exponential smoothing (Brown 1956). Interval: the share of past errors that it
 * covers, counted as in split conformal prediction (Lei et al. 2018).
 */
final class WeeklyForecast {
  static final int YEAR = 52;

  /** Part of the outcomes that the interval covers. */
  static final double COVERED = 0.8;

  private static final int[] COMPARED_WEEKS = {4, 8, 13};
  private static final double[] DAMPING = {0.5, 0.75, 1};
  private static final double[] SMOOTHING = {0.1, 0.2, 0.3, 0.5, 0.7, 0.9};
  private static final int[] JUDGED_HORIZONS = {1, 2, 4, 8};

  /** Errors that must be there before a choice or an interval rests on them. */
  private static final int LEAST_SEASONAL_ERRORS = 20;

  private static final int LEAST_ERRORS = 8;

  /** The week before the first that a level may speak about. */
  private static final int SETTLED = 4;

  /** The candidate that needs most weeks before it. */
  private static final int LAST = COMPARED_WEEKS.length * DAMPING.length - 1;

  private final double[] values;
  private final List<Candidate> seasonal = new ArrayList<>();
  private final List<Candidate> levels = new ArrayList<>();
  private final List<Candidate> levelsOfYear = new ArrayList<>();

  /**
   * @param values sums of consecutive weeks; NaN for one without data
   */
  WeeklyForecast(double[] values) {
    this.values = values.clone();
    for (int weeks : COMPARED_WEEKS) {
      for (double damping : DAMPING) {
        seasonal.add(new Candidate(moved(weeks, damping), true));
      }
    }
    for (double alpha : SMOOTHING) {
      levels.add(new Candidate(smoothed(alpha), false));
    }
    judge();
  }

  /** How far the last weeks are above the same weeks of the year before, damped. */
  private double[] moved(int weeks, double damping) {
    double[] factors = new double[values.length];
    Arrays.fill(factors, Double.NaN);
    for (int at = YEAR + weeks - 1; at < values.length; at++) {
      double now = 0;
      double before = 0;
      for (int i = at - weeks + 1; i <= at; i++) {
        if (!Double.isNaN(values[i]) && !Double.isNaN(values[i - YEAR])) {
          now += values[i];
          before += values[i - YEAR];
        }
      }
      if (now > 0 && before > 0) {
        factors[at] = StrictMath.pow(now / before, damping);
      }
    }
    return factors;
  }

  private double[] smoothed(double alpha) {
    double[] levels = new double[values.length];
    double level = Double.NaN;
    int seen = 0;
    for (int at = 0; at < values.length; at++) {
      if (!Double.isNaN(values[at])) {
        level = seen == 0 ? values[at] : alpha * values[at] + (1 - alpha) * level;
        seen++;
      }
      levels[at] = seen > SETTLED ? level : Double.NaN;
    }
    return levels;
  }

  /** One way to forecast, with what it has erred up to each week. */
  private final class Candidate {
    private final double[] state;
    private final boolean ofYear;
    private final double[] errors;
    private final int[] judged;

    Candidate(double[] state, boolean ofYear) {
      this.state = state;
      this.ofYear = ofYear;
      this.errors = new double[state.length];
      this.judged = new int[state.length];
    }

    double at(int origin, int ahead) {
      if (!ofYear) {
        return state[origin];
      }
      int like = origin + ahead - YEAR;
      return like < 0 || like > origin ? Double.NaN : values[like] * state[origin];
    }

    void judge(int week, boolean yearOnly) {
      double sum = week == 0 ? 0 : errors[week - 1];
      int count = week == 0 ? 0 : judged[week - 1];
      for (int ahead : JUDGED_HORIZONS) {
        int origin = week - ahead;
        // on the same weeks, or the one that had the harder weeks would lose
        if (origin < 0 || (yearOnly && Double.isNaN(seasonal.get(LAST).at(origin, ahead)))) {
          continue;
        }
        double error = Math.abs(values[week] - at(origin, ahead));
        if (!Double.isNaN(error)) {
          sum += error;
          count++;
        }
      }
      errors[week] = sum;
      judged[week] = count;
    }

    double meanError(int origin) {
      return judged[origin] == 0 ? Double.POSITIVE_INFINITY : errors[origin] / judged[origin];
    }
  }

  private void judge() {
    levels.forEach(l -> levelsOfYear.add(new Candidate(l.state, false)));
    for (int week = 0; week < values.length; week++) {
      int now = week;
      seasonal.forEach(c -> c.judge(now, true));
      levelsOfYear.forEach(c -> c.judge(now, true));
      levels.forEach(c -> c.judge(now, false));
    }
  }

  /** What speaks at a week; null when nothing has proved itself. */
  private @Nullable Candidate chosen(int origin) {
    if (seasonal.get(LAST).judged[origin] >= LEAST_SEASONAL_ERRORS) {
      Candidate best = least(seasonal, origin);
      Candidate level = least(levelsOfYear, origin);
      return level.meanError(origin) < best.meanError(origin) ? level : best;
    }
    Candidate level = least(levels, origin);
    return level.judged[origin] >= LEAST_ERRORS ? level : null;
  }

  private static Candidate least(List<Candidate> candidates, int origin) {
    Candidate best = candidates.get(0);
    for (Candidate candidate : candidates) {
      if (candidate.meanError(origin) < best.meanError(origin)) {
        best = candidate;
      }
    }
    return best;
  }

  /**
   * A forecast with the interval that would have covered {@link #COVERED} of the outcomes so far.
   *
   * @param low and {@code high}: NaN where there were too few outcomes
   */
  record Outlook(double value, double low, double high) {}

  /**
   * The sum of shares of the weeks after an origin.
   *
   * @param shares of the first week after it, the second, …
   * @return empty when there is too little to go by
   */
  Optional<Outlook> sum(int origin, double[] shares) {
    Candidate way = chosen(origin);
    // what has been seen for some weeks says nothing of many more
    if (way == null || shares.length > Math.max(origin, YEAR)) {
      return Optional.empty();
    }
    double value = sum(way, origin, shares);
    if (Double.isNaN(value)) {
      return Optional.empty();
    }
    OptionalDouble reach = reach(way, origin, shares);
    return Optional.of(
        reach.isEmpty() || value <= 0
            ? new Outlook(value, Double.NaN, Double.NaN)
            : new Outlook(
                value,
                value * StrictMath.exp(-reach.getAsDouble()),
                value * StrictMath.exp(reach.getAsDouble())));
  }

  private static double sum(Candidate way, int origin, double[] shares) {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i] == 0 ? 0 : shares[i] * way.at(origin, i + 1);
    }
    return sum;
  }

  /** Errors are ratios, so that a growing shop's interval grows with it. */
  private OptionalDouble reach(Candidate way, int origin, double[] shares) {
    List<Double> errors = new ArrayList<>();
    for (int past = 0; past + shares.length <= origin; past++) {
      double forecast = sum(way, past, shares);
      double actual = actual(past, shares);
      if (forecast > 0 && actual > 0) {
        errors.add(Math.abs(StrictMath.log(actual / forecast)));
      }
    }
    if (errors.size() < LEAST_ERRORS) {
      return OptionalDouble.empty();
    }
    errors.sort(null);
    return OptionalDouble.of(errors.get(rank(errors.size())));
  }

  /** Which of so many sorted errors, from 0, covers its share of the next outcome. */
  static int rank(int errors) {
    return Math.min((int) Math.ceil((errors + 1) * COVERED), errors) - 1;
  }

  private double actual(int origin, double[] shares) {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i] == 0 ? 0 : shares[i] * values[origin + i + 1];
    }
    return sum;
  }
}
