package io.storeops.plan;

import io.storeops.calendar.WeekMonths;
import io.storeops.calendar.WeekRule;
import io.storeops.calendar.YearRule;
import io.storeops.plan.Plan.CalendarSettings;
import io.storeops.plan.Plan.Season;
import io.storeops.plan.Plan.SiteSettings;
import io.storeops.plan.Plan.Text;
import io.storeops.yaml.YamlMap;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code site} and {@code calendar}. */
final class SettingsReader {
  private static final int WEEKS = 60;
  private static final int ENTITIES = 50;
  private final PlanContext context;

  SettingsReader(PlanContext context) {
    this.context = context;
  }

  /** {@code site.languages}, English alone when nothing is said. */
  static List<String> languages(PlanFiles files) {
    List<String> languages =
        files.holder("site", "languages").map(s -> s.texts("languages")).orElse(List.of());
    return languages.isEmpty() ? List.of("en") : languages.stream().distinct().toList();
  }

  SiteSettings site() {
    Optional<String> currency =
        context.files().holder("site", "currency").flatMap(s -> s.text("currency"));
    return new SiteSettings(
        context.languages(),
        currency,
        number("weeks", WEEKS),
        number("entities", ENTITIES),
        context
            .files()
            .holder("site", "title")
            .map(s -> context.text(s, "title", ""))
            .orElseGet(() -> new Text(Map.of())));
  }

  private int number(String key, int fallback) {
    return context
        .files()
        .holder("site", key)
        .flatMap(s -> s.whole(key))
        .map(Long::intValue)
        .orElse(fallback);
  }

  CalendarSettings calendar() {
    return new CalendarSettings(
        new WeekRule(firstDay()), years(), seasons(), festivals(), monthWeights(), dayWeights());
  }

  private DayOfWeek firstDay() {
    return calendarPart("firstDay")
        .flatMap(c -> c.text("firstDay"))
        .flatMap(SettingsReader::day)
        .orElse(DayOfWeek.MONDAY);
  }

  private static Optional<DayOfWeek> day(String name) {
    return List.of(DayOfWeek.values()).stream()
        .filter(d -> d.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  private YearRule years() {
    Optional<YamlMap> year = calendarPart("fiscalYear").flatMap(c -> c.map("fiscalYear"));
    if (year.isEmpty()) {
      return YearRule.CALENDAR;
    }
    long start = year.get().whole("start").filter(m -> m >= 1 && m <= 12).orElse(1L);
    return new YearRule(
        (int) start,
        year.get().text("namedBy", "start").equals("end"),
        WeekMonths.of(
            year.get().text("months", "calendar"),
            year.get().text("ends", "nearest").equals("nearest")));
  }

  private List<Season> seasons() {
    List<Season> seasons = new ArrayList<>();
    for (YamlMap map : context.files().list("calendar", "seasons")) {
      Optional<LocalDate> from = map.date("from");
      Optional<LocalDate> to = map.date("to");
      if (from.isPresent() && to.isPresent() && Spans.check(map, "to", from.get(), to.get())) {
        String id = map.text("id", "");
        seasons.add(
            new Season(
                id,
                context.text(map, "name", id),
                from.get(),
                to.get(),
                map.decimal("weight").orElse(BigDecimal.ONE),
                map.text("kind", "usual"),
                map.source()));
      }
    }
    seasons.sort(Comparator.comparing(Season::id));
    return List.copyOf(seasons);
  }

  private List<String> festivals() {
    return calendarPart("festivals").map(c -> c.texts("festivals")).orElse(List.of()).stream()
        .sorted()
        .distinct()
        .toList();
  }

  private Map<Integer, BigDecimal> monthWeights() {
    Map<Integer, BigDecimal> weights = new TreeMap<>();
    weights("monthWeights").forEach((month, w) -> weights.put(Integer.valueOf(month), w));
    return weights;
  }

  private Map<DayOfWeek, BigDecimal> dayWeights() {
    Map<DayOfWeek, BigDecimal> weights = new TreeMap<>();
    weights("dayWeights").forEach((name, w) -> day(name).ifPresent(d -> weights.put(d, w)));
    return weights;
  }

  private Map<String, BigDecimal> weights(String key) {
    Map<String, BigDecimal> weights = new TreeMap<>();
    calendarPart(key)
        .flatMap(c -> c.map(key))
        .ifPresent(m -> m.keys().forEach(k -> m.decimal(k).ifPresent(w -> weights.put(k, w))));
    weights.keySet().removeIf(k -> key.equals("monthWeights") && !k.matches("[1-9]|1[0-2]"));
    return weights;
  }

  private Optional<YamlMap> calendarPart(String key) {
    return context.files().holder("calendar", key);
  }
}
