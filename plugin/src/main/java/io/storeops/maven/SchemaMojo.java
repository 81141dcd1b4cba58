package io.storeops.maven;

import io.storeops.run.SchemaRun;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON Schemas of plan, playbook, pages and packs below <code>.storeops/schema</code>,
 * with the ids and relations of this project, and the settings that make Visual Studio Code use
 * them. Adds to existing settings and changes nothing in them; needs no POM.
 */
@Mojo(name = "schema", requiresProject = false, aggregator = true, threadSafe = true)
public final class SchemaMojo extends AbstractFileMojo {

  /** Where own rules and overrides lie. */
  @Parameter(
      property = "storeops.playbookDirectory",
      defaultValue = "${session.executionRootDirectory}/playbook")
  private @Nullable File playbookDirectory;

  /** Where own pages lie. */
  @Parameter(
      property = "storeops.pagesDirectory",
      defaultValue = "${session.executionRootDirectory}/pages")
  private @Nullable File pagesDirectory;

  /** Where own relations lie. */
  @Parameter(
      property = "storeops.analysesDirectory",
      defaultValue = "${session.executionRootDirectory}/analyses")
  private @Nullable File analysesDirectory;

  /** Where the schemas go. */
  @Parameter(
      property = "storeops.schemaDirectory",
      defaultValue = "${session.executionRootDirectory}/.storeops/schema")
  private @Nullable File schemaDirectory;

  @Override
  void run() {
    SchemaRun run =
        new SchemaRun(
            root(),
            plan(),
            path(playbookDirectory),
            path(pagesDirectory),
            path(analysesDirectory),
            path(schemaDirectory));
    getLog().info("storeops: " + run.run());
  }
}
