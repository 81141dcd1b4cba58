package io.storeops.analysis;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the user may say about time; there is no clock.
 *
 * @param asOf the day that date rules take for today; the end of the reported week when empty
 * @param week id of the week to report; the last complete one that the data cover when empty
 */
public record AnalysisSettings(Optional<LocalDate> asOf, Optional<String> week) {

  /** Nothing said. */
  public static AnalysisSettings none() {
    return new AnalysisSettings(Optional.empty(), Optional.empty());
  }
}
