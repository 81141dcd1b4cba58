package io.storeops.scaffold;

import io.storeops.calendar.Festival;
import io.storeops.plan.FestivalReader;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@code scaffold/sales.yaml}: the sales of a year, by platform. */
final class Sales {
  /** Days that a sale needs to be prepared; a nearer one is planned for the next year. */
  private static final int LEAD = 45;

  private final Templates templates;
  private final YamlMap root;

  private Sales(Templates templates, YamlMap root) {
    this.templates = templates;
    this.root = root;
  }

  static Sales read(Templates templates) {
    return new Sales(templates, ScaffoldFile.read(templates, "sales.yaml"));
  }

  /**
   * The next of each sale in this year and the one after, which have goals, in the order of time.
   * One whose day is not known, since the calendars end, is left out.
   */
  List<Sale> after(LocalDate today, String platform, String market, String language) {
    return root.maps("sales").stream()
        .filter(e -> of(e, platform, market))
        .flatMap(e -> next(e, today, language).stream())
        .sorted(Comparator.comparing(Sale::from))
        .toList();
  }

  private static boolean of(YamlMap entry, String platform, String market) {
    List<String> shops = entry.texts("shops");
    return shops.contains(platform) || shops.contains(platform + "/" + market);
  }

  private Optional<Sale> next(YamlMap entry, LocalDate today, String language) {
    long before = entry.whole("from").orElse(0L);
    long after = entry.whole("to").orElse(0L);
    Festival.Rule rule = rule(entry);
    return IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
        .mapToObj(rule::in)
        .flatMap(Optional::stream)
        .filter(day -> !day.plusDays(before).isBefore(today.plusDays(LEAD)))
        .findFirst()
        .map(day -> sale(entry, day.plusDays(before), day.plusDays(after), language));
  }

  private Festival.Rule rule(YamlMap entry) {
    Optional<String> fixed = entry.text("on");
    if (fixed.isPresent()) {
      MonthDay day = MonthDay.parse("--" + fixed.get());
      return new Festival.Fixed(day.getMonthValue(), day.getDayOfMonth());
    }
    String[] festival = entry.requiredText("festival").split("/", 2);
    return FestivalReader.read(templates, festival[0]).festivals().stream()
        .filter(f -> f.id().equals(festival[1]))
        .map(Festival::rule)
        .findFirst()
        .orElseThrow();
  }

  private static Sale sale(YamlMap entry, LocalDate from, LocalDate to, String language) {
    return new Sale(
        entry.requiredText("id"),
        ScaffoldFile.text(entry, "name", language),
        festival(entry, from),
        from,
        to,
        entry.whole("size").orElse(1L),
        entry.requiredText("weight"),
        entry.flag("big", false));
  }

  private static String festival(YamlMap entry, LocalDate from) {
    return entry
        .text("festival")
        .map(f -> f.substring(f.indexOf('/') + 1))
        .orElse(entry.requiredText("id") + "-" + from.getYear());
  }
}
