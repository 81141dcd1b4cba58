package io.storeops.maven;

import io.storeops.run.InitRun;
import io.storeops.run.InitRun.Choice;
import io.storeops.run.Initiated;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a first <code>plan/store.yaml</code>, a folder <code>data</code> and, where there is none,
 * a small POM. From a file it guesses platform, currency and languages and lists the headings that
 * nobody knows. Asked for a full plan, it writes a year of one shop with everything that a plan may
 * hold. Never changes a file that exists; needs no POM.
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

  /**
   * How much is written: small, one short file; full, a worked plan of a year to edit; empty, the
   * files of the full one with explanations alone.
   */
  @Parameter(property = "storeops.scaffold", defaultValue = "small")
  private String scaffold = "small";

  /**
   * Where the shop is: taobao, tmall, jd, douyin, pinduoduo, shopify, amazon, rakuten or other.
   * Default: what the file tells.
   */
  @Parameter(property = "storeops.platform")
  private @Nullable String platform;

  /** Language of the plan: zh-CN, zh-TW, ja or en. Default: that of the file or the platform. */
  @Parameter(property = "storeops.language")
  private @Nullable String language;

  /** The day that a full plan starts from, for example 2026-11-15. Default: today. */
  @Parameter(property = "storeops.asOf")
  private @Nullable String asOf;

  @Override
  void run() throws MojoFailureException {
    Optional<String> given = Words.first(storeopsFrom, from);
    Optional<Path> file = given.isPresent() ? Optional.of(resolve(given.get())) : Optional.empty();
    Choice choice = new Choice(scaffold, Words.first(platform), Words.first(language), today());
    Initiated done = new InitRun(root(), plan(), data(), file, pluginVersion, choice).run();
    if (!done.written()) {
      throw new MojoFailureException(done.text().strip());
    }
    getLog().info("storeops: " + done.text());
  }

  private LocalDate today() throws MojoFailureException {
    try {
      return Words.first(asOf).map(LocalDate::parse).orElseGet(LocalDate::now);
    } catch (DateTimeParseException e) {
      throw new MojoFailureException(
          "storeops.asOf is '" + asOf + "'; expected a day such as 2026-11-15.");
    }
  }
}
