package io.storeops.example;

import static io.storeops.example.Shown.fraction;
import static io.storeops.example.Shown.percent;
import static io.storeops.example.Shown.plainEach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JD's exports: numbers in number cells, days as 20260105, rates as text with a percent sign. */
final class JdFiles {
  private static final List<String> SHOP =
      List.of(
          ("时间 店铺访客数 店铺浏览量 店铺平均停留时长 成交金额 成交单量 成交客户数 成交商品件数 店铺成交转化率 客单价"
                  + " 加购客户数 加购商品件数 加购转化率 UV价值 退款金额")
              .split(" "));
  private static final List<String> PRODUCT =
      List.of(
          ("时间 SKU SKU名称 一级类目 二级类目 货号 商品浏览量 商品访客数 商品平均停留时长 加购客户数 加购商品件数"
                  + " 成交客户数 成交单量 成交商品件数 成交金额 成交转化率 客单价 UV价值 搜索点击次数 搜索点击率")
              .split(" "));
  private static final List<String> ADS =
      List.of(
          "日期", "计划ID", "计划名称", "展现数", "点击数", "点击率", "平均点击成本", "花费", "千次展现成本", "总订单行", "总订单金额",
          "总加购数", "转化率", "投产比");

  private final Disguise disguise;
  private final Noise noise = new Noise(618);

  JdFiles(Disguise disguise) {
    this.disguise = disguise;
  }

  /** Shop days by half year, product days by quarter, ads by half year. */
  Map<String, byte[]> all(List<StoreDay> days) {
    Map<String, byte[]> files = new TreeMap<>();
    split(days, 6).forEach((k, part) -> shop(files, part));
    List<StoreDay> kept = days.stream().filter(d -> ExampleFiles.productsKept(d.day())).toList();
    split(kept, 3).forEach((k, part) -> product(files, part));
    split(days, 6).forEach((k, part) -> ads(files, part));
    return files;
  }

  private static Map<String, List<StoreDay>> split(List<StoreDay> days, int months) {
    Map<String, List<StoreDay>> parts = new TreeMap<>();
    for (StoreDay d : days) {
      String key = d.day().getYear() + "/" + (d.day().getMonthValue() - 1) / months;
      parts.computeIfAbsent(key, k -> new ArrayList<>()).add(d);
    }
    return parts;
  }

  private String span(List<StoreDay> part) {
    return plain(part.get(0).day()) + "_" + plain(part.get(part.size() - 1).day());
  }

  private String plain(LocalDate day) {
    return disguise.day(day).toString().replace("-", "");
  }

  private void shop(Map<String, byte[]> files, List<StoreDay> part) {
    Grid grid = Grid.of(SHOP);
    part.forEach(d -> grid.add(shopRow(d)));
    grid.add(total(part));
    files.put("商智/JD店铺日报_店铺_" + span(part) + ".xlsx", FileBytes.xlsx("店铺", grid));
  }

  private List<Object> shopRow(StoreDay d) {
    BigDecimal paid = disguise.money(d.cents());
    return List.of(
        Long.valueOf(plain(d.day())),
        d.visitors(),
        d.views(),
        d.staySeconds(),
        paid,
        d.orders(),
        d.buyers(),
        d.items(),
        percent(d.buyers(), d.visitors()),
        number(plainEach(paid, d.buyers())),
        d.carts(),
        d.carts() * 115 / 100,
        percent(d.carts(), d.visitors()),
        number(plainEach(paid, d.visitors())),
        disguise.money(d.refundCents()));
  }

  /** The console adds a line with sums, and a dash where a sum says nothing. */
  private List<Object> total(List<StoreDay> part) {
    Totals t = Totals.of(part);
    return List.of(
        "汇总",
        "-",
        t.views(),
        "-",
        disguise.money(t.cents()),
        t.orders(),
        "-",
        t.items(),
        "-",
        "-",
        "-",
        part.stream().mapToLong(d -> d.carts() * 115 / 100).sum(),
        "-",
        "-",
        disguise.money(t.refundCents()));
  }

  private static Object number(String text) {
    return text.isEmpty() ? "-" : new BigDecimal(text);
  }

  private void product(Map<String, byte[]> files, List<StoreDay> part) {
    Grid grid = Grid.of(PRODUCT);
    part.forEach(d -> d.products().forEach(p -> grid.add(productRow(p))));
    files.put("商智/SKU明细_" + span(part) + "_全部渠道_商品明细.xlsx", FileBytes.xlsx("商品明细", grid));
  }

  private List<Object> productRow(ProductDay p) {
    BigDecimal paid = disguise.money(p.cents());
    List<Object> cells = new ArrayList<>();
    cells.add(plain(p.day()));
    cells.addAll(List.of(disguise.name(p.item().id()), disguise.name(p.item().name()), "家居家装"));
    cells.addAll(List.of(p.item().category(), p.item().sku(), p.views(), p.visitors()));
    cells.addAll(List.of(stay(p), p.carts(), p.carts() * 112 / 100, p.buyers()));
    cells.addAll(List.of(Math.min(p.items(), p.buyers() + 1), p.items(), paid));
    cells.addAll(
        List.of(
            percent(p.buyers(), p.visitors()),
            number(plainEach(paid, p.buyers())),
            number(plainEach(paid, p.visitors())),
            p.searchVisitors(),
            percent(p.searchVisitors(), p.searchVisitors() * 19)));
    return cells;
  }

  private long stay(ProductDay p) {
    return Math.round(31 * noise.factor(p.item().id() + "stay", Story.index(p.day()), 0.12));
  }

  private void ads(Map<String, byte[]> files, List<StoreDay> part) {
    Grid grid = Grid.of(ADS);
    for (StoreDay d : part) {
      grid.add(adRow(d, "3350218", "京东快车-床品", 0.11, 1.18));
      grid.add(adRow(d, "3350377", "京东快车-家具", 0.06, 1.92));
    }
    String name = "京准通/京准通_京东快车_计划_" + span(part) + ".csv";
    FileBytes.Csv csv = disguise.recoded() ? FileBytes.Csv.GB18030 : FileBytes.Csv.UTF8_BOM;
    files.put(name, FileBytes.csv(csv, grid));
  }

  private List<String> adRow(StoreDay day, String id, String name, double share, double price) {
    int d = Story.index(day.day());
    long clicks = noise.count(id + "clicks", d, day.visitors() * share);
    long shown = Math.round(clicks / 0.029 * noise.factor(id + "shown", d, 0.06));
    long spend = Math.round(clicks * price * 100 * noise.factor(id + "cost", d, 0.05));
    long orders = noise.count(id + "orders", d, clicks * 0.028);
    long sales = Math.round(orders * 39_000 * noise.factor(id + "sales", d, 0.1));
    long carts = noise.count(id + "carts", d, clicks * 0.07);
    BigDecimal cost = disguise.money(spend);
    return List.of(
        plain(day.day()),
        id,
        disguise.name(name),
        "" + shown,
        "" + clicks,
        percent(clicks, shown),
        plainEach(cost, clicks),
        cost.toPlainString(),
        plainEach(cost.multiply(BigDecimal.valueOf(1000)), shown),
        "" + orders,
        disguise.money(sales).toPlainString(),
        "" + carts,
        percent(orders, clicks),
        spend == 0 ? "" : fraction(sales, spend));
  }
}
