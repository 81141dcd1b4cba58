package io.storeops.plan;

import io.storeops.calendar.Periods;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan.GoalPeriod;
import io.storeops.table.Column;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables that no mark of the schema describes: texts, goals broken down, festivals, chapters. */
final class ComputedTables {
  /** {@code plan_chapter}: the chapters of the handbook that a project has written. */
  static final TableShape CHAPTERS =
      new TableShape(
          "plan_chapter",
          List.of(
              Column.text("id"),
              Column.text("title"),
              Column.text("owner"),
              Column.text("version"),
              Column.of("review_by", ValueType.DATE, Unit.NONE),
              Column.of("src", ValueType.INT, Unit.COUNT)),
          List.of("id"));

  private ComputedTables() {}

  /** {@code plan_text}: every text in every language that it is written in. */
  static TableRows texts(List<Object[]> rows) {
    List<Column> columns =
        List.of("table_name", "row_id", "field", "lang", "text").stream()
            .map(Column::text)
            .toList();
    return sorted(
        new TableShape("plan_text", columns, List.of("table_name", "row_id", "field", "lang")),
        rows);
  }

  /** A goal's row with what belongs to it beyond the contract of {@link GoalPeriod}. */
  record GoalRow(GoalPeriod period, String goalKind, boolean adds, long src) {}

  /**
   * {@code plan_goal_period}. {@code value}, {@code low} and {@code high} are doubles, since ratios
   * need more places than money has; {@code exact} is the value of what adds up.
   */
  static TableRows goalPeriods(List<GoalRow> goals) {
    List<Column> columns =
        List.of(
            Column.text("goal"),
            Column.text("store"),
            Column.text("metric"),
            Column.text("kind"),
            Column.text("subject"),
            Column.text("period_kind"),
            Column.text("period"),
            Column.of("value", ValueType.DOUBLE, Unit.NUMBER),
            Column.of("low", ValueType.DOUBLE, Unit.NUMBER),
            Column.of("high", ValueType.DOUBLE, Unit.NUMBER),
            Column.of("exact", ValueType.MONEY, Unit.NUMBER),
            Column.text("goal_kind"),
            Column.of("src", ValueType.INT, Unit.COUNT));
    List<Object[]> rows = new ArrayList<>();
    for (GoalRow row : goals) {
      GoalPeriod p = row.period();
      rows.add(
          new Object[] {
            p.goal(),
            p.store(),
            p.metric(),
            p.kind(),
            p.subject(),
            p.periodKind().id(),
            p.period(),
            p.value().doubleValue(),
            p.low() == null ? null : p.low().doubleValue(),
            p.high() == null ? null : p.high().doubleValue(),
            row.adds() ? PlanCell.money(p.value()) : null,
            row.goalKind(),
            row.src()
          });
    }
    return sorted(
        new TableShape("plan_goal_period", columns, List.of("goal", "period_kind", "period")),
        rows);
  }

  /** {@code plan_goal_day}: what adds up, by day. */
  static TableRows goalDays(List<Object[]> rows) {
    List<Column> columns =
        List.of(
            Column.text("goal"),
            Column.text("store"),
            Column.text("metric"),
            Column.text("kind"),
            Column.text("subject"),
            Column.of("biz_date", ValueType.DATE, Unit.NONE),
            Column.of("amount", ValueType.MONEY, Unit.NUMBER));
    return sorted(new TableShape("plan_goal_day", columns, List.of("goal", "biz_date")), rows);
  }

  /** {@code plan_festival}: days of the festivals of the chosen calendars. */
  static TableRows festivals(List<Object[]> rows) {
    List<Column> columns =
        List.of(
            Column.text("calendar"),
            Column.text("festival"),
            Column.of("date_from", ValueType.DATE, Unit.NONE),
            Column.of("date_to", ValueType.DATE, Unit.NONE),
            Column.of("big_sale", ValueType.BOOL, Unit.NONE));
    return sorted(
        new TableShape("plan_festival", columns, List.of("calendar", "festival", "date_from")),
        rows);
  }

  /** {@code plan_period}: the days of every period that the plan names. */
  static TableRows periods(Collection<String> ids, Periods calendar) {
    List<Column> columns =
        List.of(
            Column.text("period"),
            Column.text("period_kind"),
            Column.of("date_from", ValueType.DATE, Unit.NONE),
            Column.of("date_to", ValueType.DATE, Unit.NONE),
            Column.of("days", ValueType.INT, Unit.DAYS));
    List<Object[]> rows = new ArrayList<>();
    for (String id : ids) {
      calendar
          .byId(id)
          .ifPresent(
              p -> {
                long days = ChronoUnit.DAYS.between(p.from(), p.to()) + 1;
                rows.add(new Object[] {id, p.kind().id(), p.from(), p.to(), days});
              });
    }
    return sorted(new TableShape("plan_period", columns, List.of("period")), rows);
  }

  /** {@code plan_reference}: every id that an entry names, and which entry of which table does. */
  static TableRows references(Collection<Reference> named) {
    List<Column> columns =
        List.of(
            Column.text("kind"),
            Column.text("id"),
            Column.text("table_name"),
            Column.text("field"),
            Column.of("src", ValueType.INT, Unit.COUNT));
    List<Object[]> rows = new ArrayList<>();
    for (Reference r : named) {
      rows.add(new Object[] {r.kind(), r.id(), r.table(), r.field(), r.src()});
    }
    List<String> key = List.of("kind", "id", "table_name", "field", "src");
    return sorted(new TableShape("plan_reference", columns, key), rows);
  }

  /** An id as an entry names it; {@code kind} as {@code x-ref} says it. */
  record Reference(String kind, String id, String table, String field, long src) {}

  /** Rows by key. */
  static TableRows sorted(TableShape shape, List<Object[]> rows) {
    Comparator<Object[]> order = (a, b) -> 0;
    for (String key : shape.key()) {
      int index = shape.columns().stream().map(Column::name).toList().indexOf(key);
      order = order.thenComparing((a, b) -> compare(a[index], b[index]));
    }
    return new TableRows(shape, rows.stream().sorted(order).toList());
  }

  private static int compare(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x.compareTo(y);
    }
    if (a instanceof LocalDate x && b instanceof LocalDate y) {
      return x.compareTo(y);
    }
    return String.valueOf(a).compareTo(String.valueOf(b));
  }
}
