package io.storeops.plan;

import io.storeops.diag.NearestName;
import io.storeops.plan.Plan.Store;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlScalar;
import java.nio.file.FileSystems;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Reads {@code stores}. */
final class StoreReader {
  /** Zones of currencies whose country, or capital, has only one; every other is UTC. */
  private static final Map<String, String> ZONES =
      Map.of(
          "CNY", "Asia/Shanghai",
          "TWD", "Asia/Taipei",
          "HKD", "Asia/Hong_Kong",
          "JPY", "Asia/Tokyo",
          "KRW", "Asia/Seoul",
          "SGD", "Asia/Singapore",
          "THB", "Asia/Bangkok",
          "VND", "Asia/Ho_Chi_Minh",
          "PHP", "Asia/Manila",
          "GBP", "Europe/London");

  private final PlanContext context;

  StoreReader(PlanContext context) {
    this.context = context;
  }

  List<Store> stores() {
    return context.files().list("stores").stream()
        .map(this::store)
        .sorted(Comparator.comparing(Store::id))
        .toList();
  }

  private Store store(YamlMap map) {
    String id = map.text("id", "");
    String currency = currency(map, "currency").orElse("");
    return new Store(
        id,
        context.text(map, "name", id),
        map.text("platform", "other"),
        currency,
        zone(map, currency),
        map.time("dayStart").orElse(LocalTime.MIDNIGHT),
        globs(map, "files"),
        map.source());
  }

  /** A currency code; an unknown one is reported. */
  static Optional<String> currency(YamlMap map, String key) {
    Optional<String> code = map.text(key);
    if (code.isPresent() && code.get().matches("[A-Z]{3}") && !codes().contains(code.get())) {
      map.valueProblem(
          key,
          "P011",
          "\"" + code.get() + "\" is no ISO 4217 currency",
          NearestName.of(code.get(), Set.of("CNY", "TWD", "HKD", "JPY", "USD", "EUR", "GBP"))
              .map(n -> "did you mean \"" + n + "\"?")
              .orElse(""));
    }
    return code;
  }

  private static Set<String> codes() {
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ZoneId zone(YamlMap map, String currency) {
    Optional<String> name = map.text("timeZone");
    if (name.isEmpty()) {
      return Optional.ofNullable(ZONES.get(currency)).map(ZoneId::of).orElse(ZoneOffset.UTC);
    }
    try {
      return ZoneId.of(name.get());
    } catch (DateTimeException e) {
      map.valueProblem(
          "timeZone",
          "P010",
          "\"" + name.get() + "\" is no time zone; expected one like Asia/Shanghai",
          NearestName.of(name.get(), ZoneId.getAvailableZoneIds())
              .map(n -> "did you mean \"" + n + "\"?")
              .orElse(""));
      return ZoneOffset.UTC;
    }
  }

  /** Glob patterns; those that make no sense are reported. */
  static List<String> globs(YamlMap map, String key) {
    for (YamlScalar glob : map.scalars(key)) {
      try {
        FileSystems.getDefault().getPathMatcher("glob:" + glob.text());
      } catch (PatternSyntaxException e) {
        glob.problem(
            "P019",
            "\"" + glob.text() + "\" is no file pattern: a bracket is not closed",
            "write for example \"tmall/**\"");
      }
    }
    return map.texts(key);
  }
}
