package io.storeops.run;

import java.util.Optional;
import java.util.Set;

/** Plan, data and rules; results for machines, no site. */
public record CheckRun(Settings settings, RunLog log) {

  /** Runs. */
  public Outcome run() {
    return new Pipeline(settings, log, false, Set.of(), Optional.empty()).run();
  }
}
