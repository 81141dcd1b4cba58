package io.storeops.report.block;

import io.storeops.document.Axis;
import io.storeops.measure.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Axes with round ticks: 1, 2, 2.5 or 5 times a power of ten, at most four of them. */
final class Axes {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  private Axes() {}

  /** Over these values; {@code fromZero} for bars. */
  static Axis over(
      Collection<@Nullable Double> values, boolean fromZero, Unit unit, Printer printer) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Double value : values) {
      if (value != null) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (low > high) {
      return new Axis(0, 1, List.of());
    }
    if (fromZero) {
      low = Math.min(0, low);
      high = Math.max(0, high);
    }
    return round(
        low, high == low ? low + Math.max(1e-9, Math.abs(low) * 0.1) : high, unit, printer);
  }

  private static Axis round(double low, double high, Unit unit, Printer printer) {
    double step = step((high - low) / 3);
    double from = Math.floor(low / step) * step;
    double to = Math.ceil(high / step) * step;
    List<Axis.Tick> ticks = new ArrayList<>();
    long count = Math.round((to - from) / step);
    for (long i = 0; i <= count; i++) {
      // the index times the step, not a running sum, so that no error builds up
      double at = Math.round((from / step + i)) * step;
      if (ticks.size() < 4 || i == count) {
        ticks.add(new Axis.Tick(at, printer.tick(at, unit)));
      }
    }
    return new Axis(from, to, ticks.size() > 4 ? ticks.subList(0, 4) : ticks);
  }

  private static double step(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    for (double round : ROUND) {
      if (round * power >= raw) {
        return round * power;
      }
    }
    return 10 * power;
  }
}
