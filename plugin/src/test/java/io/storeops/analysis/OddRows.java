package io.storeops.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Rows of the odd shop with figures by chance, the same in every run. */
final class OddRows {
  /** Its 75 days lie across the turn of a year of 53 weeks. */
  static final LocalDate FIRST = LocalDate.of(2026, 10, 28);

  static final List<String> STORES = List.of("north", "south", "tokyo");

  private final Shop shop;
  private final Random random;

  OddRows(Shop shop, long seed) {
    this.shop = shop;
    this.random = new Random(seed);
  }

  /** A row of cells by name and value; a cell whose value is null has no data. */
  void add(String table, @Nullable Object... cells) {
    List<Object> filled = new ArrayList<>();
    for (int i = 0; i < cells.length; i += 2) {
      Object name = cells[i];
      Object value = cells[i + 1];
      if (name != null && value != null) {
        filled.addAll(List.of(name, value));
      }
    }
    shop.row(table, filled.toArray());
  }

  int below(int most) {
    return random.nextInt(most);
  }

  /** From 0 to 1. */
  double share() {
    return random.nextDouble();
  }

  /** An amount of three decimals. */
  BigDecimal money(int most) {
    return BigDecimal.valueOf(random.nextInt(most * 1000), 3);
  }
}
