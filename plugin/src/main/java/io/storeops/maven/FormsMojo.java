package io.storeops.maven;

import io.storeops.run.FormsRun;
import io.storeops.run.Outcome;
import io.storeops.run.RunLog;
import io.storeops.run.Settings;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes a workbook to fill in for everything that no back end exports, such as page checks, prices
 * of competitors, samples of chats and violations, below <code>forms</code> in the output folder,
 * with drop-downs from the plan. Filled in and put below the data folder, each is read by the next
 * check or report. A form that somebody filled in where it lies is never overwritten.
 */
@Mojo(name = "forms", threadSafe = true)
public final class FormsMojo extends AbstractStoreOpsMojo {

  @Override
  Outcome run(Settings settings, RunLog log) {
    return new FormsRun(settings).run();
  }
}
