package io.storeops.report;

import io.storeops.analysis.Relation;
import io.storeops.analysis.Relations;
import io.storeops.analysis.Selection;
import io.storeops.calendar.Period;
import io.storeops.calendar.PeriodKind;
import io.storeops.facts.Metric;
import io.storeops.result.MetricValue;
import io.storeops.result.MetricValue.SourceRange;
import io.storeops.table.Row;
import io.storeops.text.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a figure of the reported week comes from: formula, inputs, days, rows of files. */
public final class Explanation {
  private static final Set<PeriodKind> LONGER =
      Set.of(PeriodKind.MTD, PeriodKind.QTD, PeriodKind.YTD);

  private final ResultsInput input;
  private final Messages words;
  private final Metric metric;
  private final MetricRows figures;
  private final Period week;
  private final List<String> lines = new ArrayList<>();

  private Explanation(ResultsInput input, Messages words, Metric metric, MetricRows figures) {
    this.input = input;
    this.words = words;
    this.metric = metric;
    this.figures = figures;
    this.week = input.relations().reportedWeek();
  }

  /**
   * Lines for a terminal, in English.
   *
   * @param words the English texts
   * @param stores ids of stores, or {@code *CNY} for all stores of a currency; one after the other
   */
  public static String of(ResultsInput input, Messages words, Metric metric, List<String> stores) {
    Explanation explanation = new Explanation(input, words, metric, MetricRows.read(input));
    stores.forEach(explanation::explain);
    return String.join("\n", explanation.lines) + "\n";
  }

  private void explain(String store) {
    lines.add(
        String.format(
            Locale.ROOT,
            "%s (%s) of %s, week %s, %s to %s",
            metric.names().in("en", List.of("en")),
            metric.key(),
            store,
            week.id(),
            week.from(),
            week.to()));
    MetricValue value = find(metric.key(), PeriodKind.WEEK, week.id(), store);
    formula();
    if (value == null) {
      lines.add("  no figure: " + missing());
      return;
    }
    figure(value);
    parts(store);
    longer(store);
    days(store);
    relations();
    rows(value);
  }

  private String missing() {
    boolean hidden =
        RestrictedMetrics.of(input.facts(), input.relations().relation("store_figures").columns())
            .contains(metric.key());
    return hidden
        ? "it is restricted, so it stands in no open output"
        : "no file has a row of it for this store and week";
  }

  private @Nullable MetricValue find(String key, PeriodKind kind, String id, String store) {
    return figures.of(kind, id).stream()
        .filter(v -> v.metric().equals(key) && place(v).equals(store))
        .findFirst()
        .orElse(null);
  }

  private static String place(MetricValue value) {
    return value.store() == null ? "*" + value.currency() : value.store();
  }

  private void formula() {
    String computed =
        metric
            .ratio()
            .map(
                r ->
                    sum(r.numerator())
                        + (r.denominator().isEmpty() ? "" : " ÷ " + sum(r.denominator()))
                        + (r.scale().compareTo(BigDecimal.ONE) == 0 ? "" : " × " + r.scale())
                        + ". ")
            .orElse("");
    String adds = words.message("page.adds." + metric.overDays().how().id());
    lines.add("  formula      " + computed + adds);
  }

  private static String sum(List<Metric.Part> parts) {
    StringBuilder text = new StringBuilder();
    for (Metric.Part part : parts) {
      text.append(part.sign() < 0 ? " − " : text.isEmpty() ? "" : " + ").append(part.metric());
    }
    return parts.size() > 1 ? "(" + text.toString().strip() + ")" : text.toString().strip();
  }

  private void figure(MetricValue value) {
    line("value", value.value(), value.currency());
    if (value.denominator() != null) {
      line("numerator", value.numerator(), "");
      line("denominator", value.denominator(), "");
    }
    line("last week", value.previous(), "");
    line("last year", value.lastYear(), "");
    line("goal", value.goal(), "");
    line("reached", value.attainment(), "");
    if (value.limits() != null) {
      lines.add(
          "  usual        "
              + value.limits().lower().toPlainString()
              + " to "
              + value.limits().upper().toPlainString()
              + ", mean "
              + value.limits().mean().toPlainString());
    }
    if (value.basis() != null) {
      lines.add("  counted as   " + value.basis());
    }
    if (!value.reason().isEmpty()) {
      lines.add("  no value     " + value.reason());
    }
  }

  private void line(String name, @Nullable BigDecimal value, String unit) {
    if (value != null) {
      lines.add(
          String.format(Locale.ROOT, "  %-12s %s %s", name, value.toPlainString(), unit)
              .stripTrailing());
    }
  }

  private void parts(String store) {
    metric
        .ratio()
        .ifPresent(
            r -> {
              Set<String> parts = new LinkedHashSet<>();
              r.numerator().forEach(p -> parts.add(p.metric()));
              r.denominator().forEach(p -> parts.add(p.metric()));
              lines.add("  parts");
              parts.forEach(p -> part(p, store));
            });
  }

  private void part(String key, String store) {
    MetricValue value = find(key, PeriodKind.WEEK, week.id(), store);
    lines.add(
        "    "
            + key
            + " "
            + (value == null || value.value() == null ? "no data" : value.value().toPlainString()));
  }

  private void longer(String store) {
    lines.add("  to date");
    for (PeriodKind kind : PeriodKind.values()) {
      MetricValue value = LONGER.contains(kind) ? find(metric.key(), kind, week.id(), store) : null;
      if (value != null && value.value() != null) {
        MetricValue.Forecast forecast = value.forecast();
        lines.add(
            "    "
                + kind.id()
                + " "
                + value.value().toPlainString()
                + " since "
                + value.period().from()
                + (forecast == null
                    ? ""
                    : ", expected "
                        + forecast.value().toPlainString()
                        + " ("
                        + forecast.method()
                        + ")"));
      }
    }
  }

  private void days(String store) {
    Relation relation = input.relations().relation("metric_day");
    Selection days =
        Selection.of(relation, "biz_date", "value", "numerator", "denominator")
            .where("store", store)
            .where("metric", metric.key());
    lines.add("  days");
    for (Row row : input.relations().query(days.query()).list()) {
      LocalDate day = Objects.requireNonNull(row.date("biz_date"));
      if (!day.isBefore(week.from()) && !day.isAfter(week.to())) {
        lines.add("    " + day + " " + day(row));
      }
    }
  }

  private String day(Row row) {
    BigDecimal exact = row.number("numerator");
    BigDecimal below = row.number("denominator");
    BigDecimal value = Exact.ratio(below == null && exact != null ? exact : row.number("value"));
    String parts =
        exact == null || below == null
            ? ""
            : " = " + Exact.ratio(exact) + " ÷ " + Exact.ratio(below);
    return (value == null ? "no data" : value.toPlainString()) + parts;
  }

  /** Everything between the figure and the datasets, nearest first. */
  private void relations() {
    Relations relations = input.relations();
    Set<String> made = new LinkedHashSet<>(List.of("metric_period"));
    Set<String> tables = new TreeSet<>();
    List<String> open = new ArrayList<>(made);
    while (!open.isEmpty()) {
      for (String read : relations.relation(open.remove(0)).reads()) {
        if (relations.has(read)) {
          if (made.add(read)) {
            open.add(read);
          }
        } else {
          tables.add(read);
        }
      }
    }
    lines.add("  computed by  " + String.join(" ← ", made));
    lines.add("  from tables  " + String.join(", ", tables));
  }

  private void rows(MetricValue value) {
    List<SourceRange> ranges = Lineage.read(input, List.of(week)).all(value);
    int rows = ranges.stream().mapToInt(r -> r.to() - r.from() + 1).sum();
    lines.add("  rows         " + rows + " of the files");
    ranges.stream()
        .collect(
            Collectors.groupingBy(
                r -> r.file() + (r.sheet().isEmpty() ? "" : ", sheet " + r.sheet()),
                java.util.LinkedHashMap::new,
                Collectors.mapping(Explanation::range, Collectors.joining(", "))))
        .forEach((sheet, places) -> lines.add("    " + sheet + ", rows " + places));
  }

  private static String range(SourceRange range) {
    return range.from() == range.to()
        ? String.valueOf(range.from())
        : range.from() + "–" + range.to();
  }
}
