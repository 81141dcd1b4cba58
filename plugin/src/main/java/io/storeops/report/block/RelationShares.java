package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Chart;
import io.storeops.document.Figure;
import io.storeops.document.Table;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a column that adds up is shared out over the last weeks: the four biggest and the rest. */
final class RelationShares implements BlockBuilder {
  private static final int PARTS = 4;
  private static final int WEEKS = 13;

  @Override
  public List<Block> build(BlockInput input) {
    RelationView view = new RelationView(input);
    Optional<Column> by = view.column("by");
    Optional<Column> y = view.column("y");
    List<String> all = view.weeks();
    List<String> weeks =
        all.subList(Math.max(0, all.size() - input.options().whole("weeks", WEEKS)), all.size());
    if (by.isEmpty() || y.isEmpty()) {
      return List.of();
    }
    Map<String, Map<String, BigDecimal>> amounts = amounts(view, weeks, by.get(), y.get());
    Map<String, BigDecimal> totals = new LinkedHashMap<>();
    amounts.values().forEach(w -> w.forEach((k, v) -> totals.merge(k, v, BigDecimal::add)));
    String last = weeks.get(weeks.size() - 1);
    if (totals.getOrDefault(last, BigDecimal.ZERO).signum() <= 0) {
      return List.of();
    }
    Map<String, Map<String, BigDecimal>> parts = grouped(input, amounts);
    return List.of(
        new Block.Graph(
            view.id("shares"),
            view.title(),
            sentence(input, parts, totals, weeks),
            input.say("shares.description", view.title(), weeks.size()),
            chart(input, view, y.get(), parts, totals, weeks),
            table(input, view, parts, totals, weeks, by.get())));
  }

  /** By part, then by week. */
  private static Map<String, Map<String, BigDecimal>> amounts(
      RelationView view, List<String> weeks, Column by, Column y) {
    Map<String, Map<String, BigDecimal>> amounts = new LinkedHashMap<>();
    for (Row row : view.rows(weeks)) {
      BigDecimal value = row.number(y.name());
      if (value != null && value.signum() >= 0) {
        amounts
            .computeIfAbsent(view.words().text(row, by), k -> new LinkedHashMap<>())
            .merge(row.required("week"), value, BigDecimal::add);
      }
    }
    return amounts;
  }

  private static BigDecimal sum(Map<String, BigDecimal> byWeek) {
    return byWeek.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, Map<String, BigDecimal>> grouped(
      BlockInput input, Map<String, Map<String, BigDecimal>> amounts) {
    List<String> ranked =
        amounts.keySet().stream()
            .sorted(
                Comparator.comparing((String k) -> sum(amounts.getOrDefault(k, Map.of())))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    Map<String, Map<String, BigDecimal>> parts = new LinkedHashMap<>();
    int whole = ranked.size() <= PARTS + 1 ? ranked.size() : PARTS;
    ranked.subList(0, whole).forEach(k -> parts.put(k, amounts.getOrDefault(k, Map.of())));
    Map<String, BigDecimal> rest = new LinkedHashMap<>();
    ranked
        .subList(whole, ranked.size())
        .forEach(
            k ->
                amounts
                    .getOrDefault(k, Map.of())
                    .forEach((week, v) -> rest.merge(week, v, BigDecimal::add)));
    if (!rest.isEmpty()) {
      parts.put(input.say("shares.rest"), rest);
    }
    return parts;
  }

  private static @Nullable BigDecimal share(
      Map<String, BigDecimal> part, Map<String, BigDecimal> totals, String week) {
    BigDecimal total = totals.get(week);
    return total == null || total.signum() <= 0
        ? null
        : part.getOrDefault(week, BigDecimal.ZERO).divide(total, MathContext.DECIMAL64);
  }

  private static String percent(BlockInput input, @Nullable BigDecimal share) {
    return share == null ? "–" : input.words().numbers().percent(share);
  }

  private static String sentence(
      BlockInput input,
      Map<String, Map<String, BigDecimal>> parts,
      Map<String, BigDecimal> totals,
      List<String> weeks) {
    Map.Entry<String, Map<String, BigDecimal>> first = parts.entrySet().iterator().next();
    String last = weeks.get(weeks.size() - 1);
    String now = percent(input, share(first.getValue(), totals, last));
    if (weeks.size() < 2) {
      return input.say("shares.now", first.getKey(), now);
    }
    String before = percent(input, share(first.getValue(), totals, weeks.get(weeks.size() - 2)));
    return input.say("shares.change", first.getKey(), now, before);
  }

  private static Chart chart(
      BlockInput input,
      RelationView view,
      Column y,
      Map<String, Map<String, BigDecimal>> parts,
      Map<String, BigDecimal> totals,
      List<String> weeks) {
    List<Chart.Part> drawn = new ArrayList<>();
    parts.forEach(
        (name, byWeek) -> {
          List<@Nullable Double> shares = new ArrayList<>();
          List<String> tips = new ArrayList<>();
          for (String week : weeks) {
            BigDecimal share = share(byWeek, totals, week);
            shares.add(share == null ? null : share.doubleValue());
            tips.add(
                input.words().dates().week(week)
                    + ": "
                    + name
                    + " "
                    + percent(input, share)
                    + " ("
                    + view.words().number(byWeek.getOrDefault(week, BigDecimal.ZERO), y)
                    + ")");
          }
          String latest = percent(input, share(byWeek, totals, weeks.get(weeks.size() - 1)));
          drawn.add(new Chart.Part(name, latest, shares, tips));
        });
    return new Chart.Shares(
        weeks.stream().map(w -> input.words().dates().shortWeek(w)).toList(), drawn);
  }

  private static String address(BlockInput input, Column by, String part, String week) {
    String metric = input.options().text("over", "") + "." + input.options().text("y", "");
    return ColumnWords.address(
        input.scope().key(), metric, by.name() + ":" + part, "week:" + week, "share");
  }

  private static Table table(
      BlockInput input,
      RelationView view,
      Map<String, Map<String, BigDecimal>> parts,
      Map<String, BigDecimal> totals,
      List<String> weeks,
      Column by) {
    Map<String, String> ids = new HashMap<>();
    view.rows(weeks)
        .forEach(r -> ids.put(view.words().text(r, by), String.valueOf(r.value(by.name()))));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = weeks.size() - 1; i >= 0; i--) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(input.words().dates().week(weeks.get(i))));
      for (Map.Entry<String, Map<String, BigDecimal>> part : parts.entrySet()) {
        BigDecimal share = share(part.getValue(), totals, weeks.get(i));
        cells.add(
            Cell.of(
                share == null
                    ? Figure.none()
                    : new Figure(
                        percent(input, share),
                        share.toPlainString(),
                        address(input, by, ids.getOrDefault(part.getKey(), "*"), weeks.get(i)))));
      }
      rows.add(cells);
    }
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head(input.say("column.week"), false));
    parts.keySet().forEach(name -> heads.add(new Table.Head(name, true)));
    return new Table(view.title(), heads, rows, input.say("table.none"));
  }
}
