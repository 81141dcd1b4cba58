package io.storeops.report.block;

import io.storeops.calendar.PeriodKind;
import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Figure;
import io.storeops.document.Link;
import io.storeops.document.Table;
import io.storeops.plan.Plan;
import io.storeops.result.MetricValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each store's week on one line, linked to its page. */
final class StoreTable implements BlockBuilder {
  private static final List<String> METRICS =
      List.of("paid_amount", "visitors", "conversion_rate", "refund_rate");

  @Override
  public List<Block> build(BlockInput input) {
    List<String> metrics = input.options().list("metrics", METRICS);
    List<List<Cell>> rows = new ArrayList<>();
    for (Plan.Store store : input.plan().stores()) {
      if (store.currency().equals(input.scope().currency())) {
        rows.add(row(input, store, metrics));
      }
    }
    List<Table.Head> heads =
        new ArrayList<>(List.of(new Table.Head(input.say("stores.name"), false)));
    metrics.forEach(m -> heads.add(new Table.Head(input.metricName(m), true)));
    heads.add(2, new Table.Head(input.say("against.previous"), true));
    heads.add(new Table.Head(input.say("stores.attainment"), true));
    heads.add(new Table.Head(input.say("column.status"), false));
    return List.of(
        new Block.Tabular(
            "stores",
            input.say("stores.title"),
            "",
            new Table(input.say("stores.title"), heads, rows, "")));
  }

  private static List<Cell> row(BlockInput input, Plan.Store store, List<String> metrics) {
    Scope scope = new Scope(store.id(), store.currency());
    Figures figures = new Figures(input.results(), scope);
    Printer printer = input.printer();
    List<Cell> row = new ArrayList<>();
    String week = input.results().week().id();
    String target = input.paths().full(week) ? input.paths().store(week, store.id()) : "";
    row.add(new Cell.Text(new Link(target, input.in(store.name()))));
    for (String metric : metrics) {
      row.add(
          Cell.of(
              figures
                  .metric(metric, PeriodKind.WEEK)
                  .map(printer::fullValue)
                  .orElse(Figure.none())));
    }
    Optional<MetricValue> first = figures.metric(metrics.get(0), PeriodKind.WEEK);
    row.add(2, first.map(v -> (Cell) new Cell.Delta(printer.change(v))).orElse(Cell.of("–")));
    row.add(Cell.of(first.map(printer::attainment).orElse(Figure.none())));
    row.add(new Cell.State(printer.status(first.map(MetricValue::status).orElse("no-data"))));
    return row;
  }
}
