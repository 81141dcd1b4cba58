package io.storeops.render.ci;

import io.storeops.result.Backtest;
import io.storeops.result.RuleRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A back-test as a table: for a terminal, or in Markdown for a pull request. */
public final class BacktestTable {
  private static final List<String> HEADS =
      List.of(
          "rule", "findings", "a week", "weeks", "times", "in campaigns", "followed", "no data");

  private final Backtest test;

  private BacktestTable(Backtest test) {
    this.test = test;
  }

  /** For a terminal: columns aligned, rules that never fired on one line. */
  public static String text(Backtest test) {
    return new BacktestTable(test).text();
  }

  /** The same in Markdown, UTF-8. */
  public static byte[] markdown(Backtest test) {
    return new BacktestTable(test).markdown().getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    List<List<String>> rows = new ArrayList<>(List.of(HEADS));
    fired().forEach(r -> rows.add(cells(r)));
    int[] widths = new int[HEADS.size()];
    rows.forEach(
        row -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    StringBuilder text = new StringBuilder(title()).append('\n');
    for (List<String> row : rows) {
      text.append("  ");
      for (int i = 0; i < widths.length; i++) {
        String blanks = " ".repeat(widths[i] - row.get(i).length());
        text.append(i == 0 ? row.get(i) + blanks : "  " + blanks + row.get(i));
      }
      text.append('\n');
    }
    quiet().forEach(line -> text.append(line).append('\n'));
    return text.append(chance()).toString();
  }

  private String markdown() {
    StringBuilder text = new StringBuilder("## ").append(Markdown.cell(title())).append("\n\n");
    text.append("| ").append(String.join(" | ", HEADS)).append(" |\n|---");
    text.append("|--:".repeat(HEADS.size() - 1)).append("|\n");
    for (RuleRecord rule : fired()) {
      text.append("| ");
      text.append(String.join(" | ", cells(rule).stream().map(Markdown::cell).toList()));
      text.append(" |\n");
    }
    text.append('\n');
    quiet().forEach(line -> text.append(Markdown.cell(line)).append("\n\n"));
    return text.append(Markdown.cell(chance())).append('\n').toString();
  }

  private String title() {
    return test.weeks() == 0
        ? "no complete week to try the rules on"
        : test.rules().size()
            + " rule(s) over "
            + test.weeks()
            + " weeks, "
            + test.first()
            + " to "
            + test.last();
  }

  private List<RuleRecord> fired() {
    return test.rules().stream().filter(r -> r.findings() > 0 || r.noData() > 0).toList();
  }

  private List<String> cells(RuleRecord rule) {
    return List.of(
        rule.rule(),
        Integer.toString(rule.findings()),
        String.format(Locale.ROOT, "%.2f", rule.findings() / (double) test.weeks()),
        Integer.toString(rule.weeks()),
        Integer.toString(rule.episodes()),
        share(rule.inEvents(), rule.episodes()),
        share(rule.followed(), rule.known()),
        Integer.toString(rule.noData()));
  }

  private static String share(int part, int whole) {
    return whole == 0
        ? "-"
        : String.format(Locale.ROOT, "%d of %d (%.0f %%)", part, whole, 100.0 * part / whole);
  }

  /** Rules that found nothing, and those that had nothing to look at. */
  private List<String> quiet() {
    Map<String, List<String>> lacking = new TreeMap<>();
    for (RuleRecord rule : test.rules()) {
      if (rule.findings() == 0 && rule.noData() == 0) {
        lacking.computeIfAbsent(rule.lacks(), k -> new ArrayList<>()).add(rule.rule());
      }
    }
    List<String> lines = new ArrayList<>();
    lacking.forEach(
        (dataset, rules) ->
            lines.add(
                (dataset.isEmpty() ? "Never fired: " : "No " + dataset + " to judge: ")
                    + String.join(", ", rules.stream().sorted().toList())
                    + "."));
    return lines;
  }

  private String chance() {
    return String.format(
        Locale.ROOT,
        "followed: %s was worse than its mean of the four weeks before by %.0f %% or more in both"
            + " weeks after a rule began to fire; after any week it is so in %s.",
        test.metric(),
        100 * test.worse(),
        share(test.followed(), test.known()));
  }
}
