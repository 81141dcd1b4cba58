package io.storeops.result;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric over time.
 *
 * @param grain {@code week} or {@code month}
 */
public record Series(
    @Nullable String store,
    String currency,
    String metric,
    MetricValue.@Nullable Dimension dimension,
    String grain,
    List<Point> points) {

  /** One period; null is no data. Limits are those of the process, where there are any. */
  public record Point(
      String period,
      @Nullable BigDecimal value,
      @Nullable BigDecimal lastYear,
      @Nullable BigDecimal goal,
      MetricValue.@Nullable Limits limits) {}
}
