package io.storeops.facts;

import io.storeops.plan.Plan;
import io.storeops.sheet.InputFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** To which store a file or a row belongs. */
final class Shops {
  private final List<Plan.Store> stores;
  private final Map<String, Plan.Store> byName = new HashMap<>();

  Shops(Plan plan) {
    this.stores = plan.stores();
    for (Plan.Store store : stores) {
      byName.putIfAbsent(Headings.fold(store.id()), store);
      store.name().byLanguage().values().forEach(n -> byName.putIfAbsent(Headings.fold(n), store));
    }
  }

  /** The store that the plan or the path gives a file; empty when only its rows can tell. */
  Optional<Plan.Store> ofFile(InputFile file, String setting) {
    if (!setting.isEmpty()) {
      return stores.stream().filter(s -> s.id().equals(setting)).findFirst();
    }
    for (Plan.Store store : stores) {
      if (Globs.matches(store.files(), file)) {
        return Optional.of(store);
      }
    }
    for (String folder : file.folder().split("[/!]+")) {
      Plan.Store store = byName.get(Headings.fold(folder));
      if (store != null) {
        return Optional.of(store);
      }
    }
    return stores.size() == 1 ? Optional.of(stores.get(0)) : named(file.baseName());
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
