package io.storeops.report.block;

import io.storeops.calendar.PeriodKind;
import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Table;
import io.storeops.plan.Plan;
import io.storeops.result.MetricValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The spreadsheet rows that the reported week's figure of one metric comes from. */
final class LineageTable implements BlockBuilder {
  private static final int MOST = 20;

  @Override
  public List<Block> build(BlockInput input) {
    String metric = input.options().text("metric", "paid_amount");
    List<List<Cell>> rows = new ArrayList<>();
    boolean more = false;
    for (Plan.Store store : input.stores()) {
      Optional<MetricValue> value =
          new Figures(input.results(), new Scope(store.id(), store.currency()))
              .metric(metric, PeriodKind.WEEK);
      List<MetricValue.SourceRange> ranges = value.map(MetricValue::sources).orElse(List.of());
      more |= ranges.size() > MOST;
      ranges.stream().limit(MOST).forEach(range -> rows.add(row(input, store, range)));
    }
    return List.of(
        new Block.Tabular(
            "rows",
            input.say("rows.title"),
            more ? input.say("rows.more") : "",
            table(input, rows)));
  }

  private static List<Cell> row(BlockInput input, Plan.Store store, MetricValue.SourceRange range) {
    String rows =
        range.from() == range.to() ? String.valueOf(range.from()) : range.from() + "–" + range.to();
    return List.of(
        Cell.of(input.in(store.name())),
        Cell.of(range.file()),
        Cell.of(range.sheet()),
        Cell.of(rows));
  }

  private static Table table(BlockInput input, List<List<Cell>> rows) {
    return new Table(
        input.say("rows.title"),
        List.of(
            new Table.Head(input.say("stores.name"), false),
            new Table.Head(input.say("sources.file"), false),
            new Table.Head(input.say("refusals.sheet"), false),
            new Table.Head(input.say("rows.rows"), false)),
        rows,
        input.say("rows.none"));
  }
}
