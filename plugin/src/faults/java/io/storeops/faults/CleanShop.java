package io.storeops.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * A year of a shop in which nothing is wrong: every kind of export that a rule needs, with the noise
 * of real shops.
 */
final class CleanShop {
  /** A Sunday, 52 weeks after the first Monday. */
  static final LocalDate LAST = LocalDate.of(2026, 4, 26);

  static final LocalDate FIRST = LAST.minusDays(52 * 7 - 1);

  private final Map<String, Sheet> sheets = new TreeMap<>();

  CleanShop(long seed) {
    TradeSheets trade = new TradeSheets(seed);
    trade.add(sheets);
    new OrderSheets(seed, trade.sold()).add(sheets);
    new StockSheets(seed).add(sheets);
    new PageSheets(seed).add(sheets);
    new ServiceSheets(seed).add(sheets);
    new MarketSheets(seed).add(sheets);
    new RecordSheets(seed).add(sheets);
    new CareSheets(seed).add(sheets);
    new AdSheets(seed).add(sheets);
    new HourSheets(seed).add(sheets);
    new TeamSheets().add(sheets);
    new DutySheets().add(sheets);
  }

  /** By its path below the data folder. */
  Sheet sheet(String path) {
    Sheet sheet = sheets.get(path);
    if (sheet == null) {
      throw new IllegalArgumentException("no sheet " + path + " among " + sheets.keySet());
    }
    return sheet;
  }

  void write(Path data) throws IOException {
    for (Map.Entry<String, Sheet> sheet : sheets.entrySet()) {
      Path file = data.resolve(sheet.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, sheet.getValue().csv());
    }
  }
}
