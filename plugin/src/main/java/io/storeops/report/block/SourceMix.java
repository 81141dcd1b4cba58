package io.storeops.report.block;

import io.storeops.calendar.Period;
import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Chart;
import io.storeops.document.Figure;
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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where visitors come from: shares by source over the last weeks, at most four sources and the
 * rest.
 */
final class SourceMix implements BlockBuilder {
  private static final String RELATION = "source_week";
  private static final int NAMED = 4;

  @Override
  public List<Block> build(BlockInput input) {
    String week = input.results().week().id();
    List<Row> now =
        input.rows().of(RELATION, input.scope().key(), week).stream()
            .filter(r -> r.number("share") != null)
            .sorted(Comparator.comparing((Row r) -> share(r)).reversed())
            .toList();
    if (now.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Block.Graph(
            "mix",
            input.say("mix.title"),
            sentence(input, now),
            input.say("mix.description"),
            chart(input, now),
            table(input, now)));
  }

  private static String sentence(BlockInput input, List<Row> now) {
    Row first = now.get(0);
    String share = input.words().numbers().percent(share(first));
    Optional<Row> mover =
        now.stream()
            .filter(r -> r.number("share_change") != null)
            .max(Comparator.comparing((Row r) -> change(r).abs()));
    if (mover.isEmpty() || change(mover.get()).signum() == 0) {
      return input.say("mix.first", first.required("source"), share);
    }
    BigDecimal change = change(mover.get());
    String size = input.words().numbers().points(change.abs());
    String direction = change.signum() > 0 ? "mix.gained" : "mix.lost";
    return input.say(
        direction, first.required("source"), share, mover.get().required("source"), size);
  }

  private static Chart chart(BlockInput input, List<Row> now) {
    List<String> weeks = weeks(input);
    List<String> named = now.stream().limit(NAMED).map(r -> r.required("source")).toList();
    List<Map<String, BigDecimal>> shares = weeks.stream().map(w -> shares(input, w)).toList();
    List<Chart.Part> parts = new ArrayList<>();
    for (String source : named) {
      parts.add(part(input, source, weeks, shares.stream().map(s -> s.get(source)).toList()));
    }
    if (shares.stream().anyMatch(s -> s.size() > named.size())) {
      List<@Nullable BigDecimal> rest = new ArrayList<>();
      shares.forEach(s -> rest.add(rest(s, named)));
      parts.add(part(input, input.say("mix.other"), weeks, rest));
    }
    return new Chart.Shares(weeks.stream().map(input.words().dates()::shortWeek).toList(), parts);
  }

  private static @Nullable BigDecimal rest(Map<String, BigDecimal> shares, List<String> named) {
    return shares.isEmpty()
        ? null
        : shares.entrySet().stream()
            .filter(e -> !named.contains(e.getKey()))
            .map(Map.Entry::getValue)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Chart.Part part(
      BlockInput input,
      String name,
      List<String> weeks,
      List<? extends @Nullable BigDecimal> shares) {
    List<@Nullable Double> values = new ArrayList<>();
    List<String> tips = new ArrayList<>();
    String latest = "–";
    for (int i = 0; i < weeks.size(); i++) {
      BigDecimal share = shares.get(i);
      values.add(share == null ? null : share.doubleValue());
      latest = share == null ? "–" : input.words().numbers().percent(share);
      tips.add(input.say("mix.tip", input.words().dates().week(weeks.get(i)), name, latest));
    }
    return new Chart.Part(name, latest, values, tips);
  }

  private static Map<String, BigDecimal> shares(BlockInput input, String week) {
    Map<String, BigDecimal> shares = new TreeMap<>();
    for (Row row : input.rows().of(RELATION, input.scope().key(), week)) {
      if (row.number("share") != null) {
        shares.put(row.required("source"), share(row));
      }
    }
    return shares;
  }

  private static List<String> weeks(BlockInput input) {
    Period week = input.plan().calendar().weeks().week(input.results().week().from());
    List<String> weeks = new ArrayList<>();
    for (int back = input.options().whole("weeks", 13) - 1; back >= 0; back--) {
      String id = input.plan().calendar().weeks().week(week.from().minusWeeks(back)).id();
      if (!weeks.isEmpty() || !input.rows().of(RELATION, input.scope().key(), id).isEmpty()) {
        weeks.add(id);
      }
    }
    return weeks;
  }

  private static Table table(BlockInput input, List<Row> now) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Row row : now) {
      rows.add(
          List.of(
              Cell.of(row.required("source")),
              Cell.of(figure(input, row.number("visitors"), Unit.COUNT)),
              Cell.of(figure(input, row.number("share"), Unit.RATIO)),
              Cell.of(signed(input, row.number("share_change")))));
    }
    return new Table(
        input.say("mix.title"),
        List.of(
            new Table.Head(input.say("mix.source"), false),
            new Table.Head(input.metricName("visitors"), true),
            new Table.Head(input.say("mix.share"), true),
            new Table.Head(input.say("mix.change"), true)),
        rows,
        "");
  }

  private static Figure figure(BlockInput input, @Nullable BigDecimal value, Unit unit) {
    return value == null
        ? Figure.none()
        : new Figure(input.printer().full(value, unit), value.toPlainString(), "");
  }

  private static Figure signed(BlockInput input, @Nullable BigDecimal change) {
    if (change == null) {
      return Figure.none();
    }
    String sign = change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "";
    return new Figure(
        sign + input.words().numbers().points(change.abs()), change.toPlainString(), "");
  }

  private static BigDecimal share(Row row) {
    return Objects.requireNonNull(row.number("share"));
  }

  private static BigDecimal change(Row row) {
    BigDecimal change = row.number("share_change");
    return change == null ? BigDecimal.ZERO : change;
  }
}
