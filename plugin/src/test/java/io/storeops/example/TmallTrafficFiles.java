package io.storeops.example;

import static io.storeops.example.Shown.count;
import static io.storeops.example.Shown.money;
import static io.storeops.example.Shown.percent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sycm traffic sources, one file a week: header in row 6, parents and children in one sheet, the
 * parent marked by 汇总 in the lower levels.
 */
final class TmallTrafficFiles {
  private static final List<String> HEADER =
      List.of(
          ("一级来源 二级来源 三级来源 访客数 浏览量 支付金额 浏览量占比 店内跳转人数 跳出本店人数 收藏人数 加购人数"
                  + " 下单买家数 下单转化率 支付件数 支付买家数 支付转化率 直接支付买家数 收藏商品-支付买家数"
                  + " 粉丝支付买家数 加购商品-支付买家数")
              .split(" "));

  /** The lowest level with its usual share of visitors and its conversion against the shop's. */
  private record Leaf(String top, String second, String third, double share, double converts) {}

  private static final List<Leaf> LEAVES =
      List.of(
          new Leaf("淘内免费", "手淘搜索", "综合搜索", 0.27, 1.05),
          new Leaf("淘内免费", "手淘搜索", "店铺搜索", 0.04, 1.90),
          new Leaf("淘内免费", "手淘推荐", "首页推荐", 0.13, 0.45),
          new Leaf("淘内免费", "手淘推荐", "购后推荐", 0.03, 0.60),
          new Leaf("淘内免费", "营销活动", "聚划算", 0.03, 1.10),
          new Leaf("付费流量", "关键词推广(原直通车)", "关键词推广(原直通车)", 0.11, 0.95),
          new Leaf("付费流量", "精准人群推广(原引力魔方)", "精准人群推广(原引力魔方)", 0.06, 1.15),
          new Leaf("付费流量", "智能场景(原万相台)", "智能场景(原万相台)", 0.08, 0.85),
          new Leaf("付费流量", "淘宝客", "淘宝客", 0.02, 1.00),
          new Leaf("自主访问", "购物车", "购物车", 0.09, 2.30),
          new Leaf("自主访问", "我的淘宝", "我的淘宝", 0.07, 1.60),
          new Leaf("自主访问", "直接访问", "直接访问", 0.03, 1.20),
          new Leaf("淘外媒体", "内容平台", "小红书", 0.04, 0.35));

  /** Figures of a source; money in cents. */
  private record Flow(long visitors, long views, long buyers, long items, long cents) {
    Flow plus(Flow o) {
      return new Flow(
          visitors + o.visitors,
          views + o.views,
          buyers + o.buyers,
          items + o.items,
          cents + o.cents);
    }

    /** People who came by two ways count once above. */
    Flow asParent() {
      return new Flow(visitors * 97 / 100, views, buyers * 99 / 100, items, cents);
    }
  }

  private final Disguise disguise;
  private final Noise noise = new Noise(20);

  TmallTrafficFiles(Disguise disguise) {
    this.disguise = disguise;
  }

  SortedMap<LocalDate, Map.Entry<String, byte[]>> weekly(List<StoreDay> days) {
    SortedMap<LocalDate, Map.Entry<String, byte[]>> files = new TreeMap<>();
    for (int i = 0; i + 7 <= days.size(); i += 7) {
      List<StoreDay> week = days.subList(i, i + 7);
      LocalDate from = disguise.day(week.get(0).day());
      String name = "【生意参谋平台】无线店铺流量来源-" + from + "_" + from.plusDays(6) + ".xls";
      files.put(week.get(0).day(), Map.entry(name, FileBytes.xls("无线流量来源", grid(week))));
    }
    return files;
  }

  private Grid grid(List<StoreDay> week) {
    LocalDate from = disguise.day(week.get(0).day());
    Grid grid =
        new Grid()
            .notes(
                5,
                "生意参谋 - 流量看板 - 店铺来源",
                "统计周期：" + from + " ~ " + from.plusDays(6),
                "终端：无线端",
                "来源口径：同一访客经多个来源到访时，各来源分别计入")
            .add(HEADER);
    Totals totals = Totals.of(week);
    List<Flow> flows = flows(totals);
    for (int i = 0; i < LEAVES.size(); i++) {
      addParents(grid, totals, flows, i);
      Leaf leaf = LEAVES.get(i);
      addRow(grid, List.of(leaf.top, leaf.second, leaf.third), flows.get(i), totals);
    }
    return grid;
  }

  private void addParents(Grid grid, Totals totals, List<Flow> flows, int i) {
    Leaf leaf = LEAVES.get(i);
    Leaf before = i == 0 ? null : LEAVES.get(i - 1);
    if (before == null || !before.top.equals(leaf.top)) {
      Flow sum = sum(flows, l -> l.top.equals(leaf.top));
      addRow(grid, List.of(leaf.top, "汇总", "汇总"), sum, totals);
    }
    if (before == null || !before.second.equals(leaf.second)) {
      Flow sum = sum(flows, l -> l.second.equals(leaf.second));
      addRow(grid, List.of(leaf.top, leaf.second, "汇总"), sum, totals);
    }
  }

  private static Flow sum(List<Flow> flows, java.util.function.Predicate<Leaf> of) {
    Flow sum = new Flow(0, 0, 0, 0, 0);
    int parts = 0;
    for (int i = 0; i < LEAVES.size(); i++) {
      if (of.test(LEAVES.get(i))) {
        sum = sum.plus(flows.get(i));
        parts++;
      }
    }
    return parts == 1 ? sum : sum.asParent();
  }

  private List<Flow> flows(Totals totals) {
    double[] shares = new double[LEAVES.size()];
    double[] wants = new double[LEAVES.size()];
    double all = 0;
    double pull = 0;
    for (int i = 0; i < LEAVES.size(); i++) {
      shares[i] = share(i, totals);
      all += shares[i];
    }
    for (int i = 0; i < LEAVES.size(); i++) {
      wants[i] = shares[i] * converts(i, totals);
      pull += wants[i];
    }
    List<Flow> flows = new ArrayList<>();
    for (int i = 0; i < LEAVES.size(); i++) {
      flows.add(flow(totals, shares[i] / all, wants[i] / pull));
    }
    return flows;
  }

  private static Flow flow(Totals totals, double share, double pull) {
    long visitors = Math.round(totals.visitors() * 1.06 * share);
    return new Flow(
        visitors,
        Math.round(totals.views() * 0.94 * share),
        Math.min(visitors, Math.round(totals.buyers() * 0.99 * pull)),
        Math.round(totals.items() * 0.99 * pull),
        Math.round(totals.cents() * 0.99 * pull));
  }

  private double share(int i, Totals totals) {
    Leaf leaf = LEAVES.get(i);
    int d = Story.index(totals.last().day());
    double share = leaf.share * noise.factor(leaf.third, d, 0.03);
    boolean worst = Story.inWorst(totals.last().day());
    return worst && leaf.second.startsWith("智能场景") ? share * 2.35 : share;
  }

  private double converts(int i, Totals totals) {
    Leaf leaf = LEAVES.get(i);
    int d = Story.index(totals.last().day());
    double converts = leaf.converts * noise.factor(leaf.third + "c", d, 0.04);
    boolean worst = Story.inWorst(totals.last().day());
    return worst && leaf.second.startsWith("智能场景") ? converts * 0.3 : converts;
  }

  private void addRow(Grid grid, List<String> path, Flow f, Totals totals) {
    List<String> cells = new ArrayList<>(path);
    long placed = f.buyers * 107 / 100;
    cells.addAll(List.of(count(f.visitors), count(f.views), money(disguise.money(f.cents))));
    cells.addAll(
        List.of(
            percent(f.views, totals.views()),
            count(f.visitors * 46 / 100),
            count(f.visitors * 54 / 100),
            count(f.visitors * 22 / 1000),
            count(f.visitors * 84 / 1000),
            count(placed),
            percent(placed, f.visitors),
            count(f.items),
            count(f.buyers),
            percent(f.buyers, f.visitors),
            count(f.buyers * 71 / 100),
            count(f.buyers * 6 / 100),
            count(f.buyers * 9 / 100),
            count(f.buyers * 14 / 100)));
    grid.add(cells);
  }
}
