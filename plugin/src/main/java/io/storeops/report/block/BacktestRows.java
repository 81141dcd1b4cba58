package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Link;
import io.storeops.document.Table;
import io.storeops.measure.Unit;
import io.storeops.plan.Plan;
import io.storeops.result.Backtest;
import io.storeops.result.RuleInfo;
import io.storeops.result.RuleRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How each rule has done on past weeks, and which could not be tried for want of data. */
final class BacktestRows implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    Backtest test = input.backtest();
    Map<String, RuleInfo> rules =
        input.rules().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    List<List<Cell>> rows = new ArrayList<>();
    List<RuleRecord> quiet = new ArrayList<>();
    for (RuleRecord rule : test.rules()) {
      if (rule.findings() > 0 || rule.noData() > 0) {
        rows.add(cells(input, rule, rules));
      } else {
        quiet.add(rule);
      }
    }
    Table table =
        new Table(input.say("backtest.title"), heads(input), rows, input.say("backtest.none"));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Tabular("backtest", input.say("backtest.title"), said(input), table));
    List<String> lines = quiet(input, quiet, rules);
    if (!lines.isEmpty()) {
      blocks.add(new Block.Prose("backtest-quiet", input.say("backtest.quiet"), lines));
    }
    return blocks;
  }

  private static String said(BlockInput input) {
    Backtest test = input.backtest();
    if (test.weeks() == 0) {
      return "";
    }
    return input.say(
        "backtest.sentence",
        test.rules().size(),
        test.weeks(),
        input.words().dates().week(test.first()),
        input.words().dates().week(test.last()),
        input.metricName(test.metric()),
        percent(input, test.worse()),
        share(input, test.followed(), test.known()));
  }

  private static List<Table.Head> heads(BlockInput input) {
    return List.of(
        new Table.Head(input.say("backtest.rule"), false),
        new Table.Head(input.say("backtest.findings"), true),
        new Table.Head(input.say("backtest.weeks"), true),
        new Table.Head(input.say("backtest.times"), true),
        new Table.Head(input.say("backtest.events"), true),
        new Table.Head(input.say("backtest.followed"), true),
        new Table.Head(input.say("backtest.noData"), true));
  }

  private static List<Cell> cells(BlockInput input, RuleRecord rule, Map<String, RuleInfo> rules) {
    Link name =
        new Link(input.paths().once("rules") + "#" + rule.rule(), title(input, rule, rules));
    return List.of(
        new Cell.Text(name),
        count(input, rule.findings()),
        count(input, rule.weeks()),
        count(input, rule.episodes()),
        Cell.of(share(input, rule.inEvents(), rule.episodes())),
        Cell.of(share(input, rule.followed(), rule.known())),
        count(input, rule.noData()));
  }

  private static String title(BlockInput input, RuleRecord rule, Map<String, RuleInfo> rules) {
    RuleInfo info = rules.get(rule.rule());
    return info == null ? rule.rule() : input.in(new Plan.Text(info.titles()));
  }

  private static Cell count(BlockInput input, int count) {
    return Cell.of(input.words().numbers().full(BigDecimal.valueOf(count), 0));
  }

  private static String share(BlockInput input, int part, int whole) {
    return whole == 0
        ? "–"
        : input.say("backtest.share", part, whole, percent(input, part / (double) whole));
  }

  private static String percent(BlockInput input, double share) {
    return input.printer().full(new BigDecimal(share, MathContext.DECIMAL32), Unit.RATIO);
  }

  private static List<String> quiet(
      BlockInput input, List<RuleRecord> rules, Map<String, RuleInfo> infos) {
    Map<String, List<String>> lacking =
        rules.stream()
            .collect(
                Collectors.groupingBy(
                    RuleRecord::lacks,
                    TreeMap::new,
                    Collectors.mapping(r -> title(input, r, infos), Collectors.toList())));
    List<String> lines = new ArrayList<>();
    lacking.forEach(
        (dataset, titles) -> {
          String names = String.join(" · ", titles.stream().sorted().toList());
          lines.add(
              dataset.isEmpty()
                  ? input.say("backtest.never", titles.size(), names)
                  : input.say("backtest.lacks", dataset, names));
        });
    return lines;
  }
}
