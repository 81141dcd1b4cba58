package io.storeops.example;

import static io.storeops.example.Shown.fraction;
import static io.storeops.example.Shown.plainEach;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plan reports of the ad console as csv, by month: plain fractions, empty where nothing divides.
 */
final class AlimamaFiles {
  private static final List<String> HEADER =
      List.of(
          ("日期 场景ID 场景名字 计划ID 计划名字 展现量 点击量 花费 点击率 平均点击花费 千次展现花费 直接成交金额"
                  + " 间接成交金额 总成交金额 总成交笔数 直接成交笔数 间接成交笔数 点击转化率 投入产出比 总成交成本"
                  + " 总购物车数 加购率 加购成本 引导访问量 引导访问人数 成交人数")
              .split(" "));

  private final Disguise disguise;

  AlimamaFiles(Disguise disguise) {
    this.disguise = disguise;
  }

  /** One month of them comes in GB18030, as the older console wrote it. */
  Map<String, byte[]> monthly(List<StoreDay> days) {
    Map<String, List<StoreDay>> months = new TreeMap<>();
    days.forEach(
        d ->
            months
                .computeIfAbsent(d.day().toString().substring(0, 7), m -> new ArrayList<>())
                .add(d));
    Map<String, byte[]> files = new TreeMap<>();
    months.forEach(
        (month, part) -> {
          boolean old = month.equals("2026-10") != disguise.recoded();
          FileBytes.Csv csv = old ? FileBytes.Csv.GB18030 : FileBytes.Csv.UTF8_BOM;
          Grid grid = Grid.of(HEADER);
          part.forEach(d -> AdDay.of(List.of(d)).plans().forEach(p -> grid.add(row(d, p))));
          String last = disguise.day(part.get(part.size() - 1).day()).plusDays(1).toString();
          String name = "计划报表_" + last.replace("-", "") + "_091533.csv";
          files.put(name, FileBytes.csv(csv, grid));
        });
    return files;
  }

  private List<String> row(StoreDay day, AdDay.Plan p) {
    BigDecimal spend = disguise.money(p.spend());
    BigDecimal sales = disguise.money(p.sales());
    BigDecimal direct = disguise.money(p.sales() * 62 / 100);
    List<String> cells = new ArrayList<>();
    cells.add(disguise.day(day.day()).toString());
    cells.addAll(List.of(p.id().substring(0, 3), p.scene(), p.id(), disguise.name(p.name())));
    cells.addAll(List.of("" + p.impressions(), "" + p.clicks(), spend.toPlainString()));
    cells.addAll(
        List.of(
            fraction(p.clicks(), p.impressions()),
            plainEach(spend, p.clicks()),
            plainEach(spend.multiply(BigDecimal.valueOf(1000)), p.impressions()),
            direct.toPlainString(),
            sales.subtract(direct).toPlainString(),
            sales.toPlainString(),
            "" + p.orders(),
            "" + p.orders() * 62 / 100,
            "" + (p.orders() - p.orders() * 62 / 100),
            fraction(p.orders(), p.clicks()),
            fraction(p.sales(), p.spend()),
            plainEach(spend, p.orders()),
            "" + p.carts(),
            fraction(p.carts(), p.clicks()),
            plainEach(spend, p.carts()),
            "" + p.clicks() * 93 / 100,
            "" + p.clicks() * 88 / 100,
            "" + p.orders() * 97 / 100));
    return cells;
  }
}
