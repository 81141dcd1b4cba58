package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Chart;
import io.storeops.document.Figure;
import io.storeops.document.Table;
import io.storeops.measure.Unit;
import io.storeops.plan.Plan;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where visitors come from: shares by source over the last weeks, at most four sources and the
 * rest. Over several stores the visitors of a source are added.
 */
final class SourceMix implements BlockBuilder {
  private static final String RELATION = "source_week";
  private static final int NAMED = 4;

  /** A source in the reported week; change is null without a week before. */
  private record Source(
      String name, BigDecimal visitors, BigDecimal share, @Nullable BigDecimal change) {
    BigDecimal moved() {
      return change == null ? BigDecimal.ZERO : change;
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
    LocalDate from = input.results().week().from();
    Map<String, BigDecimal> visitors = visitors(input, week(input, from, 0));
    Map<String, BigDecimal> shares = shares(visitors);
    Map<String, BigDecimal> before = shares(visitors(input, week(input, from, 1)));
    List<Source> sources = new ArrayList<>();
    shares.forEach(
        (name, share) -> {
          BigDecimal last = before.getOrDefault(name, BigDecimal.ZERO);
          BigDecimal change = before.isEmpty() ? null : share.subtract(last);
          sources.add(
              new Source(name, visitors.getOrDefault(name, BigDecimal.ZERO), share, change));
        });
    sources.sort(Comparator.comparing(Source::share).reversed().thenComparing(Source::name));
    return sources;
  }

  private static String week(BlockInput input, LocalDate from, int back) {
    return input.plan().calendar().weeks().week(from.minusWeeks(back)).id();
  }

  private static Map<String, BigDecimal> visitors(BlockInput input, String week) {
    Map<String, BigDecimal> visitors = new TreeMap<>();
    for (Plan.Store store : input.stores()) {
      for (Row row : input.rows().of(RELATION, store.id(), week)) {
        BigDecimal count = row.number("visitors");
        if (count != null) {
          visitors.merge(row.required("source"), count, BigDecimal::add);
        }
      }
    }
    return visitors;
  }

  private static Map<String, BigDecimal> shares(Map<String, BigDecimal> visitors) {
    BigDecimal all = visitors.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    if (all.signum() > 0) {
      visitors.forEach((name, count) -> shares.put(name, count.divide(all, new MathContext(15))));
    }
    return shares;
  }

  private static String sentence(BlockInput input, List<Source> now) {
    Source first = now.get(0);
    String share = input.words().numbers().percent(first.share());
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
    List<Map<String, BigDecimal>> shares =
        weeks.stream().map(w -> shares(visitors(input, w))).toList();
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
      if (!weeks.isEmpty() || !visitors(input, id).isEmpty()) {
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
              Cell.of(visitors(input, source)),
              Cell.of(figure(input.words().numbers().percent(source.share()), source.share())),
              Cell.of(signed(input, source.change()))));
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

  /** The address is a store's; a sum over stores is no figure of the results. */
  private static Figure visitors(BlockInput input, Source source) {
    List<Plan.Store> stores = input.stores();
    String address =
        stores.size() == 1
            ? stores.get(0).id()
                + "|visitors|source:"
                + source.name()
                + "|week:"
                + input.results().week().id()
                + "|value"
            : "";
    String text = input.printer().full(source.visitors(), Unit.COUNT);
    return new Figure(text, source.visitors().toPlainString(), address);
  }

  private static Figure figure(String text, BigDecimal value) {
    return new Figure(text, value.toPlainString(), "");
  }

  private static Figure signed(BlockInput input, @Nullable BigDecimal change) {
    if (change == null) {
      return Figure.none();
    }
    String sign = change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "";
    return figure(sign + input.words().numbers().points(change.abs()), change);
  }
}
