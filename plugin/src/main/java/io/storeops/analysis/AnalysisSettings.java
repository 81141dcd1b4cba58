package io.storeops.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the user may say about time, and what was said before; there is no clock.
 *
 * @param asOf the day that date rules take for today; the end of the reported week when empty
 * @param week id of the week to report; the last complete one that the data cover when empty
 * @param frozen figures of closed weeks as they were reported first
 * @param frozenFiles the files behind those weeks, then and now
 */
public record AnalysisSettings(
    Optional<LocalDate> asOf,
    Optional<String> week,
    List<FrozenTable.Figure> frozen,
    List<FrozenTable.WeekFile> frozenFiles) {

  /** Copies the lists. */
  public AnalysisSettings {
    frozen = List.copyOf(frozen);
    frozenFiles = List.copyOf(frozenFiles);
  }

  /** Where no week was frozen. */
  public AnalysisSettings(Optional<LocalDate> asOf, Optional<String> week) {
    this(asOf, week, List.of(), List.of());
  }

  /** Nothing said. */
  public static AnalysisSettings none() {
    return new AnalysisSettings(Optional.empty(), Optional.empty());
  }
}
