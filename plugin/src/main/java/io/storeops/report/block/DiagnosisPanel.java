package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Figure;
import io.storeops.document.Status;
import io.storeops.document.Table;
import io.storeops.measure.Unit;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why conversion is low: every cause against the data; nothing when it is not. */
final class DiagnosisPanel implements BlockBuilder {
  private static final String RELATION = "diagnosis";

  /** Whose figures are no counts. */
  private static final Map<String, Unit> UNITS =
      Map.of(
          "mix", Unit.POINTS,
          "trade", Unit.RATIO,
          "price", Unit.RATIO,
          "service", Unit.RATIO,
          "reviews", Unit.RATIO,
          "slow", Unit.SECONDS);

  private static final Map<String, Status.Kind> KINDS =
      Map.of(
          "confirmed", Status.Kind.ACT,
          "excluded", Status.Kind.OK,
          "no-data", Status.Kind.NO_DATA);

  @Override
  public List<Block> build(BlockInput input) {
    List<Row> rows =
        input.rows().of(RELATION, input.scope().key(), input.results().week().id()).stream()
            .sorted(Comparator.comparing(r -> Objects.requireNonNull(r.number("place"))))
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    String title = input.say("diagnosis.title");
    List<List<Cell>> cells = new ArrayList<>();
    rows.stream().filter(r -> !unknown(r)).forEach(r -> cells.add(cells(input, r)));
    missing(input, rows).ifPresent(cells::add);
    return List.of(
        new Block.Tabular(
            RELATION, title, sentence(input, rows), new Table(title, heads(input), cells, "")));
  }

  private static boolean unknown(Row row) {
    return row.required("verdict").equals("no-data");
  }

  /** One row for all causes without data: what they would need, each thing once. */
  private static Optional<List<Cell>> missing(BlockInput input, List<Row> rows) {
    List<Row> unknown = rows.stream().filter(DiagnosisPanel::unknown).toList();
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        List.of(
            state(input, "no-data"),
            Cell.of(joined(input, unknown, "")),
            Cell.of(input.say("diagnosis.needs", joined(input, unknown, ".needs"))),
            Cell.of(Figure.none())));
  }

  private static String joined(BlockInput input, List<Row> rows, String part) {
    return rows.stream()
        .map(r -> input.say("diagnosis." + r.required("cause") + part))
        .distinct()
        .collect(Collectors.joining(input.say("list.comma")));
  }

  private static Cell state(BlockInput input, String verdict) {
    Status.Kind kind = Objects.requireNonNull(KINDS.get(verdict));
    return new Cell.State(new Status(kind, input.say("diagnosis.verdict." + verdict)));
  }

  private static String sentence(BlockInput input, List<Row> rows) {
    Printer printer = input.printer();
    Row first = rows.get(0);
    return input.say(
        "diagnosis.sentence",
        printer.full(first.number("conversion"), Unit.RATIO),
        printer.full(first.number("usual_conversion"), Unit.RATIO),
        printer.compact(first.number("lost_amount"), Unit.CURRENCY),
        count(rows, "confirmed"),
        count(rows, "excluded"),
        count(rows, "no-data"));
  }

  private static long count(List<Row> rows, String verdict) {
    return rows.stream().filter(r -> r.required("verdict").equals(verdict)).count();
  }

  private static List<Table.Head> heads(BlockInput input) {
    return List.of(
        new Table.Head(input.say("diagnosis.verdict"), false),
        new Table.Head(input.say("diagnosis.cause"), false),
        new Table.Head(input.say("diagnosis.figures"), false),
        new Table.Head(input.say("diagnosis.explained"), true));
  }

  private static List<Cell> cells(BlockInput input, Row row) {
    String cause = row.required("cause");
    BigDecimal explained = row.number("explained");
    return List.of(
        state(input, row.required("verdict")),
        Cell.of(input.say("diagnosis." + cause)),
        Cell.of(figures(input, row, cause)),
        // no figure of report.json, so it is a text and names no address
        Cell.of(input.printer().full(explained, Unit.CURRENCY)));
  }

  private static String figures(BlockInput input, Row row, String cause) {
    Unit unit = UNITS.getOrDefault(cause, Unit.COUNT);
    String said =
        input.say(
            "diagnosis." + cause + ".said",
            signed(input, row.number("found"), unit),
            signed(input, row.number("before"), cause.equals("price") ? Unit.COUNT : unit));
    String detail = name(input, row.required("detail"));
    return detail.isEmpty() ? said : input.say("diagnosis.named", said, detail);
  }

  /** Points are printed without their sign, which tells here which way the conversion went. */
  private static String signed(BlockInput input, @Nullable BigDecimal value, Unit unit) {
    String text = input.printer().full(value, unit);
    if (unit != Unit.POINTS || value == null || value.signum() == 0) {
      return text;
    }
    return (value.signum() < 0 ? "−" : "+") + text;
  }

  /** The plan's name of a product, else what the relation says. */
  private static String name(BlockInput input, String detail) {
    return input.plan().products().stream()
        .filter(p -> p.id().equals(detail))
        .map(p -> input.in(p.name()))
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElse(detail);
  }
}
