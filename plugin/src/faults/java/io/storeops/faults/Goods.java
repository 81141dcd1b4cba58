package io.storeops.faults;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the clean shop sells.
 *
 * @param id as exports have it, the same as in the plan
 * @param price that buyers pay, in whole yuan
 * @param part of the shop's visitors who look at it
 * @param rate buyers among those
 */
record Goods(String id, String name, int price, int listPrice, int cost, double part, double rate) {
  static final List<Goods> ALL =
      List.of(
          new Goods("681204351337", "Bed linen", 299, 399, 148, 0.20, 0.029),
          new Goods("681204352674", "Down quilt", 799, 1099, 460, 0.10, 0.0115),
          new Goods("681204354011", "Pillow", 119, 159, 40, 0.28, 0.026),
          new Goods("681204355348", "Towel set", 65, 89, 28, 0.20, 0.029),
          new Goods("681204356685", "Blanket", 139, 179, 60, 0.14, 0.0245),
          new Goods("681204358022", "Cooling mat", 159, 199, 80, 0.10, 0.024));

  /** The plan's last member day had its own price of the bed linen. */
  int priceOn(LocalDate day) {
    long ago = CleanShop.LAST.toEpochDay() - day.toEpochDay();
    return id.equals("681204351337") && ago >= 18 && ago <= 20 ? 275 : price;
  }

  BigDecimal sales(LocalDate day, int items) {
    return BigDecimal.valueOf((long) priceOn(day) * items);
  }
}
