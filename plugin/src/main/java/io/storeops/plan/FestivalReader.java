package io.storeops.plan;

import io.storeops.calendar.Festival;
import io.storeops.calendar.Festivals;
import io.storeops.diag.Problems;
import io.storeops.diag.StoreOpsException;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the festival calendars of the templates, {@code calendars/cn.yaml} and so on. */
public final class FestivalReader {
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2035, 12, 31);

  private FestivalReader() {}

  /** The calendar of an id. */
  public static Festivals read(Templates templates, String id) {
    String path = "calendars/" + id + ".yaml";
    Problems problems = new Problems();
    Optional<YamlMap> file = YamlReader.read(path, templates.text(path), problems);
    List<Festival> festivals = new ArrayList<>();
    for (YamlMap map : file.map(f -> f.maps("festivals")).orElse(List.of())) {
      festivals.add(
          new Festival(
              map.requiredText("id"),
              map.languages("name", "en"),
              rule(map),
              map.whole("days").orElse(1L).intValue(),
              map.flag("bigSale", false)));
    }
    if (problems.hasErrors()) {
      throw new StoreOpsException(
          problems.list().get(0).source().place() + ": " + problems.list().get(0).message());
    }
    return new Festivals(id, festivals);
  }

  private static Festival.Rule rule(YamlMap map) {
    Optional<String> fixed = map.text("on");
    if (fixed.isPresent()) {
      String[] parts = fixed.get().split("-");
      return new Festival.Fixed(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
    if (map.has("easter")) {
      return new Festival.Easter(map.whole("easter").orElse(0L).intValue());
    }
    Optional<YamlMap> weekday = map.map("weekday");
    if (weekday.isPresent()) {
      YamlMap w = weekday.get();
      return new Festival.Weekday(
          w.whole("month").orElse(1L).intValue(),
          DayOfWeek.valueOf(w.text("day", "monday").toUpperCase(Locale.ROOT)),
          w.whole("nth").orElse(1L).intValue(),
          w.whole("plus").orElse(0L).intValue());
    }
    map.require("dates");
    return new Festival.Dates(map.texts("dates").stream().map(LocalDate::parse).toList());
  }

  /** Ids of all festivals of all calendars. */
  static Set<String> ids(Templates templates) {
    Set<String> ids = new TreeSet<>();
    for (String path : templates.list("calendars", ".yaml")) {
      String calendar = path.substring(path.lastIndexOf('/') + 1, path.length() - ".yaml".length());
      read(templates, calendar).festivals().forEach(f -> ids.add(f.id()));
    }
    return ids;
  }

  /** Rows of {@code plan_festival} of the chosen calendars, for the years that the tables cover. */
  static List<Object[]> days(Templates templates, List<String> calendars) {
    List<Object[]> rows = new ArrayList<>();
    for (String calendar : calendars) {
      if (templates.has("calendars/" + calendar + ".yaml")) {
        for (Festivals.Occurrence o : read(templates, calendar).between(FIRST, LAST)) {
          Festival festival = o.festival();
          rows.add(new Object[] {calendar, festival.id(), o.from(), o.to(), festival.bigSale()});
        }
      }
    }
    return rows;
  }
}
