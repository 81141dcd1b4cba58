package io.storeops.analysis;

import io.storeops.analysis.EventRuns.Before;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.table.Column;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days of festivals, events and campaigns that touch the data, from two weeks before the first
 * to two weeks after it or to the last, each beside the day of the run that it is compared with.
 */
final class EventTable {
  private static final int AROUND = 14;

  static final TableShape SHAPE =
      new TableShape(
          "dim_event",
          List.of(
              Column.text("event_kind"),
              Column.text("event"),
              Column.text("run"),
              Column.of("day_offset", ValueType.INT, Unit.DAYS),
              date("biz_date"),
              Column.text("name"),
              date("date_from"),
              date("date_to"),
              flag("during"),
              flag("big_sale"),
              Column.text("matched"),
              Column.text("previous_event"),
              Column.text("previous_run"),
              date("previous_date")),
          List.of("event_kind", "event", "run", "day_offset"));

  private final EventRuns runs;
  private final Timeline timeline;

  EventTable(Plan plan, Timeline timeline) {
    this.runs = new EventRuns(plan);
    this.timeline = timeline;
  }

  private static Column date(String name) {
    return Column.of(name, ValueType.DATE, Unit.NONE);
  }

  private static Column flag(String name) {
    return Column.of(name, ValueType.BOOL, Unit.NONE);
  }

  TableRows rows() {
    List<Object[]> rows = new ArrayList<>();
    for (EventRun run : runs.all()) {
      LocalDate first = run.from().minusDays(AROUND);
      LocalDate twoWeeks = run.from().plusDays(AROUND);
      LocalDate last = run.to().isAfter(twoWeeks) ? run.to() : twoWeeks;
      if (!first.isAfter(timeline.last()) && !last.isBefore(timeline.first())) {
        add(rows, run, ChronoUnit.DAYS.between(run.from(), last));
      }
    }
    return new TableRows(SHAPE, rows);
  }

  private void add(List<Object[]> rows, EventRun run, long last) {
    Optional<Before> before = runs.before(run);
    for (long offset = -AROUND; offset <= last; offset++) {
      LocalDate day = run.from().plusDays(offset);
      long days = offset;
      @Nullable Object[] row = {
        run.kind().id(),
        run.event(),
        run.run(),
        offset,
        day,
        run.name(),
        run.from(),
        run.to(),
        offset >= 0 && !day.isAfter(run.to()),
        run.bigSale(),
        before.map(Before::matched).orElse(""),
        before.map(Before::event).orElse(""),
        before.map(Before::run).orElse(""),
        before.map(b -> b.from().plusDays(days)).orElse(null)
      };
      rows.add(row);
    }
  }
}
