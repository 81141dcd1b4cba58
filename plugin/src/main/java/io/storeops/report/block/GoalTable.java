package io.storeops.report.block;

import io.storeops.calendar.PeriodKind;
import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Figure;
import io.storeops.document.Table;
import io.storeops.measure.Unit;
import io.storeops.result.MetricValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goals of the week, and of month, quarter and year to the end of the week: where we are, and what
 * is required per day. A week's page says what was known then, whatever came later.
 */
final class GoalTable implements BlockBuilder {
  private static final List<PeriodKind> KINDS =
      List.of(PeriodKind.WEEK, PeriodKind.MTD, PeriodKind.QTD, PeriodKind.YTD);

  private static final String SALES = "paid_amount";

  @Override
  public List<Block> build(BlockInput input) {
    List<List<Cell>> rows = new ArrayList<>();
    List<String> metrics =
        input.plan().goals().stream()
            .filter(g -> g.subjectKind().isEmpty())
            .map(g -> g.metric())
            .distinct()
            .sorted()
            .toList();
    for (String metric : metrics) {
      for (PeriodKind kind : KINDS) {
        input
            .figures()
            .metric(metric, kind)
            .filter(v -> v.goal() != null)
            .ifPresent(v -> rows.add(row(input, v)));
      }
    }
    if (rows.isEmpty()) {
      return List.of(
          new Block.Prose("goals", input.say("goals.title"), List.of(input.say("goals.none"))));
    }
    return List.of(
        new Block.Tabular("goals", input.say("goals.title"), sentence(input), table(input, rows)));
  }

  /** Where the month's sales will end. */
  private static String sentence(BlockInput input) {
    return toDate(input, SALES, PeriodKind.MTD)
        .map(MetricValue::forecast)
        .map(f -> outlook(input, f))
        .orElse("");
  }

  private static String outlook(BlockInput input, MetricValue.Forecast forecast) {
    Printer printer = input.printer();
    Unit unit = printer.unit(SALES);
    BigDecimal error = forecast.error();
    String range =
        forecast.low() == null || forecast.high() == null
            ? ""
            : input.say(
                "goals.range",
                printer.compact(forecast.low(), unit),
                printer.compact(forecast.high(), unit));
    return input.say(
        "goals.outlook",
        printer.compact(forecast.value(), unit),
        range,
        input.say("goals.method." + forecast.method()),
        error == null
            ? input.say("goals.error.unknown")
            : input.say("goals.error", printer.compact(error, Unit.RATIO)));
  }

  /** A period up to the week, whose end is forecast. */
  private static Optional<MetricValue> toDate(BlockInput input, String metric, PeriodKind kind) {
    return input.figures().metric(metric, kind).filter(v -> v.forecast() != null);
  }

  private static Figure expected(BlockInput input, MetricValue value) {
    Printer printer = input.printer();
    return toDate(input, value.metric(), value.period().kind())
        .map(printer::forecast)
        .orElse(Figure.none());
  }

  private static List<Cell> row(BlockInput input, MetricValue value) {
    Printer printer = input.printer();
    Unit unit = printer.unit(value.metric());
    String required = value.required() == null ? "–" : printer.full(value.required(), unit);
    return List.of(
        Cell.of(input.metricName(value.metric())),
        Cell.of(input.say("period." + value.period().kind().id())),
        Cell.of(printer.fullValue(value)),
        Cell.of(printer.fullGoal(value)),
        Cell.of(printer.attainment(value)),
        Cell.of(expected(input, value)),
        Cell.of(
            value.required() == null
                ? Figure.none()
                : new Figure(
                    required, value.required().toPlainString(), value.address("required"))),
        new Cell.State(printer.status(value.status())));
  }

  private static Table table(BlockInput input, List<List<Cell>> rows) {
    return new Table(
        input.say("goals.title"),
        List.of(
            new Table.Head(input.say("goals.metric"), false),
            new Table.Head(input.say("goals.period"), false),
            new Table.Head(input.say("goals.actual"), true),
            new Table.Head(input.say("goals.goal"), true),
            new Table.Head(input.say("goals.attainment"), true),
            new Table.Head(input.say("goals.expected"), true),
            new Table.Head(input.say("goals.required"), true),
            new Table.Head(input.say("column.status"), false)),
        rows,
        "");
  }
}
