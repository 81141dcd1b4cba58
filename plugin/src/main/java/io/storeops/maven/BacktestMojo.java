package io.storeops.maven;

import io.storeops.run.BacktestRun;
import io.storeops.run.Outcome;
import io.storeops.run.RunLog;
import io.storeops.run.Settings;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tries rules on all past weeks with today's parameters: how often each would have fired, in
 * campaigns or not, and whether a metric got worse afterwards more often than after any week.
 * Prints a table and writes it as <code>backtest.md</code>, for a pull request.
 */
@Mojo(name = "backtest", threadSafe = true)
public final class BacktestMojo extends AbstractStoreOpsMojo {

  /** Ids of the rules to try, with commas between them; default: all. */
  @Parameter(property = "storeops.rule")
  private @Nullable String rule;

  /**
   * A commit, such as <code>origin/main</code>: only rules are tried that fire otherwise than they
   * did there.
   */
  @Parameter(property = "storeops.since")
  private @Nullable String since;

  /** Key of the metric that should get worse after a rule fired. */
  @Parameter(property = "storeops.outcome", defaultValue = "paid_amount")
  private String outcome = "paid_amount";

  /** By how many percent of its mean of four weeks the metric must get worse to count. */
  @Parameter(property = "storeops.worse", defaultValue = "10")
  private double worse = 10;

  @Override
  Outcome run(Settings settings, RunLog log) throws MojoExecutionException {
    if (!(worse > 0 && worse < 100)) {
      throw new MojoExecutionException(
          "storeops.worse is " + worse + "; expected percent between 0 and 100, such as 10.");
    }
    List<String> rules =
        Words.first(rule).stream()
            .flatMap(r -> Stream.of(r.split(",", -1)))
            .map(String::strip)
            .filter(r -> !r.isEmpty())
            .toList();
    return new BacktestRun(settings, rules, Words.first(since).orElse(""), outcome, worse / 100)
        .run();
  }
}
