package io.storeops.analysis;

import io.storeops.calendar.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which days and weeks the data hold.
 *
 * @param first the first day of any data
 * @param last the last day of any data
 * @param coveredTo the last day that everything which must be there reaches
 * @param weeks all weeks that the data touch, in order
 * @param asOf the day that date rules take for today; null when nobody knows it
 */
record Timeline(
    LocalDate first,
    LocalDate last,
    LocalDate coveredTo,
    List<Period> weeks,
    Period reported,
    @Nullable LocalDate asOf) {

  Timeline {
    weeks = List.copyOf(weeks);
  }
}
