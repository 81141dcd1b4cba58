package io.storeops.run;

/**
 * All of a check, then the site and the workbook.
 *
 * @param freezes whether the reported week is kept in {@code history/} as it is reported now
 */
public record ReportRun(Settings settings, RunLog log, boolean freezes) {

  /** One that keeps nothing outside of its output folder. */
  public ReportRun(Settings settings, RunLog log) {
    this(settings, log, false);
  }

  /** Runs. */
  public Outcome run() {
    return new Pipeline(settings, log, true, freezes).run();
  }
}
