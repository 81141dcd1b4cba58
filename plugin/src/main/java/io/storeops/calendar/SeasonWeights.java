package io.storeops.calendar;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How much of a goal a day takes: the weight of its month times that of its day of the week times
 * those of the seasons that it lies in; 1 where nothing is said.
 */
public record SeasonWeights(
    Map<Integer, BigDecimal> months, Map<DayOfWeek, BigDecimal> days, List<Span> seasons) {

  /** Days with a weight, both ends included. */
  public record Span(LocalDate from, LocalDate to, BigDecimal weight) {}

  /** Copies its parts. */
  public SeasonWeights {
    months = Map.copyOf(months);
    days = Map.copyOf(days);
    seasons = List.copyOf(seasons);
  }

  /** The weight of a day, exact. */
  public BigDecimal of(LocalDate day) {
    BigDecimal weight =
        months
            .getOrDefault(day.getMonthValue(), BigDecimal.ONE)
            .multiply(days.getOrDefault(day.getDayOfWeek(), BigDecimal.ONE));
    for (Span season : seasons) {
      if (!day.isBefore(season.from()) && !day.isAfter(season.to())) {
        weight = weight.multiply(season.weight());
      }
    }
    return weight;
  }
}
