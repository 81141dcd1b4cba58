package io.storeops.report.block;

import io.storeops.calendar.PeriodKind;
import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Chart;
import io.storeops.document.Figure;
import io.storeops.document.Table;
import io.storeops.document.Tone;
import io.storeops.measure.Unit;
import io.storeops.result.MetricValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Each goal of the month as a bar: how far it is, how far it should be by now, and where it will
 * end.
 */
final class GoalBullets implements BlockBuilder {
  /** Beyond this part of the goal a bar is cut, so that one does not press all others flat. */
  private static final double MOST = 1.4;

  @Override
  public List<Block> build(BlockInput input) {
    List<MetricValue> values = new ArrayList<>(values(input, input.scope()));
    if (input.several()) {
      input.stores().forEach(s -> values.addAll(values(input, new Scope(s.id(), s.currency()))));
    }
    if (values.isEmpty()) {
      return List.of();
    }
    String title = input.say("bullets.title");
    long on = values.stream().filter(v -> v.status().equals("ok")).count();
    return List.of(
        new Block.Graph(
            "bullets",
            title,
            input.say("bullets.sentence", on, values.size()),
            input.say("bullets.description"),
            new Chart.Bullets(values.stream().map(v -> bullet(input, v)).toList()),
            table(input, title, values)));
  }

  private static List<MetricValue> values(BlockInput input, Scope scope) {
    Figures figures = new Figures(input.results(), scope);
    return input.plan().goals().stream()
        .filter(g -> g.subjectKind().isEmpty())
        .map(g -> g.metric())
        .distinct()
        .sorted()
        .flatMap(metric -> figures.metric(metric, PeriodKind.MTD).stream())
        .filter(v -> v.value() != null && v.goal() != null && v.goal().signum() > 0)
        .toList();
  }

  /** With the shop where there are several. */
  private static String name(BlockInput input, MetricValue value) {
    String metric = input.metricName(value.metric());
    String store = value.store();
    if (!input.several()) {
      return metric;
    }
    return metric + " · " + (store == null ? input.say("stores.all") : input.storeName(store));
  }

  private static Chart.Bullet bullet(BlockInput input, MetricValue value) {
    Printer printer = input.printer();
    Unit unit = printer.unit(value.metric());
    Optional<MetricValue.Forecast> end = Optional.ofNullable(value.forecast());
    double low = end.map(f -> part(value, f.low())).orElse(Double.NaN);
    double high = end.map(f -> part(value, f.high())).orElse(Double.NaN);
    boolean known = !Double.isNaN(low) && !Double.isNaN(high);
    double size = part(value, value.value());
    String attained = value.attainment() == null ? "" : printer.attainment(value).text();
    String text =
        input.say(
            "bullets.text",
            printer.compact(value.value(), unit),
            printer.compact(value.goal(), unit),
            attained);
    return new Chart.Bullet(
        name(input, value),
        place(size),
        place(part(value, value.planned())),
        place(1),
        known ? place(low) : Double.NaN,
        known ? place(high) : Double.NaN,
        text,
        name(input, value) + ": " + text,
        tone(value.status()));
  }

  /** Of the goal; not a number where there is none. */
  private static double part(MetricValue value, @Nullable BigDecimal amount) {
    BigDecimal goal = value.goal();
    return amount == null || goal == null ? Double.NaN : amount.doubleValue() / goal.doubleValue();
  }

  private static double place(double part) {
    return Double.isNaN(part) ? part : Math.max(0, Math.min(part, MOST)) / MOST;
  }

  private static Tone tone(String status) {
    return switch (status) {
      case "ok" -> Tone.GOOD;
      case "watch" -> Tone.WATCH;
      case "act" -> Tone.BAD;
      default -> Tone.NEUTRAL;
    };
  }

  private static Table table(BlockInput input, String title, List<MetricValue> values) {
    Printer printer = input.printer();
    List<List<Cell>> rows = new ArrayList<>();
    for (MetricValue value : values) {
      rows.add(
          List.of(
              Cell.of(name(input, value)),
              Cell.of(printer.fullValue(value)),
              Cell.of(due(printer, value)),
              Cell.of(printer.fullGoal(value)),
              Cell.of(value.attainment() == null ? Figure.none() : printer.attainment(value)),
              Cell.of(printer.forecast(value)),
              new Cell.State(printer.status(value.status()))));
    }
    return new Table(
        title,
        List.of(
            new Table.Head(input.say("goals.metric"), false),
            new Table.Head(input.say("goals.actual"), true),
            new Table.Head(input.say("bullets.due"), true),
            new Table.Head(input.say("goals.goal"), true),
            new Table.Head(input.say("goals.attainment"), true),
            new Table.Head(input.say("goals.expected"), true),
            new Table.Head(input.say("column.status"), false)),
        rows,
        "");
  }

  private static Figure due(Printer printer, MetricValue value) {
    BigDecimal planned = value.planned();
    return planned == null
        ? Figure.none()
        : new Figure(
            printer.full(planned, printer.unit(value.metric())),
            planned.toPlainString(),
            value.address("planned"));
  }
}
