package io.storeops.run;

import io.storeops.analysis.FrozenTable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the JSON of a frozen week; nothing at all where any part is missing or of another type. */
final class FrozenJson {
  private FrozenJson() {}

  /**
   * A week as it was reported first.
   *
   * @param from first day, as an ISO date
   * @param sources hash by file
   */
  record Week(
      String id,
      String from,
      String to,
      LocalDate firstReported,
      List<FrozenTable.Figure> figures,
      Map<String, String> sources) {}

  static Optional<Week> week(Map<String, Object> json) {
    if (!(json.get("week") instanceof Map<?, ?> week)) {
      return Optional.empty();
    }
    Optional<String> id = text(week, "id");
    Optional<LocalDate> from = text(week, "from").flatMap(FrozenJson::day);
    Optional<LocalDate> to = text(week, "to").flatMap(FrozenJson::day);
    Optional<LocalDate> first = text(json, "firstReported").flatMap(FrozenJson::day);
    if (id.isEmpty() || from.isEmpty() || to.isEmpty() || first.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<FrozenTable.Figure>> figures = figures(json, id.get(), first.get());
    Optional<Map<String, String>> sources = sources(json);
    if (figures.isEmpty() || sources.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Week(
            id.get(),
            from.get().toString(),
            to.get().toString(),
            first.get(),
            figures.get(),
            sources.get()));
  }

  private static Optional<List<FrozenTable.Figure>> figures(
      Map<String, Object> json, String week, LocalDate first) {
    if (!(json.get("figures") instanceof List<?> items)) {
      return Optional.empty();
    }
    List<FrozenTable.Figure> figures = new ArrayList<>();
    for (Object item : items) {
      if (!(item instanceof Map<?, ?> figure)) {
        return Optional.empty();
      }
      Optional<String> store = text(figure, "store");
      Optional<String> metric = text(figure, "metric");
      Optional<BigDecimal> value = text(figure, "value").flatMap(FrozenJson::number);
      if (store.isEmpty() || metric.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      figures.add(new FrozenTable.Figure(store.get(), metric.get(), week, first, value.get()));
    }
    return Optional.of(figures);
  }

  private static Optional<Map<String, String>> sources(Map<String, Object> json) {
    if (!(json.get("sources") instanceof List<?> items)) {
      return Optional.empty();
    }
    Map<String, String> sources = new TreeMap<>();
    for (Object item : items) {
      if (!(item instanceof Map<?, ?> source)) {
        return Optional.empty();
      }
      Optional<String> file = text(source, "file");
      Optional<String> hash = text(source, "sha256");
      if (file.isEmpty() || hash.isEmpty()) {
        return Optional.empty();
      }
      sources.put(file.get(), hash.get());
    }
    return Optional.of(sources);
  }

  private static Optional<String> text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
