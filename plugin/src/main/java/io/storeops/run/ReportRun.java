package io.storeops.run;

/** All of a check, then the site and the workbook. */
public record ReportRun(Settings settings, RunLog log) {

  /** Runs. */
  public Outcome run() {
    return new Pipeline(settings, log, "report").run();
  }
}
