package io.storeops.maven;

import io.storeops.run.Outcome;
import io.storeops.run.ReportRun;
import io.storeops.run.RunLog;
import io.storeops.run.Settings;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

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

  /**
   * Packs the site into one file beside the workbook, <code>storeops-2026-W46.zip</code>, to send
   * or to keep: unpack it and open <code>index.html</code>. It is not compressed, so that the same
   * site makes the same bytes on every Java.
   */
  @Parameter(property = "storeops.zip", defaultValue = "false")
  private boolean zip;

  /**
   * Since when the handbook tells each role what changed for it: a week such as <code>2026-W30
   * </code> or a commit as Git names it. Four weeks before the reported one when left out.
   */
  @Parameter(property = "storeops.changedSince")
  private @Nullable String changedSince;

  @Override
  Outcome run(Settings settings, RunLog log) {
    Set<ReportRun.Extra> extras = EnumSet.noneOf(ReportRun.Extra.class);
    if (freeze) {
      extras.add(ReportRun.Extra.FREEZE);
    }
    if (zip) {
      extras.add(ReportRun.Extra.ZIP);
    }
    return new ReportRun(settings, log, extras, Optional.ofNullable(changedSince)).run();
  }
}
