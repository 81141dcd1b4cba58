package io.storeops.report.block;

import io.storeops.document.Change;
import io.storeops.document.Figure;
import io.storeops.document.Status;
import io.storeops.document.Tone;
import io.storeops.facts.Metric;
import io.storeops.measure.Unit;
import io.storeops.result.MetricValue;
import io.storeops.text.Numbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures as text, with their unit, direction and judgement. */
final class Printer {
  private final BlockInput input;
  private final Numbers numbers;
  private final String currency;

  Printer(BlockInput input) {
    this(input, input.scope().currency());
  }

  /** With money of another currency than the page's. */
  Printer(BlockInput input, String currency) {
    this.input = input;
    this.currency = currency;
    this.numbers = input.words().numbers();
  }

  Unit unit(String metric) {
    return input.metrics().find(metric).map(Metric::unit).orElse(Unit.NUMBER);
  }

  /** Short, for cards, sentences and points of charts. */
  String compact(@Nullable BigDecimal value, Unit unit) {
    if (value == null) {
      return "–";
    }
    return switch (unit) {
      case CURRENCY -> numbers.moneyCompact(value, currency);
      case COUNT -> numbers.compact(value);
      default -> full(value, unit);
    };
  }

  /** With all digits, for tables. */
  String full(@Nullable BigDecimal value, Unit unit) {
    if (value == null) {
      return "–";
    }
    return switch (unit) {
      case CURRENCY -> numbers.money(value, currency);
      case RATIO -> numbers.percent(value);
      case POINTS -> numbers.points(value);
      case COUNT -> numbers.full(value, 0);
      case SCORE -> numbers.full(value, 2);
      case SECONDS -> input.say("unit.seconds", numbers.number(value));
      case HOURS -> input.say("unit.hours", numbers.number(value));
      case DAYS -> input.say("unit.days", numbers.number(value));
      default -> numbers.number(value);
    };
  }

  /** A tick of an axis: short and without a currency sign. */
  String tick(double value, Unit unit) {
    BigDecimal exact = BigDecimal.valueOf(value);
    return unit == Unit.RATIO ? numbers.percent(exact) : numbers.compact(exact);
  }

  /** The value of a metric on a card. */
  Figure value(MetricValue value) {
    return figure(value, "value", value.value(), compact(value.value(), unit(value.metric())));
  }

  /** The value of a metric with all digits. */
  Figure fullValue(MetricValue value) {
    return figure(value, "value", value.value(), full(value.value(), unit(value.metric())));
  }

  Figure goal(MetricValue value) {
    return figure(value, "goal", value.goal(), compact(value.goal(), unit(value.metric())));
  }

  /** The goal in full, beside a value in full. */
  Figure fullGoal(MetricValue value) {
    return figure(value, "goal", value.goal(), full(value.goal(), unit(value.metric())));
  }

  /**
   * Where the period will end, short, since it is not known to the cent; {@code –} where nothing
   * tells.
   */
  Figure forecast(MetricValue value) {
    MetricValue.Forecast forecast = value.forecast();
    BigDecimal end = forecast == null ? null : forecast.value();
    return figure(value, "forecast", end, compact(end, unit(value.metric())));
  }

  Figure attainment(MetricValue value) {
    BigDecimal share = value.attainment();
    return figure(value, "attainment", share, share == null ? "–" : numbers.percent(share));
  }

  private static Figure figure(
      MetricValue value, String field, @Nullable BigDecimal exact, String text) {
    return exact == null
        ? new Figure("–", "", value.address(field))
        : new Figure(text, exact.toPlainString(), value.address(field));
  }

  /** The change against the previous period. */
  Change change(MetricValue value) {
    return change(value, value.change(), "change", input.say("against.previous"));
  }

  /** The change against the same period of last year. */
  Change changeLastYear(MetricValue value) {
    return change(value, value.changeLastYear(), "changeLastYear", input.say("against.lastYear"));
  }

  private Change change(
      MetricValue value, @Nullable BigDecimal change, String field, String against) {
    if (change == null) {
      return new Change(0, Figure.none(), against, Tone.NEUTRAL, false);
    }
    MetricValue.Limits limits = value.limits();
    boolean routine = limits != null && !limits.signal();
    return new Change(
        change.signum(),
        figure(value, field, change, size(change, unit(value.metric()))),
        against,
        routine ? Tone.NEUTRAL : tone(value.metric(), change.signum()),
        routine);
  }

  /** The size of a change, without its sign. */
  String size(BigDecimal change, Unit unit) {
    return unit == Unit.RATIO ? numbers.points(change.abs()) : numbers.change(change.abs());
  }

  /** Whether a move in that direction is good for the business. */
  Tone tone(String metric, int direction) {
    Metric.Good good = input.metrics().find(metric).map(Metric::good).orElse(Metric.Good.WATCH);
    if (direction == 0 || good == Metric.Good.WATCH) {
      return Tone.NEUTRAL;
    }
    return (direction > 0) == (good == Metric.Good.UP) ? Tone.GOOD : Tone.BAD;
  }

  /** {@code ok}, {@code watch}, {@code act}, {@code no-data} or {@code done}. */
  Status status(String state) {
    Status.Kind kind =
        switch (state) {
          case "ok" -> Status.Kind.OK;
          case "watch" -> Status.Kind.WATCH;
          case "act" -> Status.Kind.ACT;
          case "done" -> Status.Kind.DONE;
          default -> Status.Kind.NO_DATA;
        };
    return new Status(kind, input.say("status." + state));
  }
}
