package io.storeops.example;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Order lines of the small store as its order tool exports them, with an account per buyer. A day's
 * lines are those of its products, its orders and buyers those of the shop's report. Three of ten
 * buyers have bought before, fewer in the week of Double 11, to which new ones came.
 */
final class JdOrderFiles {
  private static final List<String> HEADER =
      List.of("订单号", "下单时间", "付款时间", "买家ID", "省份", "商品ID", "商品名称", "数量", "实付金额", "订单状态");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String[] PLACES = {
    "广东", "江苏", "浙江", "北京", "山东", "上海", "四川", "河北", "湖北", "河南", "福建", "陕西"
  };

  private final Disguise disguise;
  private final Noise noise = new Noise(606);

  /** Buyers so far, by the number of their account. */
  private final List<Long> known = new ArrayList<>();

  private long number = 284_100_000_000L;
  private long account = 7_310_000_000L;

  JdOrderFiles(Disguise disguise) {
    this.disguise = disguise;
  }

  /** Archives by quarter, of one list a month. */
  Map<String, byte[]> quarterly(List<StoreDay> days) {
    Map<String, List<StoreDay>> months = new TreeMap<>();
    days.forEach(
        d ->
            months
                .computeIfAbsent(d.day().toString().substring(0, 7), m -> new ArrayList<>())
                .add(d));
    Map<String, SortedMap<String, byte[]>> archives = new LinkedHashMap<>();
    FileBytes.Csv csv = disguise.recoded() ? FileBytes.Csv.GB18030 : FileBytes.Csv.UTF8_BOM;
    months.forEach(
        (month, part) -> {
          Grid grid = Grid.of(HEADER);
          part.forEach(d -> day(grid, d));
          String from = disguise.day(part.get(0).day()).toString();
          String to = disguise.day(part.get(part.size() - 1).day()).toString();
          int quarter = (part.get(0).day().getMonthValue() + 2) / 3;
          String archive = from.substring(0, 4) + "Q" + quarter;
          archives
              .computeIfAbsent(archive, a -> new TreeMap<>())
              .put("订单明细_" + from + "_" + to + ".csv", FileBytes.csv(csv, grid));
        });
    Map<String, byte[]> files = new TreeMap<>();
    archives.forEach((name, entries) -> files.put("订单明细_" + name + ".zip", FileBytes.zip(entries)));
    return files;
  }

  private void day(Grid grid, StoreDay d) {
    List<ProductDay> lines = lines(d);
    int orders = (int) Math.min(lines.size(), Math.max(1, d.orders()));
    long[] buyers = buyers(d, (int) Math.min(orders, d.buyers()));
    Map<String, long[]> left = new LinkedHashMap<>();
    d.products()
        .forEach(p -> left.put(p.item().id(), new long[] {p.buyers(), p.items(), p.cents()}));
    long first = number;
    for (int i = 0; i < lines.size(); i++) {
      // what a buyer adds to the basket stands at the end and joins an order above
      double joins = noise.even("joins" + i, Story.index(d.day()));
      int order = i < orders ? i : (int) (joins * orders);
      long buyer = buyers[order % buyers.length];
      grid.add(line(d, lines.get(i), first + order * 97L, order, buyer, left));
    }
    number =
        first + orders * 97L + 1_000 + Math.round(noise.even("gap", Story.index(d.day())) * 9e6);
  }

  /** One line per buyer of a product, product by product as the tool sorts them. */
  private static List<ProductDay> lines(StoreDay d) {
    List<ProductDay> lines = new ArrayList<>();
    for (ProductDay p : d.products()) {
      for (long i = 0; i < p.buyers(); i++) {
        lines.add(p);
      }
    }
    return lines;
  }

  private long[] buyers(StoreDay d, int count) {
    int i = Story.index(d.day());
    double part = Story.inWorst(d.day()) ? 0.18 : 0.30;
    List<Long> today = new ArrayList<>();
    List<Long> fresh = new ArrayList<>();
    for (int b = 0; b < count; b++) {
      if (known.size() > 900 && noise.even("again" + b, i) < part) {
        // who bought lately comes back sooner; one in thirty is a guest house that orders often
        double back = noise.even("who" + b, i);
        int place = known.size() - 1 - (int) (back * back * (known.size() - 1));
        Long buyer = known.get(place - place % 30);
        if (!today.contains(buyer)) {
          today.add(buyer);
          continue;
        }
      }
      account += 3_571;
      today.add(account);
      fresh.add(account);
    }
    known.addAll(fresh);
    return today.stream().mapToLong(Long::longValue).toArray();
  }

  private List<String> line(
      StoreDay d, ProductDay p, long order, int place, long buyer, Map<String, long[]> left) {
    long[] rest = left.getOrDefault(p.item().id(), new long[] {1, 1, 0});
    long items = rest[0] == 1 ? rest[1] : Math.max(1, rest[1] / rest[0]);
    long cents = rest[0] == 1 ? rest[2] : rest[2] * items / Math.max(1, rest[1]);
    rest[0]--;
    rest[1] -= items;
    rest[2] -= cents;
    int i = Story.index(d.day());
    double at = noise.even("at" + place, i);
    LocalDateTime placed = disguise.day(d.day()).atTime(7, 0).plusSeconds(Math.round(at * 60_000));
    double where = noise.even("where" + buyer, 0);
    boolean back = noise.even("back" + place, i) < 0.06;
    return List.of(
        "" + order,
        TIME.format(placed),
        TIME.format(placed.plusSeconds(20 + place % 60)),
        "jd_" + Long.toString(buyer, 36),
        PLACES[(int) (where * where * PLACES.length)],
        disguise.name(p.item().id()),
        disguise.name(p.item().name()),
        "" + items,
        disguise.money(cents).toPlainString(),
        back ? "已退款" : "已完成");
  }
}
