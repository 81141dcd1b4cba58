package io.storeops.example;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Live sessions as the console lists them, on Thursday and Sunday evenings. Viewers are a part of
 * the day's visitors, buyers of its buyers. The one after Double 11 is about the hero that is sold
 * out.
 */
final class LiveFiles {
  private static final List<String> HEADER =
      List.of(
          "直播间ID",
          "直播标题",
          "主播",
          "直播开播时间",
          "直播时长(分钟)",
          "观看人数",
          "观看次数",
          "最高在线人数",
          "商品点击次数",
          "互动次数",
          "新增粉丝数",
          "成交笔数",
          "成交人数",
          "成交金额",
          "退款金额");
  private static final Set<DayOfWeek> EVENINGS = Set.of(DayOfWeek.THURSDAY, DayOfWeek.SUNDAY);
  private static final String[] TITLES = {"睡眠好物专场", "客厅焕新专场", "老粉福利专场", "当季被芯专场"};

  private final Disguise disguise;
  private final Noise noise = new Noise(20);

  LiveFiles(Disguise disguise) {
    this.disguise = disguise;
  }

  /** One workbook a quarter. */
  Map<String, byte[]> quarterly(List<StoreDay> days) {
    Map<String, List<StoreDay>> parts = new TreeMap<>();
    for (StoreDay d : days) {
      if (EVENINGS.contains(d.day().getDayOfWeek())) {
        String key = d.day().getYear() + "/" + (d.day().getMonthValue() + 2) / 3;
        parts.computeIfAbsent(key, k -> new ArrayList<>()).add(d);
      }
    }
    Map<String, byte[]> files = new TreeMap<>();
    for (List<StoreDay> part : parts.values()) {
      Grid grid = Grid.of(HEADER);
      part.forEach(d -> grid.add(row(d)));
      String span =
          disguise.day(part.get(0).day()) + "_" + disguise.day(part.get(part.size() - 1).day());
      files.put("直播分场次效果_" + span + ".xlsx", FileBytes.xlsx("直播分场次", grid));
    }
    return files;
  }

  private List<Object> row(StoreDay d) {
    int i = Story.index(d.day());
    boolean soldOut = Story.inWorst(d.day()) && d.day().getDayOfWeek() == DayOfWeek.THURSDAY;
    long viewers = Math.round(d.visitors() * 0.24 * noise.factor("viewers", i, 0.05));
    long views = Math.round(viewers * 1.42 * noise.factor("views", i, 0.02));
    double rate = soldOut ? 0.0044 : 0.0125;
    long buyers = Math.round(viewers * rate * noise.factor("buyers", i, 0.06));
    long orders = buyers + Math.round(buyers * 0.05);
    long each = 215_00 + Math.round(600 * noise.around("each", i));
    long cents = orders * each;
    long refunded = Math.round(cents * 0.075 * noise.factor("back", i, 0.15));
    return List.of(
        "" + (428_801_770_000L + i * 7_919L),
        soldOut ? "双11返场：四件套专场" : TITLES[(i / 7 + i) % TITLES.length],
        "小满",
        disguise.day(d.day()) + " 20:00:0" + i % 7,
        180L,
        viewers,
        views,
        Math.round(viewers * 0.11),
        // the console shows a dash for clicks of sessions that ended past midnight
        i % 91 == 3 ? "--" : Math.round(views * 0.31),
        Math.round(views * 0.12 * noise.factor("talk", i, 0.08)),
        Math.round(viewers * 0.014),
        orders,
        buyers,
        disguise.money(cents),
        disguise.money(refunded));
  }
}
