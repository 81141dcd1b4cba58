package io.storeops.maven;

import io.storeops.run.ExplainRun;
import io.storeops.run.Outcome;
import io.storeops.run.RunLog;
import io.storeops.run.Settings;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says where a figure of a week comes from: formula, parts, days, relations, and the rows of the
 * files. Reads what <code>report</code> reads, writes nothing.
 */
@Mojo(name = "explain", threadSafe = true)
public final class ExplainMojo extends AbstractStoreOpsMojo {

  /** Key of the metric, for example <code>paid_amount</code>. */
  @Parameter(property = "metric")
  private @Nullable String metric;

  /** The same under a name that no other plugin has. */
  @Parameter(property = "storeops.metric")
  private @Nullable String storeopsMetric;

  /** Id of the store, or <code>*CNY</code> for all of a currency; default: the only one, or all. */
  @Parameter(property = "store")
  private @Nullable String store;

  /** The same under a name that no other plugin has. */
  @Parameter(property = "storeops.store")
  private @Nullable String storeopsStore;

  /** The week, as <code>storeops.week</code>. */
  @Parameter(property = "week")
  private @Nullable String shortWeek;

  @Override
  Outcome run(Settings settings, RunLog log) throws MojoExecutionException {
    String key =
        Words.first(storeopsMetric, metric)
            .orElseThrow(
                () ->
                    new MojoExecutionException(
                        "storeops:explain was given no metric; name one with"
                            + " -Dmetric=paid_amount"));
    Settings ofWeek =
        settings.week().or(() -> Words.first(shortWeek)).map(settings::withWeek).orElse(settings);
    return new ExplainRun(ofWeek, key, Words.first(storeopsStore, store).orElse("")).run();
  }
}
