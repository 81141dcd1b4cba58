package io.storeops.maven;

import io.storeops.run.CheckRun;
import io.storeops.run.Outcome;
import io.storeops.run.RunLog;
import io.storeops.run.Settings;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks plan, data and playbook; writes report.json and ci/ and touches nothing of a site. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractStoreOpsMojo {

  @Override
  Outcome run(Settings settings, RunLog log) {
    return new CheckRun(settings, log).run();
  }
}
