package io.storeops.report.block;

import io.storeops.calendar.PeriodKind;
import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Chart;
import io.storeops.document.Figure;
import io.storeops.document.Table;
import io.storeops.document.Tone;
import io.storeops.measure.Unit;
import io.storeops.result.Contribution;
import io.storeops.result.MetricValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why sales changed: visitors, conversion, order value; against last week, last year and plan.
 * Where there are refunds they come last, and the chart is one of net sales.
 */
final class DecompositionChart implements BlockBuilder {
  private static final List<String> AGAINST = List.of("previous", "lastYear", "plan");

  @Override
  public List<Block> build(BlockInput input) {
    List<Contribution> all =
        input.options().list("against", AGAINST).stream()
            .map(a -> input.figures().contribution(a))
            .flatMap(Optional::stream)
            .toList();
    Optional<Contribution> shown = all.stream().filter(c -> c.delta() != null).findFirst();
    if (shown.isEmpty()) {
      String reason = all.isEmpty() ? input.say("why.noData") : input.reason(all.get(0).reason());
      return List.of(new Block.Prose("why", input.say("why.title"), List.of(reason)));
    }
    return List.of(graph(input, shown.get(), all));
  }

  private static Block graph(BlockInput input, Contribution shown, List<Contribution> all) {
    return new Block.Graph(
        "why",
        input.say("why.title"),
        sentence(input, shown),
        input.say(
            net(input, shown).isPresent() ? "why.descriptionNet" : "why.description",
            against(input, shown)),
        chart(input, shown),
        table(input, all));
  }

  private static String against(BlockInput input, Contribution contribution) {
    return input.say("against." + contribution.against());
  }

  private static String sentence(BlockInput input, Contribution shown) {
    BigDecimal delta = present(shown.delta());
    Contribution.Part largest =
        shown.parts().stream()
            .max(Comparator.comparing((Contribution.Part p) -> p.amount().abs()))
            .orElseThrow();
    String direction = delta.signum() >= 0 ? "why.more" : "why.less";
    return input.say(
        direction,
        against(input, shown),
        money(input, delta.abs()),
        input.say("factor." + largest.factor()),
        signed(input, largest.amount()));
  }

  private static Optional<BigDecimal> week(BlockInput input, String metric) {
    return input.figures().metric(metric, PeriodKind.WEEK).map(MetricValue::value);
  }

  /** Net sales of the week, where their change is known. */
  private static Optional<BigDecimal> net(BlockInput input, Contribution shown) {
    return shown.netDelta() == null
        ? Optional.empty()
        : week(input, "paid_amount")
            .flatMap(paid -> week(input, "refund_amount").map(paid::subtract));
  }

  private static Chart chart(BlockInput input, Contribution shown) {
    Optional<BigDecimal> net = net(input, shown);
    BigDecimal end = net.or(() -> week(input, "paid_amount")).orElse(BigDecimal.ZERO);
    BigDecimal change = net.isPresent() ? shown.netDelta() : shown.delta();
    BigDecimal start = end.subtract(present(change));
    List<Contribution.Part> parts = new ArrayList<>(shown.parts());
    if (net.isPresent()) {
      parts.add(new Contribution.Part(Contribution.REFUNDS, present(shown.refunds())));
    }
    List<Chart.Step> steps = new ArrayList<>();
    steps.add(total(input, against(input, shown), start));
    List<@Nullable Double> heights =
        new ArrayList<>(List.of(start.doubleValue(), end.doubleValue()));
    BigDecimal level = start;
    for (Contribution.Part part : parts) {
      level = level.add(part.amount());
      heights.add(level.doubleValue());
      steps.add(
          new Chart.Step(
              input.say("factor." + part.factor()),
              part.amount().doubleValue(),
              brief(input, part.amount()),
              part.amount().signum() >= 0 ? Tone.GOOD : Tone.BAD,
              false));
    }
    steps.add(total(input, input.say("why.now"), end));
    return new Chart.Waterfall(Axes.over(heights, true, Unit.CURRENCY, input.printer()), steps);
  }

  private static Chart.Step total(BlockInput input, String name, BigDecimal value) {
    return new Chart.Step(
        name,
        value.doubleValue(),
        input.printer().compact(value, Unit.CURRENCY),
        Tone.NEUTRAL,
        true);
  }

  private static Table table(BlockInput input, List<Contribution> all) {
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head(input.say("why.factor"), false));
    all.forEach(c -> heads.add(new Table.Head(against(input, c), true)));
    List<List<Cell>> rows = new ArrayList<>();
    for (String factor : List.of("visitors", "conversion", "order_value")) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(input.say("factor." + factor))));
      all.forEach(c -> row.add(amount(input, c, factor)));
      rows.add(row);
    }
    List<Cell> sum = new ArrayList<>(List.of(Cell.of(input.say("why.total"))));
    all.forEach(c -> sum.add(Cell.of(figure(input, c, "delta", c.delta()))));
    rows.add(sum);
    if (all.stream().anyMatch(c -> c.netDelta() != null)) {
      List<Cell> refunds = new ArrayList<>(List.of(Cell.of(input.say("factor.refunds"))));
      all.forEach(c -> refunds.add(Cell.of(figure(input, c, Contribution.REFUNDS, c.refunds()))));
      rows.add(refunds);
      List<Cell> net = new ArrayList<>(List.of(Cell.of(input.say("why.net"))));
      all.forEach(c -> net.add(Cell.of(figure(input, c, "netDelta", c.netDelta()))));
      rows.add(net);
    }
    return new Table(input.say("why.title"), heads, rows, "");
  }

  private static Cell amount(BlockInput input, Contribution contribution, String factor) {
    return Cell.of(
        contribution.parts().stream()
            .filter(p -> p.factor().equals(factor))
            .findFirst()
            .map(p -> figure(input, contribution, p.factor(), p.amount()))
            .orElse(Figure.none()));
  }

  private static Figure figure(
      BlockInput input, Contribution contribution, String factor, @Nullable BigDecimal amount) {
    return amount == null
        ? Figure.none()
        : new Figure(signed(input, amount), amount.toPlainString(), contribution.address(factor));
  }

  private static String money(BlockInput input, BigDecimal amount) {
    return input.printer().compact(amount, Unit.CURRENCY);
  }

  /** In full: the parts add up as printed. */
  private static String signed(BlockInput input, BigDecimal amount) {
    String text = input.printer().full(amount, Unit.CURRENCY);
    return amount.signum() > 0 ? "+" + text : text;
  }

  /** Over a bar, where a phone has room for little; the table has it in full. */
  private static String brief(BlockInput input, BigDecimal amount) {
    String text = money(input, amount);
    return amount.signum() > 0 ? "+" + text : text;
  }

  private static BigDecimal present(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }
}
