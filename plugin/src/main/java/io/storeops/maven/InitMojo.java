package io.storeops.maven;

import io.storeops.run.InitRun;
import io.storeops.run.Initiated;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a first <code>plan/store.yaml</code>, a folder <code>data</code> and, where there is none,
 * a small POM. From a file it guesses platform, currency and languages and lists the headings that
 * nobody knows. Never changes a file that exists; needs no POM.
 */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractFileMojo {

  /** Version of this plugin. */
  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String pluginVersion = "";

  /** An export of the shop, anywhere; without it the plan is an example to fill in. */
  @Parameter(property = "from")
  private @Nullable String from;

  /** The same under a name that no other plugin has. */
  @Parameter(property = "storeops.from")
  private @Nullable String storeopsFrom;

  @Override
  void run() throws MojoFailureException {
    String given = storeopsFrom != null ? storeopsFrom : from;
    Optional<Path> file =
        given == null || given.isBlank() ? Optional.empty() : Optional.of(resolve(given));
    Initiated done = new InitRun(root(), plan(), data(), file, pluginVersion).run();
    if (!done.written()) {
      throw new MojoFailureException(done.text().strip());
    }
    getLog().info("storeops: " + done.text());
  }
}
