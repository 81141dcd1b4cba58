package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Chart;
import io.storeops.document.Figure;
import io.storeops.document.Table;
import io.storeops.result.MetricValue;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where visitors come from: shares by source over the last weeks, at most four sources and the
 * rest.
 */
final class SourceMix implements BlockBuilder {
  private static final String RELATION = "source_mix";
  private static final String SHARE = "source_visitor_share";
  private static final int NAMED = 4;

  /** A source in the reported week, as the results have it. */
  private record Source(String name, MetricValue visitors, MetricValue share) {
    BigDecimal part() {
      return share.value() == null ? BigDecimal.ZERO : share.value();
    }

    BigDecimal moved() {
      return share.change() == null ? BigDecimal.ZERO : share.change();
    }
  }

  @Override
  public List<Block> build(BlockInput input) {
    List<Source> now = sources(input);
    if (now.isEmpty()) {
      return List.of(
          new Block.Prose("mix", input.say("mix.title"), List.of(input.say("mix.none"))));
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

  private static List<Source> sources(BlockInput input) {
    Map<String, MetricValue> visitors = bySource(input, "visitors");
    Map<String, MetricValue> shares = bySource(input, SHARE);
    List<Source> sources = new ArrayList<>();
    visitors.forEach(
        (name, count) -> {
          MetricValue share = shares.get(name);
          if (share != null) {
            sources.add(new Source(name, count, share));
          }
        });
    sources.sort(Comparator.comparing(Source::part).reversed().thenComparing(Source::name));
    return sources;
  }

  private static Map<String, MetricValue> bySource(BlockInput input, String metric) {
    Map<String, MetricValue> values = new TreeMap<>();
    for (MetricValue value : input.results().metrics()) {
      MetricValue.Dimension dimension = value.dimension();
      if (dimension != null
          && dimension.kind().equals("source")
          && value.metric().equals(metric)
          && input.scope().holds(value.store(), value.currency())) {
        values.put(dimension.id(), value);
      }
    }
    return values;
  }

  private static List<Row> rows(BlockInput input, String week) {
    return input.rows().of(RELATION, input.scope().key(), week);
  }

  private static String week(BlockInput input, LocalDate from, int back) {
    return input.plan().calendar().weeks().week(from.minusWeeks(back)).id();
  }

  private static Map<String, BigDecimal> shares(BlockInput input, String week) {
    Map<String, BigDecimal> shares = new TreeMap<>();
    for (Row row : rows(input, week)) {
      BigDecimal share = row.number("share");
      if (share != null) {
        shares.put(row.required("source"), share);
      }
    }
    return shares;
  }

  private static String sentence(BlockInput input, List<Source> now) {
    Source first = now.get(0);
    String share = input.words().numbers().percent(first.part());
    Optional<Source> mover = now.stream().max(Comparator.comparing(s -> s.moved().abs()));
    if (mover.isEmpty() || mover.get().moved().signum() == 0) {
      return input.say("mix.first", first.name(), share);
    }
    BigDecimal change = mover.get().moved();
    String size = input.words().numbers().points(change.abs());
    String direction = change.signum() > 0 ? "mix.gained" : "mix.lost";
    return input.say(direction, first.name(), share, mover.get().name(), size);
  }

  private static Chart chart(BlockInput input, List<Source> now) {
    List<String> weeks = weeks(input);
    List<String> named = now.stream().limit(NAMED).map(Source::name).toList();
    List<Map<String, BigDecimal>> shares = weeks.stream().map(w -> shares(input, w)).toList();
    List<Chart.Part> parts = new ArrayList<>();
    for (String source : named) {
      List<@Nullable BigDecimal> values = new ArrayList<>();
      shares.forEach(s -> values.add(s.isEmpty() ? null : s.getOrDefault(source, BigDecimal.ZERO)));
      parts.add(part(input, source, weeks, values));
    }
    if (shares.stream().anyMatch(s -> !named.containsAll(s.keySet()))) {
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

  /** The last weeks, from the first with data on. */
  private static List<String> weeks(BlockInput input) {
    List<String> weeks = new ArrayList<>();
    for (int back = input.options().whole("weeks", 13) - 1; back >= 0; back--) {
      String id = week(input, input.results().week().from(), back);
      if (!weeks.isEmpty() || !shares(input, id).isEmpty()) {
        weeks.add(id);
      }
    }
    return weeks;
  }

  private static Table table(BlockInput input, List<Source> now) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Source source : now) {
      rows.add(
          List.of(
              Cell.of(source.name()),
              Cell.of(input.printer().fullValue(source.visitors())),
              Cell.of(
                  figure(
                      source.share(),
                      "value",
                      source.part(),
                      input.words().numbers().percent(source.part()))),
              Cell.of(signed(input, source))));
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

  private static Figure figure(MetricValue of, String field, BigDecimal value, String text) {
    return new Figure(text, value.toPlainString(), of.address(field));
  }

  private static Figure signed(BlockInput input, Source source) {
    BigDecimal change = source.share().change();
    if (change == null) {
      return Figure.none();
    }
    String sign = change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "";
    String text = sign + input.words().numbers().points(change.abs());
    return figure(source.share(), "change", change, text);
  }
}
