package io.storeops.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files of the example's {@code data} folder by their path below it. */
final class ExampleFiles {
  /** Before this day weekly exports lie in archives. */
  private static final LocalDate LOOSE = LocalDate.of(2026, 10, 26);

  /** Days beside the trade lie loose since then. */
  private static final LocalDate WORST = LocalDate.of(2026, 11, 9);

  /** Product lists are kept since then, and from last year's Double 11. */
  private static final LocalDate PRODUCTS = LocalDate.of(2026, 7, 6);

  private static final LocalDate PEAK_FROM = LocalDate.of(2025, 10, 27);
  private static final LocalDate PEAK_TO = LocalDate.of(2025, 11, 10);

  private final Disguise disguise;
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private ExampleFiles(Disguise disguise) {
    this.disguise = disguise;
  }

  static SortedMap<String, byte[]> of(Disguise disguise) {
    ExampleFiles all = new ExampleFiles(disguise);
    all.tmall(new Simulation().play(Item.TMALL));
    all.jd(new Simulation().play(Item.JD));
    return all.files;
  }

  private void tmall(List<StoreDay> days) {
    TmallShopFiles shop = new TmallShopFiles(disguise);
    put("tmall/生意参谋/店铺/", shop.daily(days));
    put("tmall/生意参谋/店铺/", shop.weekly(days, LocalDate.of(2026, 6, 29)));
    SortedMap<LocalDate, Map.Entry<String, byte[]>> products =
        new TmallProductFiles(disguise).weekly(days);
    products.keySet().removeIf(monday -> !productsKept(monday));
    filed("tmall/生意参谋/商品/", "商品", LOOSE, products);
    SortedMap<LocalDate, Map.Entry<String, byte[]>> traffic =
        new TmallTrafficFiles(disguise).weekly(days);
    filed("tmall/生意参谋/流量/", "流量来源", LOOSE, traffic);
    Map.Entry<String, byte[]> last = traffic.get(traffic.lastKey());
    // somebody clicked twice
    put("tmall/生意参谋/流量/", Map.of(last.getKey().replace(".xls", " (1).xls"), last.getValue()));
    put("tmall/万相台/", new AlimamaFiles(disguise).monthly(days));
    List<LocalDate> weeks = List.of(LocalDate.of(2026, 2, 9), LocalDate.of(2026, 2, 16));
    put("tmall/订单/", new TmallOrderFiles(disguise).weeks(days, weeks));
    put("tmall/仓库/", new InventoryFiles(disguise).quarterly(days));
    put("tmall/客服/", new ServiceFiles(disguise).desk(days));
    put("tmall/直播/", new LiveFiles(disguise).quarterly(days));
    MarketFiles market = new MarketFiles(disguise);
    filed("tmall/生意参谋/竞争/", "交易概况", WORST, market.trade(days));
    put("tmall/生意参谋/市场/", market.words());
  }

  static boolean productsKept(LocalDate day) {
    boolean peak = !day.isBefore(PEAK_FROM) && day.isBefore(PEAK_TO.plusDays(7));
    return peak || !day.isBefore(PRODUCTS);
  }

  private void jd(List<StoreDay> days) {
    put("jd/", new JdFiles(disguise).all(days));
    put("jd/仓库/", new InventoryFiles(disguise).quarterly(days));
    put("jd/客服/", new ServiceFiles(disguise).team(days));
    put("jd/订单/", new JdOrderFiles(disguise).quarterly(days));
  }

  private void put(String folder, Map<String, byte[]> some) {
    some.forEach((name, bytes) -> files.put(disguise.name(folder + name), bytes));
  }

  /** New weeks lie loose in the folder, old ones in an archive per quarter. */
  private void filed(
      String folder,
      String what,
      LocalDate loose,
      SortedMap<LocalDate, Map.Entry<String, byte[]>> weeks) {
    SortedMap<String, SortedMap<String, byte[]>> archives = new TreeMap<>();
    weeks.forEach(
        (monday, file) -> {
          if (!monday.isBefore(loose) || disguise.recoded()) {
            put(folder, Map.of(file.getKey(), file.getValue()));
            return;
          }
          LocalDate shown = disguise.day(monday);
          String quarter = shown.getYear() + "Q" + (shown.getMonthValue() + 2) / 3;
          archives
              .computeIfAbsent(what + "_" + quarter + ".zip", a -> new TreeMap<>())
              .put(file.getKey(), file.getValue());
        });
    archives.forEach((name, entries) -> put(folder, Map.of(name, FileBytes.zip(entries))));
  }
}
