package io.storeops.run;

import java.util.Optional;
import java.util.Set;

/**
 * All of a check, then the site and the workbook.
 *
 * @param extras what is written on request
 * @param changedSince a week or a commit since which roles are told what changed for them; empty
 *     for four weeks
 */
public record ReportRun(
    Settings settings, RunLog log, Set<Extra> extras, Optional<String> changedSince) {

  /** What a report writes only when it is asked to. */
  public enum Extra {
    /** The reported week in {@code history/}, as it is reported now. */
    FREEZE,
    /** The site packed into one file, too. */
    ZIP
  }

  /** Copies the set. */
  public ReportRun {
    extras = Set.copyOf(extras);
  }

  /** One that writes nothing more. */
  public ReportRun(Settings settings, RunLog log) {
    this(settings, log, Set.of(), Optional.empty());
  }

  /** Runs. */
  public Outcome run() {
    return new Pipeline(settings, log, true, extras, changedSince).run();
  }
}
