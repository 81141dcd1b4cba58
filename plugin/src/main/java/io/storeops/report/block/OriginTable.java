package io.storeops.report.block;

import io.storeops.calendar.Period;
import io.storeops.calendar.PeriodKind;
import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Figure;
import io.storeops.document.Link;
import io.storeops.document.Table;
import io.storeops.plan.Plan;
import io.storeops.result.MetricValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files, sheets and rows that the figures of a week come from: of the store as a whole, and of
 * its first products and sources of traffic. Figures of longer periods stand there where they have
 * a goal.
 */
final class OriginTable implements BlockBuilder {
  private static final Set<PeriodKind> TO_DATE =
      Set.of(PeriodKind.MTD, PeriodKind.QTD, PeriodKind.YTD);

  /**
   * What can have rows of its own inside a store.
   *
   * @param kind of dimension, also the name of the part
   * @param metric by which the first are chosen, and whose figure is shown
   * @param relation whose lineage leads to the rows
   * @param column that holds the id
   */
  private record Part(String kind, String metric, String relation, String column) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("product", "paid_amount", "product_week", "product_id"),
          new Part("source", "visitors", "source_week", "source_1"));

  @Override
  public List<Block> build(BlockInput input) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(block(input, "figures", figures(input)));
    for (Part part : PARTS) {
      List<List<Cell>> rows = parts(input, part);
      if (!rows.isEmpty()) {
        blocks.add(block(input, part.kind(), rows));
      }
    }
    String page = input.options().text("page", "");
    if (!page.isEmpty() && input.several()) {
      blocks.add(stores(input, page));
    }
    return blocks;
  }

  /** The same page of each store. */
  private static Block stores(BlockInput input, String page) {
    String week = input.results().week().id();
    return new Block.Links(
        "origin-stores",
        input.say("stores.title"),
        input.stores().stream()
            .map(s -> new Link(input.paths().store(week, s.id(), page), input.in(s.name())))
            .toList());
  }

  private static Block block(BlockInput input, String part, List<List<Cell>> rows) {
    String title = input.say("origin.title." + part);
    Table table =
        new Table(
            title,
            List.of(
                new Table.Head(input.say("origin.what"), false),
                new Table.Head(input.say("origin.figure"), true),
                new Table.Head(input.say("sources.file"), false),
                new Table.Head(input.say("refusals.sheet"), false),
                new Table.Head(input.say("rows.rows"), false)),
            rows,
            input.say("rows.none"));
    return new Block.Tabular("origin-" + part, title, input.say("origin.sentence"), table);
  }

  private static List<List<Cell>> figures(BlockInput input) {
    List<List<Cell>> rows = new ArrayList<>();
    input.results().metrics().stream()
        .filter(v -> v.dimension() == null && v.value() != null && !v.sources().isEmpty())
        .filter(v -> input.scope().holds(v.store(), v.currency()))
        .filter(v -> isShown(input, v))
        .sorted(Comparator.comparing(MetricValue::metric).thenComparing(v -> v.period().kind()))
        .forEach(
            v ->
                add(
                    input,
                    label(input, v),
                    input.printer().fullValue(v),
                    FileRows.of(v.sources()),
                    rows));
    return rows;
  }

  private static boolean isShown(BlockInput input, MetricValue value) {
    return value.period().kind() == PeriodKind.WEEK
        ? value.period().id().equals(input.results().week().id())
        : value.goal() != null && TO_DATE.contains(value.period().kind());
  }

  private static String label(BlockInput input, MetricValue value) {
    String name = input.metricName(value.metric());
    return value.period().kind() == PeriodKind.WEEK
        ? name
        : name + " · " + input.say("period." + value.period().kind().id());
  }

  private static void add(
      BlockInput input, String label, Figure figure, List<FileRows> places, List<List<Cell>> rows) {
    for (FileRows place : places) {
      rows.add(
          List.of(
              Cell.of(label),
              Cell.of(figure),
              new Cell.Text(new Link(input.paths().once("sources"), place.file())),
              Cell.of(place.sheet()),
              Cell.of(place.more() ? place.rows() + " …" : place.rows())));
    }
  }

  private static List<List<Cell>> parts(BlockInput input, Part part) {
    List<MetricValue> values =
        input.results().metrics().stream()
            .filter(v -> v.metric().equals(part.metric()) && v.value() != null)
            .filter(v -> Objects.requireNonNullElse(kind(v), "").equals(part.kind()))
            .filter(v -> isIn(input, part, v))
            .sorted(
                Comparator.comparing(OriginTable::size)
                    .reversed()
                    .thenComparing(v -> v.address("value")))
            .limit(input.options().whole("limit", 12))
            .toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (MetricValue value : values) {
      MetricValue.Dimension dimension = Objects.requireNonNull(value.dimension());
      String name =
          part.kind().equals("product")
              ? input.productName(dimension.id(), dimension.id())
              : dimension.id();
      Period week = value.period();
      add(input, name, input.printer().fullValue(value), places(input, part, value, week), rows);
      Period before = weekBefore(input);
      before(input, value)
          .ifPresent(
              figure ->
                  add(
                      input,
                      name + " · " + input.words().dates().shortWeek(before.id()),
                      figure,
                      places(input, part, value, before),
                      rows));
    }
    return rows;
  }

  /** The figure of the week before, which its change is measured against. */
  private static Optional<Figure> before(BlockInput input, MetricValue value) {
    BigDecimal previous = value.previous();
    Period before = weekBefore(input);
    if (previous == null) {
      return Optional.empty();
    }
    String address = value.address("value").replace(value.period().id(), before.id());
    String text = input.printer().full(previous, input.printer().unit(value.metric()));
    return Optional.of(new Figure(text, previous.toPlainString(), address));
  }

  private static Period weekBefore(BlockInput input) {
    LocalDate day = input.results().week().from().minusDays(1);
    return input.plan().calendar().periods().week(day);
  }

  private static List<FileRows> places(
      BlockInput input, Part part, MetricValue value, Period week) {
    String id = Objects.requireNonNull(value.dimension()).id();
    List<FileRows.Place> places = new ArrayList<>();
    for (Plan.Store store : input.stores()) {
      if (value.store() == null || value.store().equals(store.id())) {
        places.addAll(
            input
                .rows()
                .places(part.relation(), part.column(), week.from(), week.to(), store.id(), id));
      }
    }
    return FileRows.of(places, input.results().sources());
  }

  private static @Nullable String kind(MetricValue value) {
    return value.dimension() == null ? null : value.dimension().kind();
  }

  /** Products are those of the stores; sources those of the scope as a whole. */
  private static boolean isIn(BlockInput input, Part part, MetricValue value) {
    return part.kind().equals("product")
        ? input.stores().stream().anyMatch(s -> s.id().equals(value.store()))
        : input.scope().holds(value.store(), value.currency());
  }

  private static BigDecimal size(MetricValue value) {
    return value.value() == null ? BigDecimal.ZERO : value.value();
  }
}
