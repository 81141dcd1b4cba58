package io.storeops.maven;

import io.storeops.diag.StoreOpsException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that look at one file and need no project: folders, skipping, faults. */
abstract class AbstractFileMojo extends AbstractMojo {

  /** Where Maven was started, or the folder of the POM that it was given. */
  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
  private @Nullable File root;

  /** Where the plan lies: YAML files, any number, any nesting. */
  @Parameter(
      property = "storeops.planDirectory",
      defaultValue = "${session.executionRootDirectory}/plan")
  private @Nullable File planDirectory;

  /** Where the exports of the seller back ends lie, any nesting. */
  @Parameter(
      property = "storeops.dataDirectory",
      defaultValue = "${session.executionRootDirectory}/data")
  private @Nullable File dataDirectory;

  /** Skips this goal. */
  @Parameter(property = "storeops.skip", defaultValue = "false")
  private boolean skip;

  /** Runs the goal. */
  abstract void run() throws MojoFailureException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("storeops: skipped (storeops.skip)");
      return;
    }
    try {
      run();
    } catch (StoreOpsException e) {
      throw new MojoExecutionException("storeops could not run: " + e.getMessage(), e);
    }
  }

  final Path root() {
    return path(root);
  }

  final Path plan() {
    return path(planDirectory);
  }

  final Path data() {
    return path(dataDirectory);
  }

  /** A path as given: relative to the project folder, else to where Maven was started. */
  final Path resolve(String given) throws MojoFailureException {
    try {
      Path inProject = root().resolve(given).normalize();
      Path here = Path.of(given).toAbsolutePath().normalize();
      return !Files.exists(inProject) && Files.exists(here) ? here : inProject;
    } catch (InvalidPathException e) {
      throw new MojoFailureException(
          "'" + given + "' cannot be a file name here: " + e.getReason() + "; set a UTF-8 locale.",
          e);
    }
  }

  static Path path(@Nullable File file) {
    if (file == null) {
      throw new IllegalStateException("Maven gave no folder");
    }
    return file.toPath().toAbsolutePath().normalize();
  }
}
