package io.storeops.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a first pass over the rows of a sheet tells.
 *
 * @param days per store the days that rows are about, sorted
 * @param counted the days that rows count on, such as an order's day of payment
 * @param spans the longer spans that rows are about, sorted by first day
 * @param severalDays whether most rows span several days
 * @param sums of the additive columns, by name
 * @param scales by column name
 * @param parents paths that have paths below them
 * @param lastFigure the last day with a figure that is not zero
 */
record SheetSurvey(
    Map<String, Set<LocalDate>> days,
    Set<LocalDate> counted,
    List<Span> spans,
    boolean severalDays,
    Map<String, BigDecimal> sums,
    Map<String, ScaleBuilder.Scale> scales,
    Set<String> parents,
    @Nullable LocalDate lastFigure) {

  /** What the values of a column are multiplied with. */
  ScaleBuilder.Scale scale(String column) {
    ScaleBuilder.Scale scale = scales.get(column);
    return scale == null ? ScaleBuilder.Scale.NONE : scale;
  }
}
