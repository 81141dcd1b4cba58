package io.storeops.check;

import io.storeops.analysis.Relations;
import io.storeops.calendar.Period;
import io.storeops.engine.Query;
import io.storeops.facts.FactCatalog;
import io.storeops.table.Rows;
import io.storeops.table.TableShape;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What rules are judged on.
 *
 * @param query asks a relation or table
 * @param weeks all weeks that the data touch, in order
 * @param reported the week that the report is about
 * @param asOf the day that date rules take for today; null when nobody knows it
 * @param datasets ids of the fact tables
 */
record Evidence(
    Function<Query, Rows> query,
    List<Period> weeks,
    Period reported,
    @Nullable LocalDate asOf,
    Set<String> datasets) {

  /** Of a run, on some of its weeks. */
  static Evidence of(Relations relations, List<Period> weeks, Set<String> datasets) {
    return new Evidence(
        relations::query, weeks, relations.reportedWeek(), relations.asOf(), datasets);
  }

  /** Ids of all fact tables. */
  static Set<String> datasets(FactCatalog facts) {
    return facts.datasets().stream().map(TableShape::name).collect(Collectors.toSet());
  }

  /** Place of each week in the order of weeks. */
  Map<String, Integer> positions() {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < weeks.size(); i++) {
      positions.put(weeks.get(i).id(), i);
    }
    return positions;
  }

  /** The as-of day of a week: its end, except that of the reported one; null when unknown. */
  @Nullable LocalDate asOf(Period week) {
    return week.id().equals(reported.id()) ? asOf : week.to();
  }
}
