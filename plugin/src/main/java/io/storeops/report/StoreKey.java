package io.storeops.report;

import io.storeops.plan.Plan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures: a store's, or those of all stores of a currency.
 *
 * @param store null for all stores
 */
record StoreKey(@Nullable String store, String currency) {

  /** Of the text in relations, where {@code *CNY} is all stores; empty for a store of no plan. */
  static Optional<StoreKey> of(String text, Plan plan) {
    return text.startsWith("*")
        ? Optional.of(new StoreKey(null, text.substring(1)))
        : plan.store(text).map(s -> new StoreKey(s.id(), s.currency()));
  }

  /** As in relations. */
  String text() {
    return store == null ? "*" + currency : store;
  }
}
