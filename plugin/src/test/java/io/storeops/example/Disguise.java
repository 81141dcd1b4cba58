package io.storeops.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * How the story is told: as it is, or under other names, days and prices, to show that nothing was
 * made for one shop only.
 *
 * @param days added to every day
 * @param money factor of every amount
 * @param words names replaced in texts and file names, longest first
 * @param recoded csv in another encoding, files split and named otherwise
 */
record Disguise(int days, int money, Map<String, String> words, boolean recoded) {
  static final Disguise NONE = new Disguise(0, 1, Map.of(), false);

  LocalDate day(LocalDate story) {
    return story.plusDays(days);
  }

  BigDecimal money(long cents) {
    return BigDecimal.valueOf(cents * money, 2);
  }

  String name(String text) {
    String result = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      result = result.replace(word.getKey(), word.getValue());
    }
    return result;
  }
}
