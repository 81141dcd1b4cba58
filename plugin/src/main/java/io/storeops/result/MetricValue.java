package io.storeops.result;

import io.storeops.calendar.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one store (or all stores of one currency) in one period. Money and counts are
 * exact, rates have 15 significant digits; null is no data.
 *
 * @param store null for all stores
 * @param currency of money; empty otherwise
 * @param dimension null for the store as a whole
 * @param change relative to {@code previous}; for rates the difference
 * @param basis null, {@code period} or {@code visitor-days}
 * @param attainment value / goal, for metrics that should go down goal / value
 * @param planned goal share that was due by the end of the period so far
 * @param required per remaining day to reach the goal
 * @param forecast where a running period will end, of a period to date; null where nothing tells
 * @param status {@code ok}, {@code watch}, {@code act} or {@code no-data}
 * @param reason why the value is null; empty otherwise
 * @param relation the relation that the figure was read from
 * @param sources at most 21 ranges; more than 20 say that there are more than can be shown
 */
public record MetricValue(
    @Nullable String store,
    String currency,
    String metric,
    @Nullable Dimension dimension,
    Period period,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable BigDecimal previous,
    @Nullable BigDecimal lastYear,
    @Nullable BigDecimal change,
    @Nullable BigDecimal changeLastYear,
    @Nullable String basis,
    @Nullable BigDecimal goal,
    @Nullable BigDecimal attainment,
    @Nullable BigDecimal planned,
    @Nullable BigDecimal required,
    @Nullable Forecast forecast,
    String status,
    @Nullable Limits limits,
    boolean estimated,
    String reason,
    String relation,
    List<SourceRange> sources) {

  /** What the figure is about, inside a store: {@code product}, {@code source}, … */
  public record Dimension(String kind, String id) {}

  /**
   * Natural limits of the process: what it does by itself.
   *
   * @param pattern {@code above}, {@code below}, {@code near} (three of four weeks near one limit),
   *     {@code run} (eight weeks on one side of the mean), or nothing
   * @param event whether a campaign or big sale touches the week, so that only what is worse is a
   *     signal
   */
  public record Limits(
      BigDecimal mean, BigDecimal lower, BigDecimal upper, String pattern, boolean event) {

    /** Whether the figure does something that the process does not do by itself. */
    public boolean signal() {
      return !pattern.isEmpty();
    }
  }

  /**
   * The end of a running period by the method that erred least so far; where too little past is
   * known, by the first that has something to go by.
   *
   * @param low end of the interval that covers 80 %; null like {@code high} where none is known
   * @param error mean of |forecast − actual| ÷ actual at earlier periods; null below three of them
   * @param method {@code statistical}, {@code lastYear}, {@code plan} or {@code linear}
   */
  public record Forecast(
      BigDecimal value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable BigDecimal error,
      String method) {}

  /** Rows {@code from} to {@code to} of a sheet. */
  public record SourceRange(String file, String sheet, int from, int to) {}

  /**
   * {@code store|metric|dimension|period|field}: how a printed figure names itself. All stores of a
   * currency are {@code *CNY}.
   */
  public String address(String field) {
    String part = dimension == null ? "" : dimension.kind() + ":" + dimension.id();
    return (store == null ? "*" + currency : store)
        + "|"
        + metric
        + "|"
        + part
        + "|"
        + period.kind().id()
        + ":"
        + period.id()
        + "|"
        + field;
  }

  /** The same figure with the rows that it comes from. */
  public MetricValue withSources(List<SourceRange> rows) {
    return new MetricValue(
        store,
        currency,
        metric,
        dimension,
        period,
        value,
        numerator,
        denominator,
        previous,
        lastYear,
        change,
        changeLastYear,
        basis,
        goal,
        attainment,
        planned,
        required,
        forecast,
        status,
        limits,
        estimated,
        reason,
        relation,
        List.copyOf(rows));
  }
}
