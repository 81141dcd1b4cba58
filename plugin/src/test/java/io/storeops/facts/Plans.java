package io.storeops.facts;

import io.storeops.calendar.WeekRule;
import io.storeops.calendar.YearRule;
import io.storeops.diag.TextSource;
import io.storeops.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small plans for tests. */
public final class Plans {
  private Plans() {}

  static Plan of(List<Plan.Store> stores, List<Plan.Input> inputs, List<Plan.Metric> metrics) {
    return new Plan(
        new Plan.SiteSettings(List.of("en"), Optional.empty(), 60, 50, new Plan.Text(Map.of())),
        new Plan.CalendarSettings(
            WeekRule.ISO, YearRule.CALENDAR, List.of(), List.of(), Map.of(), Map.of()),
        stores,
        List.of(),
        List.of(),
        inputs,
        List.of(),
        List.of(),
        List.of(),
        metrics,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  public static Plan oneStore(Plan.Input... inputs) {
    return of(List.of(store("shop", "Shop")), List.of(inputs), List.of());
  }

  static Plan.Store store(String id, String name, String... files) {
    return new Plan.Store(
        id,
        new Plan.Text(Map.of("en", name)),
        "tmall",
        "CNY",
        ZoneId.of("Asia/Shanghai"),
        LocalTime.MIDNIGHT,
        List.of(files),
        TextSource.of("plan/stores.yaml"));
  }

  static Plan.Input dates(String files, String dateFormat) {
    return new Plan.Input(
        "",
        List.of(files),
        "",
        "",
        "",
        "",
        "",
        dateFormat,
        "",
        TextSource.of("plan/inputs.yaml"),
        BigDecimal.ONE,
        Map.of());
  }

  static Plan.Input period(String files, String period) {
    return new Plan.Input(
        "",
        List.of(files),
        "",
        "",
        "",
        "",
        "",
        "",
        period,
        TextSource.of("plan/inputs.yaml"),
        BigDecimal.ONE,
        Map.of());
  }

  static Plan.Input encoding(String files, String encoding) {
    return new Plan.Input(
        "",
        List.of(files),
        "",
        "",
        "",
        "",
        encoding,
        "",
        "",
        TextSource.of("plan/inputs.yaml"),
        BigDecimal.ONE,
        Map.of());
  }
}
