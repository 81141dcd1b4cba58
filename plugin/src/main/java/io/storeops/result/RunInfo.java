package io.storeops.result;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was run.
 *
 * @param goal {@code check} or {@code report}
 * @param outcome {@code ok}, {@code findings}, {@code problems} or {@code fault}
 * @param data {@code use}, or {@code skip} where the plan was checked alone
 * @param site {@code new}, {@code kept} or {@code none}
 */
public record RunInfo(
    String goal, @Nullable LocalDate asOf, String outcome, String data, String site) {

  /** Of a run that reads data. */
  public RunInfo(String goal, @Nullable LocalDate asOf, String outcome, String site) {
    this(goal, asOf, outcome, "use", site);
  }
}
