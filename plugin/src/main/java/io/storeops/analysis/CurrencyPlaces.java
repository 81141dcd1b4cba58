package io.storeops.analysis;

import io.storeops.plan.Plan;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** Decimal places that a store's money is printed with. */
final class CurrencyPlaces {
  private final Map<String, String> currencies = new HashMap<>();

  CurrencyPlaces(Plan plan) {
    plan.stores().forEach(s -> currencies.put(s.id(), s.currency()));
  }

  /** 2 for most currencies, 0 for the yen; {@code *CNY} is all stores of that currency. */
  int of(String store) {
    String code =
        store.startsWith("*") ? store.substring(1) : currencies.getOrDefault(store, "CNY");
    try {
      return Math.min(4, Math.max(0, Currency.getInstance(code).getDefaultFractionDigits()));
    } catch (IllegalArgumentException e) {
      return 2;
    }
  }
}
