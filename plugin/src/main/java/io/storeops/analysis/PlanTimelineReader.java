package io.storeops.analysis;

import io.storeops.calendar.Period;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanTables;
import io.storeops.table.TableRows;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The week that a plan is judged in when no export is read. */
final class PlanTimelineReader {
  /** Of a plan without any date. */
  private static final LocalDate NEVER = LocalDate.EPOCH;

  private final Plan plan;
  private final AnalysisSettings settings;

  PlanTimelineReader(Plan plan, AnalysisSettings settings) {
    this.plan = plan;
    this.settings = settings;
  }

  /**
   * The week of the as-of date; where nobody knows it, the week of the plan's latest date. No week
   * is complete, since there are no data.
   */
  Timeline read() {
    LocalDate day = settings.asOf().or(this::latest).orElse(NEVER);
    Period week = plan.calendar().periods().week(day);
    return new Timeline(
        week.from(),
        week.to(),
        week.from().minusDays(1),
        List.of(week),
        week,
        settings.asOf().orElse(null));
  }

  private Optional<LocalDate> latest() {
    return PlanTables.of(plan).stream()
        .filter(PlanTimelineReader::isWritten)
        .flatMap(PlanTimelineReader::dates)
        .max(Comparator.naturalOrder());
  }

  /** What is computed, such as the days of festivals, reaches beyond what anybody planned. */
  private static boolean isWritten(TableRows table) {
    return table.shape().column("src").isPresent();
  }

  private static Stream<LocalDate> dates(TableRows table) {
    return table.rows().stream()
        .flatMap(Arrays::stream)
        .filter(Objects::nonNull)
        .filter(LocalDate.class::isInstance)
        .map(LocalDate.class::cast);
  }
}
