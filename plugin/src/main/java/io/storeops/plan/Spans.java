package io.storeops.plan;

import io.storeops.yaml.YamlMap;
import java.time.LocalDate;

/** Checks of spans of days. */
final class Spans {
  private Spans() {}

  /** Whether the last day is not before the first; else reports it at the last. */
  static boolean check(YamlMap map, String toKey, LocalDate from, LocalDate to) {
    if (!to.isBefore(from)) {
      return true;
    }
    map.valueProblem(
        toKey,
        "P016",
        "the last day " + to + " is before the first day " + from,
        "swap them, or mend the year");
    return false;
  }
}
