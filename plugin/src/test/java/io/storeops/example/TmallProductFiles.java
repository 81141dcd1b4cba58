package io.storeops.example;

import static io.storeops.example.Shown.count;
import static io.storeops.example.Shown.each;
import static io.storeops.example.Shown.money;
import static io.storeops.example.Shown.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sycm product list by day, one file a week: header in row 5, texts in every cell. */
final class TmallProductFiles {
  private static final List<String> HEADER =
      List.of(
          ("统计日期 商品ID 商品名称 主商品ID 商品类型 货号 商品状态 商品标签 商品访客数 商品浏览量 平均停留时长 商品详情页跳出率"
                  + " 商品收藏人数 商品加购件数 商品加购人数 下单买家数 下单件数 下单金额 下单转化率 支付买家数 支付件数 支付金额"
                  + " 商品支付转化率 支付新买家数 支付老买家数 老买家支付金额 聚划算支付金额 访客平均价值 成功退款金额 竞争力评分"
                  + " 年累计支付金额 月累计支付金额 月累计支付件数 搜索引导支付转化率 搜索引导访客数 搜索引导支付买家数"
                  + " 结构化详情引导转化率 结构化详情引导成交占比")
              .split(" "));

  private final Disguise disguise;
  private final Noise noise = new Noise(38);

  /** Running totals by product and year or month. */
  private final Map<String, Long> running = new HashMap<>();

  TmallProductFiles(Disguise disguise) {
    this.disguise = disguise;
  }

  /** All weeks by name of the file, in order of time. */
  SortedMap<LocalDate, Map.Entry<String, byte[]>> weekly(List<StoreDay> days) {
    SortedMap<LocalDate, Map.Entry<String, byte[]>> files = new TreeMap<>();
    for (int i = 0; i + 7 <= days.size(); i += 7) {
      List<StoreDay> week = days.subList(i, i + 7);
      LocalDate from = disguise.day(week.get(0).day());
      String name = "【生意参谋平台】商品_全部_" + from + "_" + from.plusDays(6) + ".xls";
      files.put(week.get(0).day(), Map.entry(name, FileBytes.xls("商品_全部", grid(week))));
    }
    return files;
  }

  private Grid grid(List<StoreDay> week) {
    Grid grid = new Grid().notes(4, "商品_全部", "统计周期内，支付口径；访客数为当日去重", "终端：所有终端");
    grid.add(HEADER);
    for (StoreDay day : week) {
      day.products().forEach(p -> grid.add(row(p)));
    }
    return grid;
  }

  private List<String> row(ProductDay p) {
    List<String> cells = new ArrayList<>();
    String id = disguise.name(p.item().id());
    cells.add(disguise.day(p.day()).toString());
    cells.addAll(List.of(id, disguise.name(p.item().name()), id, "主商品"));
    cells.addAll(List.of(p.item().sku(), "当前在线", p.item().visitors() > 600 ? "重点" : "-"));
    cells.addAll(visits(p));
    cells.addAll(trade(p));
    cells.addAll(totals(p));
    return List.copyOf(cells);
  }

  private List<String> visits(ProductDay p) {
    int d = Story.index(p.day());
    String key = p.item().id();
    return List.of(
        count(p.visitors()),
        count(p.views()),
        Shown.ratio(Math.round(2400 * noise.factor(key + "stay", d, 0.15)), 100, 2),
        Shown.ratio(Math.round(7200 * noise.factor(key + "bounce", d, 0.05)), 100, 2) + "%",
        count(p.favourites()),
        count(p.carts() * 112 / 100),
        count(p.carts()));
  }

  private List<String> trade(ProductDay p) {
    long placed = p.buyers() * 107 / 100;
    long old = p.buyers() * 23 / 100;
    BigDecimal paid = disguise.money(p.cents());
    long repeatCents = p.buyers() == 0 ? 0 : p.cents() * old / p.buyers();
    return List.of(
        count(placed),
        count(p.items() * 107 / 100),
        money(disguise.money(p.cents() * 107 / 100)),
        percent(placed, p.visitors()),
        count(p.buyers()),
        count(p.items()),
        money(paid),
        percent(p.buyers(), p.visitors()),
        count(p.buyers() - old),
        count(old),
        money(disguise.money(repeatCents)),
        "0.00",
        each(paid, p.visitors()),
        money(disguise.money(p.refundCents())),
        "-");
  }

  private List<String> totals(ProductDay p) {
    LocalDate day = disguise.day(p.day());
    String year = p.item().id() + "/" + day.getYear();
    String month = year + "/" + day.getMonthValue();
    long yearCents = running.merge(year, p.cents(), Long::sum);
    long monthCents = running.merge(month, p.cents(), Long::sum);
    long monthItems = running.merge(month + "/items", p.items(), Long::sum);
    return List.of(
        money(disguise.money(yearCents)),
        money(disguise.money(monthCents)),
        count(monthItems),
        percent(p.searchBuyers(), p.searchVisitors()),
        count(p.searchVisitors()),
        count(p.searchBuyers()),
        "-",
        "-");
  }
}
