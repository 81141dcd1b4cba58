package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Figure;
import io.storeops.document.Table;
import io.storeops.plan.Plan;
import io.storeops.result.SourceInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Control totals: the sum of every column that adds, per sheet, over all its dates. */
final class SourceTotals implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    List<List<Cell>> rows = new ArrayList<>();
    for (SourceInfo source : input.results().sources()) {
      for (Map.Entry<String, BigDecimal> total : new TreeMap<>(source.totals()).entrySet()) {
        rows.add(
            List.of(
                Cell.of(
                    source.sheet().isEmpty()
                        ? source.file()
                        : source.file() + " · " + source.sheet()),
                Cell.of(input.metricName(total.getKey())),
                Cell.of(figure(input, source, total.getKey(), total.getValue()))));
      }
    }
    return List.of(
        new Block.Tabular(
            "totals",
            input.say("totals.title"),
            input.say("totals.sentence"),
            new Table(
                input.say("totals.title"),
                List.of(
                    new Table.Head(input.say("sources.file"), false),
                    new Table.Head(input.say("goals.metric"), false),
                    new Table.Head(input.say("totals.sum"), true)),
                rows,
                input.say("sources.none"))));
  }

  /** In the currency of the sheet's store; a sheet of several stores prints bare numbers. */
  private static Figure figure(
      BlockInput input, SourceInfo source, String metric, BigDecimal total) {
    String text =
        input
            .plan()
            .store(source.store())
            .map(Plan.Store::currency)
            .map(c -> new Printer(input, c).full(total, input.printer().unit(metric)))
            .orElseGet(() -> input.words().numbers().full(total, Math.max(0, total.scale())));
    return new Figure(text, total.toPlainString(), source.address("totals." + metric));
  }
}
