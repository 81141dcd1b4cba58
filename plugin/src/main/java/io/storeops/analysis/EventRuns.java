package io.storeops.analysis;

import io.storeops.analysis.EventRun.Kind;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanTables;
import io.storeops.table.Row;
import io.storeops.table.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The festivals, events and campaigns of a plan, and which run each is compared with. */
final class EventRuns {
  private static final int YEAR = 365;

  /** A festival that follows the moon, or that a platform moves, is still the one of last year. */
  private static final int HALF_A_YEAR = 183;

  /** What is only of the same sort must lie about a year back. */
  private static final int NEAR = 45;

  private final List<EventRun> festivals;
  private final List<EventRun> campaigns;

  EventRuns(Plan plan) {
    this.festivals =
        Stream.concat(festivals(plan).stream(), rows(plan, "plan_event").map(EventRuns::event))
            .toList();
    this.campaigns =
        rows(plan, "plan_campaign")
            .filter(r -> !r.isNull("window_from") && !r.isNull("window_to"))
            .map(EventRuns::campaign)
            .toList();
  }

  /**
   * A run and how it was found.
   *
   * @param matched {@code named} by the plan; {@code festival}: its own last run, of a campaign the
   *     same days around its festival; {@code campaign}: the one for the same festival; {@code
   *     kind}: one of the same kind about a year before
   * @param from the day that stands beside the first
   */
  record Before(String matched, String event, String run, LocalDate from) {}

  /** All runs, by kind, id and first day. */
  List<EventRun> all() {
    return Stream.concat(festivals.stream(), campaigns.stream())
        .sorted(
            Comparator.comparing(EventRun::kind)
                .thenComparing(EventRun::event)
                .thenComparing(EventRun::from))
        .toList();
  }

  /** The run that a run is compared with. */
  Optional<Before> before(EventRun run) {
    return run.kind() == Kind.CAMPAIGN ? beforeCampaign(run) : beforeFestival(run);
  }

  private Optional<Before> beforeFestival(EventRun run) {
    return run.compareWith().isEmpty()
        ? latest(run.event(), run).map(f -> before("festival", f))
        : latest(run.compareWith(), run).map(f -> before("named", f));
  }

  private Optional<EventRun> latest(String event, EventRun run) {
    return festivals.stream()
        .filter(f -> f.event().equals(event) && f.from().isBefore(run.from()))
        .max(Comparator.comparing(EventRun::from));
  }

  private Optional<Before> beforeCampaign(EventRun run) {
    if (!run.compareWith().isEmpty()) {
      return campaigns.stream()
          .filter(c -> c.event().equals(run.compareWith()))
          .findFirst()
          .map(c -> before("named", c));
    }
    return sameFestival(run)
        .map(c -> before("campaign", c))
        .or(() -> aroundFestival(run))
        .or(() -> sameSort(run).map(c -> before("kind", c)));
  }

  private Optional<EventRun> sameFestival(EventRun run) {
    return run.festival().isEmpty()
        ? Optional.empty()
        : aYearBefore(run, HALF_A_YEAR, c -> c.festival().equals(run.festival()));
  }

  private Optional<EventRun> sameSort(EventRun run) {
    return aYearBefore(run, NEAR, c -> c.sort().equals(run.sort()));
  }

  /** The campaign whose start is nearest to a year before, at most some days off. */
  private Optional<EventRun> aYearBefore(EventRun run, int most, Predicate<EventRun> like) {
    return campaigns.stream()
        .filter(c -> off(run, c) < most)
        .filter(like)
        .min(Comparator.comparing((EventRun c) -> off(run, c)).thenComparing(EventRun::event));
  }

  private static long off(EventRun run, EventRun other) {
    return Math.abs(run.after(other) - YEAR);
  }

  /** The same days around the festival's last run, where no plan tells of its campaign. */
  private Optional<Before> aroundFestival(EventRun run) {
    Optional<EventRun> served =
        festivals.stream()
            .filter(f -> f.event().equals(run.festival()))
            .min(Comparator.comparing(f -> Math.abs(run.after(f))));
    return served.flatMap(
        f ->
            latest(f.event(), f)
                .map(
                    last ->
                        new Before(
                            "festival",
                            last.event(),
                            last.run(),
                            last.from().plusDays(run.after(f)))));
  }

  private static Before before(String matched, EventRun run) {
    return new Before(matched, run.event(), run.run(), run.from());
  }

  /** One a year: of calendars that give a festival different days, the first by name. */
  private static List<EventRun> festivals(Plan plan) {
    Map<String, EventRun> festivals = new LinkedHashMap<>();
    rows(plan, "plan_festival")
        .map(EventRuns::festival)
        .forEach(f -> festivals.putIfAbsent(f.event() + " " + f.run(), f));
    return new ArrayList<>(festivals.values());
  }

  private static EventRun festival(Row row) {
    String id = row.required("festival");
    return new EventRun(
        Kind.FESTIVAL,
        id,
        id,
        day(row, "date_from"),
        day(row, "date_to"),
        Boolean.TRUE.equals(row.flag("big_sale")),
        "",
        "",
        "");
  }

  private static EventRun event(Row row) {
    return new EventRun(
        Kind.EVENT,
        row.required("id"),
        name(row),
        day(row, "date_from"),
        day(row, "date_to"),
        Boolean.TRUE.equals(row.flag("big_sale")),
        "",
        "",
        row.required("compare_with"));
  }

  private static EventRun campaign(Row row) {
    return new EventRun(
        Kind.CAMPAIGN,
        row.required("id"),
        name(row),
        day(row, "window_from"),
        day(row, "window_to"),
        Boolean.TRUE.equals(row.flag("big_sale")),
        row.required("kind"),
        row.required("festival"),
        row.required("compare_with"));
  }

  private static String name(Row row) {
    String name = row.required("name");
    return name.isEmpty() ? row.required("id") : name;
  }

  private static LocalDate day(Row row, String column) {
    return Objects.requireNonNull(row.date(column));
  }

  private static Stream<Row> rows(Plan plan, String table) {
    return PlanTables.of(plan).stream()
        .filter(t -> t.shape().name().equals(table))
        .flatMap(t -> new Rows(t.shape().columns(), t.rows()).list().stream());
  }
}
