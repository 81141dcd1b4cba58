package io.storeops.result;

import java.util.List;

/**
 * Rules over past weeks.
 *
 * @param first id of the first week judged
 * @param last id of the last week judged
 * @param weeks how many
 * @param metric the outcome that should get worse after a rule fired
 * @param worse by which share of its usual level it must, to count
 * @param known weeks and stores of which the outcome afterwards is known
 * @param followed those of them after which it got worse: what chance alone would give
 * @param rules sorted by findings, most first
 */
public record Backtest(
    String first,
    String last,
    int weeks,
    String metric,
    double worse,
    int known,
    int followed,
    List<RuleRecord> rules) {
  /** Of no week. */
  public static final Backtest NONE = new Backtest("", "", 0, "", 0, 0, 0, List.of());

  /** Copies the list. */
  public Backtest {
    rules = List.copyOf(rules);
  }
}
