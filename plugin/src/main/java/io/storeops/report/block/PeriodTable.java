package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Figure;
import io.storeops.document.Table;
import io.storeops.plan.Plan;
import io.storeops.result.MetricValue;
import java.util.ArrayList;
import java.util.List;

/** One metric in every period that ends with the week, against before, last year and goal. */
final class PeriodTable implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    String metric = input.options().text("metric", "paid_amount");
    List<List<Cell>> rows = new ArrayList<>();
    List<Scope> scopes = new ArrayList<>(List.of(input.scope()));
    if (input.several()) {
      for (Plan.Store store : input.stores()) {
        scopes.add(new Scope(store.id(), store.currency()));
      }
    }
    for (Scope scope : scopes) {
      new Figures(input.results(), scope)
          .all(metric)
          .forEach(value -> rows.add(row(input, scope, value)));
    }
    return List.of(
        new Block.Tabular(
            "periods",
            input.say("periods.title", input.metricName(metric)),
            "",
            table(input, metric, rows)));
  }

  private static List<Cell> row(BlockInput input, Scope scope, MetricValue value) {
    Printer printer = input.printer();
    List<Cell> row = new ArrayList<>();
    if (input.several()) {
      String store = scope.store();
      row.add(Cell.of(store == null ? input.say("stores.all") : input.storeName(store)));
    }
    row.add(Cell.of(input.say("period." + value.period().kind().id())));
    row.add(Cell.of(input.words().dates().range(value.period().from(), value.period().to())));
    row.add(Cell.of(printer.fullValue(value)));
    row.add(new Cell.Delta(printer.change(value)));
    row.add(new Cell.Delta(printer.changeLastYear(value)));
    row.add(Cell.of(value.goal() == null ? Figure.none() : printer.goal(value)));
    row.add(Cell.of(value.attainment() == null ? Figure.none() : printer.attainment(value)));
    row.add(new Cell.State(printer.status(value.status())));
    return row;
  }

  private static Table table(BlockInput input, String metric, List<List<Cell>> rows) {
    List<Table.Head> heads = new ArrayList<>();
    if (input.several()) {
      heads.add(new Table.Head(input.say("stores.name"), false));
    }
    heads.add(new Table.Head(input.say("goals.period"), false));
    heads.add(new Table.Head(input.say("sources.period"), false));
    heads.add(new Table.Head(input.metricName(metric), true));
    heads.add(new Table.Head(input.say("against.previous"), true));
    heads.add(new Table.Head(input.say("against.lastYear"), true));
    heads.add(new Table.Head(input.say("goals.goal"), true));
    heads.add(new Table.Head(input.say("goals.attainment"), true));
    heads.add(new Table.Head(input.say("column.status"), false));
    return new Table(
        input.say("periods.title", input.metricName(metric)),
        heads,
        rows,
        input.say("kpis.noData"));
  }
}
