package io.storeops.maven;

import io.storeops.run.InspectRun;
import io.storeops.run.Inspected;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is read of one spreadsheet, or of each in a zip: format, encoding, dataset, period,
 * store, every heading, the first rows, and every row that is refused. Writes nothing; needs
 * neither a POM nor a plan. Fails only when the file cannot be read at all.
 */
@Mojo(name = "inspect", requiresProject = false, aggregator = true, threadSafe = true)
public final class InspectMojo extends AbstractFileMojo {

  /** The file to look at, anywhere: <code>-Dfile=data/orders.csv</code>. */
  @Parameter(property = "file")
  private @Nullable String file;

  /** The same under a name that no other plugin has. */
  @Parameter(property = "storeops.file")
  private @Nullable String storeopsFile;

  @Override
  void run() throws MojoFailureException {
    String given =
        Words.first(storeopsFile, file)
            .orElseThrow(
                () ->
                    new MojoFailureException(
                        "storeops:inspect was given no file; name one with"
                            + " -Dfile=data/orders.csv"));
    Inspected seen = new InspectRun(root(), plan(), data(), resolve(given)).run();
    if (!seen.readable()) {
      throw new MojoFailureException(seen.text().strip());
    }
    getLog().info("storeops: what is read of " + given + "\n\n" + seen.text());
  }
}
