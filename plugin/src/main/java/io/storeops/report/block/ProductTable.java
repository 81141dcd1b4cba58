package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Change;
import io.storeops.document.Figure;
import io.storeops.document.Table;
import io.storeops.document.Tone;
import io.storeops.measure.Unit;
import io.storeops.plan.Plan;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The products that sold most this week, with the change on the week before. */
final class ProductTable implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    List<Row> rows =
        input.rows().of("product_week", input.scope().key(), input.results().week().id()).stream()
            .filter(r -> r.number("paid_amount") != null)
            .sorted(
                Comparator.comparing((Row r) -> Objects.requireNonNull(r.number("paid_amount")))
                    .reversed()
                    .thenComparing(r -> r.required("product_id")))
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Row> shown = rows.subList(0, Math.min(rows.size(), input.options().whole("limit", 12)));
    return List.of(
        new Block.Tabular(
            "products", input.say("products.title"), sentence(input, rows), table(input, shown)));
  }

  private static String sentence(BlockInput input, List<Row> rows) {
    BigDecimal share = rows.get(0).number("share");
    return share == null
        ? ""
        : input.say(
            "products.first",
            name(input, rows.get(0)),
            input.words().numbers().percent(share),
            rows.size());
  }

  private static String name(BlockInput input, Row row) {
    String id = row.required("product_id");
    return input.plan().products().stream()
        .filter(p -> p.id().equals(id))
        .map(Plan.Product::name)
        .map(input::in)
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElseGet(() -> Objects.requireNonNullElse(row.text("product_name"), id));
  }

  private static Table table(BlockInput input, List<Row> rows) {
    List<List<Cell>> cells = new ArrayList<>();
    for (Row row : rows) {
      BigDecimal share = row.number("share");
      cells.add(
          List.of(
              Cell.of(name(input, row)),
              Cell.of(role(input, row)),
              new Cell.Number(
                  figure(input, row.number("paid_amount"), Unit.CURRENCY),
                  share == null ? -1 : share.doubleValue()),
              new Cell.Delta(change(input, row)),
              Cell.of(figure(input, row.number("product_visitors"), Unit.COUNT)),
              Cell.of(figure(input, row.number("conversion"), Unit.RATIO))));
    }
    return new Table(
        input.say("products.title"),
        List.of(
            new Table.Head(input.say("products.name"), false),
            new Table.Head(input.say("products.role"), false),
            new Table.Head(input.metricName("paid_amount"), true),
            new Table.Head(input.say("against.previous"), true),
            new Table.Head(input.metricName("product_visitors"), true),
            new Table.Head(input.metricName("conversion_rate"), true)),
        cells,
        input.say("products.none"));
  }

  private static String role(BlockInput input, Row row) {
    String role = Objects.requireNonNullElse(row.text("role"), "");
    String key = "page.role." + role;
    return input.words().messages().has(key) ? input.words().message(key) : role;
  }

  private static Change change(BlockInput input, Row row) {
    BigDecimal now = row.number("paid_amount");
    BigDecimal before = row.number("previous_amount");
    if (now == null || before == null || before.signum() == 0) {
      return new Change(0, Figure.none(), "", Tone.NEUTRAL, false);
    }
    BigDecimal change = now.divide(before, MathContext.DECIMAL64).subtract(BigDecimal.ONE);
    Figure figure =
        new Figure(
            input.words().numbers().change(change.abs()),
            change.round(new MathContext(15)).toPlainString(),
            "");
    Tone tone = input.printer().tone("paid_amount", change.signum());
    return new Change(change.signum(), figure, "", tone, false);
  }

  private static Figure figure(BlockInput input, @Nullable BigDecimal value, Unit unit) {
    return value == null
        ? Figure.none()
        : new Figure(input.printer().full(value, unit), value.toPlainString(), "");
  }
}
