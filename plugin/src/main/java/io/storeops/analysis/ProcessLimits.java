package io.storeops.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The natural limits of a weekly figure: mean ± 2.66 × mean moving range of weeks before the judged
 * one (Wheeler, Understanding Variation: XmR chart). Weeks of campaigns are left out where enough
 * others are there; a campaign explains what is better in its week, not what is worse. After a
 * declared change only weeks since it count, and the first of them for good, so that what creeps
 * away from the new level is seen.
 */
final class ProcessLimits {
  /** Weeks that limits come from, at most and at least. */
  static final int MOST_POINTS = 26;

  static final int LEAST_POINTS = 8;

  /** Weeks in a row on one side of the mean that are no accident. */
  static final int RUN = 8;

  /** Of so many weeks, so many nearer to one limit than to the mean are no accident. */
  static final int NEAR_OF = 4;

  static final int NEAR = 3;

  /** Turns a mean moving range into three standard deviations: 3 / 1.128. */
  private static final double FACTOR = 2.66;

  private final List<Point> series;

  /**
   * A week.
   *
   * @param event whether a campaign or big sale touches it
   * @param since first day of the first week after the last declared change; null is none
   * @param good the direction that is better: {@code up}, {@code down} or {@code watch}
   */
  record Point(
      LocalDate from, double value, boolean event, @Nullable LocalDate since, String good) {}

  /**
   * Limits of one judged week.
   *
   * @param mean null when there are too few points
   * @param signal above, below, near, run, or nothing
   * @param points weeks that the limits come from
   */
  record Limits(@Nullable Double mean, double lower, double upper, String signal, int points) {}

  /**
   * @param series weeks of one figure, in order
   */
  ProcessLimits(List<Point> series) {
    this.series = List.copyOf(series);
  }

  /** Limits of the week at an index from weeks before it. */
  Limits of(int judged) {
    List<Integer> window = window(judged);
    List<Integer> ordinary = window.stream().filter(i -> !series.get(i).event()).toList();
    boolean without = ordinary.size() >= LEAST_POINTS && ordinary.size() < window.size();
    List<Integer> base = without ? ordinary : window;
    int points = base.size();
    if (points < LEAST_POINTS) {
      return new Limits(null, 0, 0, "", points);
    }
    double sum = 0;
    double moved = 0;
    for (int i = 0; i < points; i++) {
      sum += value(base.get(i));
      moved += i > 0 ? Math.abs(value(base.get(i)) - value(base.get(i - 1))) : 0;
    }
    double mean = sum / points;
    double reach = FACTOR * moved / (points - 1);
    boolean expected =
        series.get(judged).event() && base.stream().noneMatch(i -> series.get(i).event());
    Limits limits = new Limits(mean, mean - reach, mean + reach, "", points);
    String found = signal(latest(judged, without), limits);
    String worse = series.get(judged).good().equals("down") ? "above" : "below";
    boolean explained = expected && (!found.equals(worse) || isWatched(judged));
    String signal = explained ? "" : found;
    return new Limits(mean, limits.lower(), limits.upper(), signal, points);
  }

  private boolean isWatched(int index) {
    return series.get(index).good().equals("watch");
  }

  private double value(int index) {
    return series.get(index).value();
  }

  /** The weeks before, or the first since a declared change. */
  private List<Integer> window(int judged) {
    LocalDate since = series.get(judged).since();
    int first =
        since == null
            ? Math.max(0, judged - MOST_POINTS)
            : IntStream.range(0, judged)
                .filter(i -> !series.get(i).from().isBefore(since))
                .findFirst()
                .orElse(judged);
    return IntStream.range(first, Math.min(judged, first + MOST_POINTS)).boxed().toList();
  }

  /** The judged value and those before it, latest first, as far as they belong together. */
  private double[] latest(int judged, boolean withoutEvents) {
    LocalDate since = series.get(judged).since();
    List<Double> values = new ArrayList<>();
    for (int i = judged; i >= 0 && values.size() < RUN; i--) {
      Point point = series.get(i);
      if (since != null && point.from().isBefore(since)) {
        break;
      }
      if (i == judged || !withoutEvents || !point.event()) {
        values.add(point.value());
      }
    }
    return values.stream().mapToDouble(v -> v).toArray();
  }

  private static String signal(double[] latest, Limits limits) {
    double slack = 1e-9 * Math.max(1, Math.abs(limits.upper()));
    if (latest[0] > limits.upper() + slack) {
      return "above";
    }
    if (latest[0] < limits.lower() - slack) {
      return "below";
    }
    double mean = Objects.requireNonNull(limits.mean());
    double half = (limits.upper() - mean) / 2;
    if (isSameSide(latest, NEAR_OF, NEAR, mean, half + slack)) {
      return "near";
    }
    // a figure that stands still lies on its mean, whatever adding it up leaves in the last bit
    return isSameSide(latest, RUN, RUN, mean, 1e-12 * Math.abs(mean)) ? "run" : "";
  }

  /** Whether the latest is, and enough of the latest are, on one side, further off than that. */
  private static boolean isSameSide(
      double[] latest, int of, int least, double mean, double further) {
    double side = Math.signum(latest[0] - mean);
    long found =
        IntStream.range(0, Math.min(of, latest.length))
            .filter(i -> side != 0 && (latest[i] - mean) * side > further)
            .count();
    return (latest[0] - mean) * side > further && found >= least;
  }
}
