package io.storeops.facts;

import io.storeops.diag.TextSource;
import io.storeops.plan.Plan;
import io.storeops.sheet.InputFile;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** To which store a file or a row belongs. */
final class Shops {
  /** The id of the store that stands for any. */
  static final String ANY = "any";

  private final List<Plan.Store> stores;
  private final Map<String, Plan.Store> byName = new HashMap<>();

  /**
   * A store and how it was found.
   *
   * @param why a phrase such as {@code the only store}
   */
  record Owner(Plan.Store store, String why) {}

  Shops(Plan plan) {
    this(plan.stores());
  }

  private Shops(List<Plan.Store> stores) {
    this.stores = stores;
    for (Plan.Store store : stores) {
      byName.putIfAbsent(Headings.fold(store.id()), store);
      store.name().byLanguage().values().forEach(n -> byName.putIfAbsent(Headings.fold(n), store));
    }
  }

  /** The store that the plan or the path gives a file; empty when only its rows can tell. */
  Optional<Plan.Store> ofFile(InputFile file, String setting) {
    return owner(file, setting).map(Owner::store);
  }

  /** The same, with the reason. */
  Optional<Owner> owner(InputFile file, String setting) {
    if (!setting.isEmpty()) {
      return stores.stream()
          .filter(s -> s.id().equals(setting))
          .findFirst()
          .map(s -> new Owner(s, "inputs: says so"));
    }
    for (Plan.Store store : stores) {
      if (Globs.matches(store.files(), file)) {
        return Optional.of(new Owner(store, "its files: fit"));
      }
    }
    for (String folder : file.folder().split("[/!]+")) {
      Plan.Store store = byName.get(Headings.fold(folder));
      if (store != null) {
        return Optional.of(new Owner(store, "by the folder " + folder));
      }
    }
    return stores.size() == 1
        ? Optional.of(new Owner(stores.get(0), "the only store"))
        : named(file.baseName()).map(s -> new Owner(s, "by the file's name"));
  }

  /** One store that stands for any: where nothing says whose a file is. */
  static Shops any() {
    return new Shops(
        List.of(
            new Plan.Store(
                ANY,
                new Plan.Text(Map.of()),
                "other",
                "XXX",
                ZoneOffset.UTC,
                LocalTime.MIDNIGHT,
                List.of(),
                TextSource.of("plan"))));
  }

  /** The only store whose name stands in the file's name. */
  private Optional<Plan.Store> named(String base) {
    String folded = Headings.fold(base);
    List<Plan.Store> found =
        byName.entrySet().stream()
            .filter(e -> e.getKey().length() > 2 && folded.contains(e.getKey()))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The store of a shop column's text. */
  Optional<Plan.Store> ofText(String text) {
    return Optional.ofNullable(byName.get(Headings.fold(text)));
  }
}
