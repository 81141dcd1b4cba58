package io.storeops.example;

import static io.storeops.example.Shown.count;
import static io.storeops.example.Shown.each;
import static io.storeops.example.Shown.money;
import static io.storeops.example.Shown.percent;
import static io.storeops.example.Shown.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sycm self-service report of the shop, by day and by week: header in row 8, below its notes. */
final class TmallShopFiles {
  private static final List<String> HEADER =
      List.of(
          ("统计日期 PC端访客数 无线端访客数 访客数 浏览量 无线端浏览量 商品访客数 商品浏览量 平均停留时长 跳失率 商品收藏买家数"
                  + " 商品收藏次数 加购人数 加购件数 支付金额 无线端支付金额 支付买家数 支付子订单数 支付件数 下单金额 下单买家数"
                  + " 下单件数 人均浏览量 下单转化率 支付转化率 客单价 UV价值 老访客数 新访客数 支付老买家数 老买家支付金额"
                  + " 淘宝客佣金 成功退款金额 评价数 正面评价数 负面评价数 支付父订单数 揽收包裹数 发货包裹数"
                  + " 平均支付_签收时长(秒) 描述相符评分 物流服务评分 服务态度评分 下单-支付转化率 支付商品数 店铺收藏买家数"
                  + " 关键词推广花费 精准人群推广花费 智能场景花费 新增会员数")
              .split(" "));

  private final Disguise disguise;
  private final Noise noise = new Noise(8);

  TmallShopFiles(Disguise disguise) {
    this.disguise = disguise;
  }

  /** Days by quarter of the story. */
  Map<String, byte[]> daily(List<StoreDay> days) {
    Map<String, List<StoreDay>> quarters = new TreeMap<>();
    for (StoreDay d : days) {
      int months = disguise.recoded() ? 1 : 3;
      String part = d.day().getYear() + "/" + (99 + d.day().getMonthValue() + months - 1) / months;
      quarters.computeIfAbsent(part, q -> new ArrayList<>()).add(d);
    }
    Map<String, byte[]> files = new TreeMap<>();
    for (List<StoreDay> part : quarters.values()) {
      Grid grid = notes("日", part.get(0).day(), part.get(part.size() - 1).day());
      part.forEach(d -> grid.add(row(disguise.day(d.day()).toString(), Totals.of(List.of(d)))));
      files.put(name("店铺日报", part), FileBytes.xls("店铺日报", grid));
    }
    return files;
  }

  /** Whole weeks with their distinct people, from a day on. */
  Map<String, byte[]> weekly(List<StoreDay> days, LocalDate from) {
    List<StoreDay> part = days.stream().filter(d -> !d.day().isBefore(from)).toList();
    Grid grid = notes("周", from, Story.LAST);
    for (int i = 0; i + 7 <= part.size(); i += 7) {
      List<StoreDay> week = part.subList(i, i + 7);
      String range = disguise.day(week.get(0).day()) + " ~ " + disguise.day(week.get(6).day());
      grid.add(row(range, Totals.of(week)));
    }
    return Map.of(name("店铺周报", part), FileBytes.xls("店铺周报", grid));
  }

  private String name(String report, List<StoreDay> part) {
    LocalDate from = disguise.day(part.get(0).day());
    LocalDate to = disguise.day(part.get(part.size() - 1).day());
    return "【生意参谋平台】自助取数-" + report + "-林登家居旗舰店_" + from + "_" + to + ".xls";
  }

  private Grid notes(String grain, LocalDate from, LocalDate to) {
    return new Grid()
        .notes(
            7,
            "生意参谋 - 自助取数",
            "报表类型：店铺  统计粒度：" + grain,
            "统计周期：" + disguise.day(from) + " ~ " + disguise.day(to),
            "终端：全部终端",
            "金额单位：元；人数为统计周期内去重",
            "数据仅供商家内部使用，请勿外传")
        .add(HEADER);
  }

  private List<String> row(String when, Totals t) {
    BigDecimal paid = disguise.money(t.cents());
    BigDecimal placed = disguise.money(t.placedCents());
    List<String> cells = new ArrayList<>(List.of(when));
    cells.addAll(traffic(t));
    cells.addAll(
        List.of(money(paid), money(disguise.money(t.cents() * 93 / 100)), count(t.buyers())));
    cells.addAll(List.of(count(t.lines()), count(t.items()), money(placed)));
    cells.addAll(List.of(count(t.orderBuyers()), count(t.items() * 106 / 100)));
    cells.addAll(
        List.of(
            Shown.ratio(t.views(), t.visitors(), 2),
            percent(t.orderBuyers(), t.visitors()),
            percent(t.buyers(), t.visitors()),
            each(paid, t.buyers()),
            each(paid, t.visitors()),
            count(t.visitors() - t.newVisitors()),
            count(t.newVisitors()),
            count(t.repeatBuyers()),
            money(disguise.money(t.cents() * t.repeatBuyers() / Math.max(1, t.buyers())))));
    cells.addAll(spend(t));
    cells.addAll(service(t));
    return List.copyOf(cells);
  }

  private List<String> traffic(Totals t) {
    long desktop = t.visitors() * 6 / 100;
    return List.of(
        count(desktop),
        count(t.visitors() - desktop),
        count(t.visitors()),
        count(t.views()),
        count(t.views() * 95 / 100),
        count(t.productVisitors()),
        count(t.productViews()),
        Shown.ratio(t.stay(), 1, 2),
        Shown.ratio(t.bounce(), 100, 2) + "%",
        count(t.favourites()),
        count(t.favourites() * 11 / 10),
        count(t.carts()),
        count(t.carts() * 118 / 100));
  }

  private List<String> spend(Totals t) {
    return List.of(
        money(disguise.money(t.cents() * 12 / 1000)), money(disguise.money(t.refundCents())));
  }

  private List<String> service(Totals t) {
    AdDay ads = AdDay.of(t.days());
    int d = Story.index(t.last().day());
    long reviews = noise.count("reviews", d, t.orders() * 0.18);
    long bad = noise.count("bad", d, reviews * 0.012);
    StoreDay.Scores scores = t.last().scores();
    long late = Math.max(0, 483 - scores.logistics());
    return List.of(
        count(reviews),
        count(Math.max(0, reviews - 2 * bad)),
        count(bad),
        count(t.orders()),
        count(t.orders() * 97 / 100),
        count(t.orders() * 98 / 100),
        count(Math.round(209_000 * noise.factor("sign", d, 0.04)) + late * 9_000),
        score(scores.description()),
        score(scores.logistics()),
        score(scores.service()),
        percent(t.buyers(), t.orderBuyers()),
        count(t.soldProducts()),
        count(t.favourites() / 4),
        money(disguise.money(ads.keyword())),
        money(disguise.money(ads.audience())),
        money(disguise.money(ads.scene())),
        count(t.buyers() * 9 / 100));
  }
}
