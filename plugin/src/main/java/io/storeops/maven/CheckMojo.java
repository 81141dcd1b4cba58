package io.storeops.maven;

import io.storeops.run.CheckRun;
import io.storeops.run.Outcome;
import io.storeops.run.RunLog;
import io.storeops.run.Settings;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks plan, data and playbook; writes report.json and ci/ and touches nothing of a site. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractStoreOpsMojo {
  private static final List<String> DATA = List.of("use", "skip");

  /**
   * Whether exports are read: use, or skip to check the plan alone, quick enough for a hook before
   * each commit. Rules about dates then count from storeops.asOf, else from the day of the last
   * commit.
   */
  @Parameter(property = "storeops.data", defaultValue = "use")
  private String data = "use";

  @Override
  Outcome run(Settings settings, RunLog log) {
    return new CheckRun(settings, log).run();
  }

  @Override
  boolean readsData() throws MojoExecutionException {
    if (!DATA.contains(data)) {
      throw new MojoExecutionException("storeops.data is '" + data + "'; expected use or skip.");
    }
    return data.equals("use");
  }

  @Override
  boolean printsFindings() {
    return true;
  }
}
