package io.storeops.report.block;

import org.jspecify.annotations.Nullable;

/**
 * What a page is about.
 *
 * @param store null for all stores of the currency
 * @param currency of its money
 */
public record Scope(@Nullable String store, String currency) {

  /** The store's id in relations; all stores of a currency are {@code *CNY}. */
  public String key() {
    return store == null ? "*" + currency : store;
  }

  /** Whether a figure with that store and currency belongs here. */
  boolean holds(@Nullable String otherStore, String otherCurrency) {
    return store == null
        ? otherStore == null && (otherCurrency.isEmpty() || otherCurrency.equals(currency))
        : store.equals(otherStore);
  }
}
