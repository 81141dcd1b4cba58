package io.storeops.report;

import io.storeops.calendar.Period;
import io.storeops.calendar.Periods;
import io.storeops.result.Decision;
import io.storeops.result.Finding;
import io.storeops.result.MetricValue;
import io.storeops.result.Results;
import io.storeops.result.Series;
import io.storeops.result.WeekInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results of any week. What is small is asked once, for all weeks. */
public final class ResultsBuilder {
  private static final Comparator<MetricValue> ORDER =
      Comparator.comparing((MetricValue v) -> v.store() == null ? "" : v.store())
          .thenComparing(MetricValue::metric)
          .thenComparing(v -> v.dimension() == null ? "" : v.dimension().kind())
          .thenComparing(v -> v.dimension() == null ? "" : v.dimension().id())
          .thenComparing(v -> v.period().kind())
          .thenComparing(v -> v.period().id())
          .thenComparing(MetricValue::currency);

  private static final Comparator<Series> LINES =
      Comparator.comparing((Series s) -> s.store() == null ? "" : s.store())
          .thenComparing(Series::metric)
          .thenComparing(Series::grain)
          .thenComparing(Series::currency);

  private final ResultsInput input;
  private final MetricRows metrics;
  private final SeriesRows series;
  private final ContributionRows contributions;
  private final DimensionRows dimensions;
  private final ActionList actions;

  private @Nullable Results reported;

  private ResultsBuilder(ResultsInput input) {
    this.input = input;
    this.metrics = MetricRows.read(input);
    this.series = new SeriesRows(metrics, input);
    this.contributions = ContributionRows.read(input);
    this.dimensions = new DimensionRows(input);
    this.actions = ActionList.of(input.plan(), input.relations());
  }

  /** Asks the relations. */
  public static ResultsBuilder of(ResultsInput input) {
    return new ResultsBuilder(input);
  }

  /** The results of the reported week. */
  public static Results build(ResultsInput input) {
    return of(input).reported();
  }

  /** The results of the reported week. */
  public Results reported() {
    Results known = reported;
    if (known == null) {
      known = built(input.relations().reportedWeek());
      reported = known;
    }
    return known;
  }

  /** The results of a week, with the rows that its figures come from; each time anew. */
  public Results week(Period week) {
    return week.equals(input.relations().reportedWeek()) ? reported() : built(week);
  }

  /** What was found in a week. */
  public List<Finding> findings(Period week) {
    return input.findings().getOrDefault(week.id(), List.of());
  }

  private Results built(Period week) {
    Lineage lineage = Lineage.read(input, endingIn(week));
    return results(week, values(week).stream().map(lineage::with).toList());
  }

  private Results results(Period week, List<MetricValue> values) {
    return new Results(
        input.run(),
        new WeekInfo(
            week.id(),
            week.from(),
            week.to(),
            dataThrough(week),
            input.relations().isComplete(week)),
        input.verdict(),
        entries().stores(),
        values,
        series.upTo(week).stream().sorted(LINES).toList(),
        contributions.of(week.id()),
        findings(week),
        input.problems(),
        actions.of(findings(week), today(week)),
        decisions(week),
        input.sources(),
        List.of());
  }

  /** What came later is no news of an earlier week, whose pages can then stay as they are. */
  private @Nullable LocalDate dataThrough(Period week) {
    LocalDate last = input.relations().dataThrough();
    boolean earlier = week.to().isBefore(input.relations().reportedWeek().from());
    return last != null && earlier && last.isAfter(week.to()) ? week.to() : last;
  }

  /** What is asked of the manager: what rules ask first, then open questions of the plan. */
  private List<Decision> decisions(Period week) {
    List<Decision> all = new ArrayList<>(input.decisions().getOrDefault(week.id(), List.of()));
    if (week.id().equals(input.relations().reportedWeek().id())) {
      all.addAll(entries().decisions());
    }
    return all;
  }

  /** A past week is told as it was at its end. */
  private @Nullable LocalDate today(Period week) {
    boolean reported = week.id().equals(input.relations().reportedWeek().id());
    return reported ? input.relations().asOf() : week.to();
  }

  private PlanEntries entries() {
    return new PlanEntries(input.plan());
  }

  private List<MetricValue> values(Period week) {
    List<MetricValue> values = new ArrayList<>();
    endingIn(week).forEach(p -> values.addAll(metrics.of(p.kind(), p.id())));
    values.addAll(dimensions.of(week));
    values.sort(ORDER);
    return values;
  }

  /** The week, what holds its last day, and what ends with it. */
  private List<Period> endingIn(Period week) {
    Periods periods = input.plan().calendar().periods();
    List<Period> all = new ArrayList<>();
    all.add(week);
    all.add(periods.month(week.to()));
    all.add(periods.quarter(week.to()));
    all.add(periods.year(week.to()));
    all.addAll(periods.ending(week));
    return all;
  }
}
