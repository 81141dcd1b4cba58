package io.storeops.playbook;

import io.storeops.analysis.Relation;
import io.storeops.calendar.WeekRule;
import io.storeops.calendar.YearRule;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.table.Column;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small plans, relations and playbooks for tests. */
public final class Playbooks {
  private Playbooks() {}

  /** A playbook of texts by file name, without built-in rules. */
  public static Playbook of(
      Map<String, String> files, List<Relation> relations, Plan plan, Problems problems) {
    return PlaybookLoader.of(files, relations, plan, problems);
  }

  /** A relation that reads {@code inventory_snapshot}: stock of products by week. */
  public static Relation stock() {
    return new Relation(
        "stock",
        List.of("store", "product_id", "week"),
        List.of("inventory_snapshot"),
        Relation.Place.FACTS,
        Map.of(),
        List.of(
            Column.text("store"),
            Column.text("product_id"),
            Column.text("product_name"),
            Column.of("week", ValueType.WEEK, Unit.NONE),
            Column.text("role"),
            Column.text("signal"),
            Column.of("available", ValueType.INT, Unit.COUNT),
            Column.of("warning_level", ValueType.INT, Unit.COUNT),
            Column.of("cover_days", ValueType.DOUBLE, Unit.DAYS),
            Column.of("visitors", ValueType.INT, Unit.COUNT),
            Column.of("lost_amount", ValueType.MONEY, Unit.CURRENCY),
            new Column("unit_cost", ValueType.MONEY, Unit.CURRENCY, true, "")),
        Optional.empty());
  }

  /** Two shops in one currency, one role. */
  public static Plan plan() {
    return plan(List.of(), List.of(), List.of());
  }

  /** The same with campaigns, seasons and waivers. */
  public static Plan plan(
      List<Plan.Campaign> campaigns, List<Plan.Season> seasons, List<Plan.Waiver> waivers) {
    return new Plan(
        new Plan.SiteSettings(
            List.of("en"), Optional.empty(), 60, 50, new Plan.Text(Map.of("en", "Shops"))),
        new Plan.CalendarSettings(
            WeekRule.ISO, YearRule.CALENDAR, seasons, List.of(), Map.of(), Map.of()),
        List.of(store("north"), store("south")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        campaigns,
        List.of(
            new Plan.Role("purchasing", new Plan.Text(Map.of()), "", TextSource.of("plan.yaml")),
            new Plan.Role("operations", new Plan.Text(Map.of()), "", TextSource.of("plan.yaml"))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        waivers,
        List.of());
  }

  private static Plan.Store store(String id) {
    return new Plan.Store(
        id,
        new Plan.Text(Map.of("en", id)),
        "tmall",
        "CNY",
        ZoneId.of("Asia/Shanghai"),
        LocalTime.MIDNIGHT,
        List.of(),
        TextSource.of("plan.yaml"));
  }
}
