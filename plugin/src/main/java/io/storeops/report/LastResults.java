package io.storeops.report;

import io.storeops.calendar.Period;
import io.storeops.result.Results;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The figures of the week that was asked for last. Pages of one week follow each other in every
 * language; the figures of all weeks together would not fit into memory.
 */
final class LastResults implements Function<Period, Results> {
  private final Function<Period, Results> all;
  private final Map<Period, Results> last = new HashMap<>();

  LastResults(Function<Period, Results> all) {
    this.all = all;
  }

  @Override
  public Results apply(Period week) {
    if (!last.containsKey(week)) {
      last.clear();
    }
    return last.computeIfAbsent(week, all);
  }
}
