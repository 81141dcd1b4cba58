package io.storeops.analysis;

import io.storeops.calendar.Period;
import io.storeops.calendar.PeriodKind;
import io.storeops.calendar.Periods;
import io.storeops.condition.Expression;
import io.storeops.diag.InvalidInputException;
import io.storeops.diag.Problem;
import io.storeops.diag.Severity;
import io.storeops.diag.TextSource;
import io.storeops.engine.Engine;
import io.storeops.engine.Query;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out from the loaded facts which weeks there are and which one is reported. */
final class TimelineReader {
  /** Datasets that a store's own figures come from; they decide when the plan names no inputs. */
  private static final Set<String> STORE_LEVEL =
      Set.of("store_daily", "store_period", "order_line");

  static final List<Column> SPAN_COLUMNS =
      List.of(
          Column.text("dataset"),
          Column.text("store"),
          Column.of("first_day", ValueType.DATE, Unit.NONE),
          Column.of("last_day", ValueType.DATE, Unit.NONE));

  private final Plan plan;
  private final Periods periods;
  private final AnalysisSettings settings;

  TimelineReader(Plan plan, AnalysisSettings settings) {
    this.plan = plan;
    this.periods = plan.calendar().periods();
    this.settings = settings;
  }

  Timeline read(Engine engine) {
    List<Row> spans = engine.query(spans()).list();
    if (spans.isEmpty()) {
      throw broken(
          "D401",
          "no file of figures or orders holds a row with a day, so there is no week to report",
          "put exports of the shop's back end into the data folder; the sources page of a report"
              + " says what was read and left out");
    }
    LocalDate first =
        spans.stream().map(r -> day(r, "first_day")).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last = latest(spans.stream());
    LocalDate covered = coveredTo(spans);
    List<Period> weeks =
        periods.touching(first, last).stream().filter(p -> p.kind() == PeriodKind.WEEK).toList();
    Period reported = reported(weeks, covered);
    return new Timeline(
        first, last, covered, weeks, reported, settings.asOf().orElse(reported.to()));
  }

  private static Query spans() {
    List<Query.Output> outputs =
        SPAN_COLUMNS.stream().map(c -> new Query.Output(c, new Expression.ColumnRef(c))).toList();
    return new Query(
        MadeRelations.DATA_SPAN,
        outputs,
        List.of(),
        "",
        Map.of(),
        List.of(new Query.Order("dataset", false), new Query.Order("store", false)),
        OptionalInt.empty());
  }

  private static LocalDate day(Row row, String column) {
    return Optional.ofNullable(row.date(column)).orElseThrow();
  }

  private static LocalDate latest(Stream<Row> spans) {
    return spans.map(r -> day(r, "last_day")).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** Each dataset that must be there reaches its own last day; the earliest of these counts. */
  private LocalDate coveredTo(List<Row> spans) {
    Map<String, LocalDate> through =
        new TreeMap<>(
            spans.stream()
                .collect(
                    Collectors.toMap(
                        r -> r.required("dataset"),
                        r -> day(r, "last_day"),
                        (a, b) -> a.isAfter(b) ? a : b)));
    Set<String> named = new TreeSet<>();
    plan.inputs().forEach(i -> named.add(i.dataset()));
    named.retainAll(through.keySet());
    if (!named.isEmpty()) {
      return named.stream().map(through::get).min(Comparator.naturalOrder()).orElseThrow();
    }
    List<Row> own =
        spans.stream().filter(r -> STORE_LEVEL.contains(r.required("dataset"))).toList();
    return latest(own.isEmpty() ? spans.stream() : own.stream());
  }

  private Period reported(List<Period> weeks, LocalDate covered) {
    if (settings.week().isPresent()) {
      String asked = settings.week().get();
      return weeks.stream()
          .filter(w -> w.id().equals(asked))
          .findFirst()
          .orElseThrow(() -> noSuchWeek(asked, weeks));
    }
    return weeks.stream()
        .filter(w -> !w.to().isAfter(covered))
        .reduce((a, b) -> b)
        .orElse(weeks.get(weeks.size() - 1));
  }

  private static InvalidInputException noSuchWeek(String asked, List<Period> weeks) {
    return broken(
        "D402",
        "there are no data for week "
            + asked
            + "; the data reach from "
            + weeks.get(0).id()
            + " to "
            + weeks.get(weeks.size() - 1).id(),
        "set storeops.week to one of these weeks, or leave it out for the last complete one");
  }

  private static InvalidInputException broken(String code, String message, String hint) {
    return new InvalidInputException(
        List.of(
            new Problem(
                code,
                Severity.ERROR,
                Problem.Cause.DATA,
                message,
                hint,
                TextSource.of("data"),
                "")));
  }
}
