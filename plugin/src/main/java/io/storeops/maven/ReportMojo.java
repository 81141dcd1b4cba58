package io.storeops.maven;

import io.storeops.run.Outcome;
import io.storeops.run.ReportRun;
import io.storeops.run.RunLog;
import io.storeops.run.Settings;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks plan, data and playbook, then writes the weekly site, the workbook and the results for
 * machines. The site is written first, the verdict comes last.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class ReportMojo extends AbstractStoreOpsMojo {
  /**
   * Keeps the figures of the reported week in <code>history/</code> as they are now, so that later
   * reports show what was restated since. A week that is there is never written again.
   */
  @Parameter(property = "storeops.freeze", defaultValue = "false")
  private boolean freeze;

  @Override
  Outcome run(Settings settings, RunLog log) {
    return new ReportRun(settings, log, freeze).run();
  }
}
