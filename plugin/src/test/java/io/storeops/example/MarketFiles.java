package io.storeops.example;

import static io.storeops.example.Shown.count;
import static io.storeops.example.Shown.each;
import static io.storeops.example.Shown.money;
import static io.storeops.example.Shown.percent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the market's side of the back office shows: the shop's day beside its trade, a file a day,
 * and the demand for words by month. The trade sells well in the week in which the shop does not.
 */
final class MarketFiles {
  private static final List<String> DAY =
      List.of("统计日期", "访客数", "下单买家数", "下单金额", "支付买家数", "支付金额", "支付转化率", "客单价");
  private static final List<String> WORDS =
      List.of("月份", "行业类目", "行业关键词", "搜索人气", "搜索访客数", "行业转化率", "行业客单价");

  /** Days beside the trade are kept since then. */
  private static final LocalDate FROM = LocalDate.of(2026, 8, 17);

  private static final YearMonth FIRST = YearMonth.of(2024, 8);
  private static final YearMonth LAST = YearMonth.of(2026, 10);

  /** Category, word, visitors of a month, its season, conversion in tenths of a percent, cents. */
  private record Word(
      String category, String word, int visitors, String season, int perMille, int cents) {}

  private static final List<Word> ALL =
      List.of(
          new Word("床品套件", "四件套", 412_000, "", 31, 268_00),
          new Word("床品套件", "水洗棉四件套", 88_000, "", 39, 286_00),
          new Word("床品套件", "全棉床单", 126_000, "", 34, 139_00),
          new Word("被子", "羽绒被", 154_000, "winter", 22, 742_00),
          new Word("被子", "夏凉被", 118_000, "summer", 36, 189_00),
          new Word("枕头", "记忆棉枕头", 141_000, "", 37, 122_00));

  private final Disguise disguise;
  private final Noise noise = new Noise(1688);

  MarketFiles(Disguise disguise) {
    this.disguise = disguise;
  }

  /** The shop's days beside those of its trade, by day. */
  SortedMap<LocalDate, Map.Entry<String, byte[]>> trade(List<StoreDay> days) {
    SortedMap<LocalDate, Map.Entry<String, byte[]>> files = new TreeMap<>();
    for (StoreDay d : days) {
      if (!d.day().isBefore(FROM)) {
        LocalDate shown = disguise.day(d.day());
        Grid grid = new Grid().notes(2, "生意参谋 - 交易概况", "终端：全部终端").add(DAY).add(own(shown, d));
        grid.add(trade("同行同层优秀", d, 1.55)).add(trade("同行同层均值", d, 1));
        String name = "【生意参谋平台】交易概况-" + shown + "_" + shown + ".xls";
        files.put(d.day(), Map.entry(name, FileBytes.xls("交易概况", grid)));
      }
    }
    return files;
  }

  private List<String> own(LocalDate shown, StoreDay d) {
    Totals t = Totals.of(List.of(d));
    BigDecimal paid = disguise.money(t.cents());
    return List.of(
        shown.toString(),
        count(t.visitors()),
        count(t.orderBuyers()),
        money(disguise.money(t.placedCents())),
        count(t.buyers()),
        money(paid),
        percent(t.buyers(), t.visitors()),
        each(paid, t.buyers()));
  }

  /** Of the trade the back office tells rates and means, its sums come late. */
  private List<String> trade(String label, StoreDay d, double times) {
    int i = Story.index(d.day());
    double usual = 0.0345 * (1 + (Story.conversion(d.day()) - 1) * 1.1);
    long perMillion = Math.round(usual * 1e6 * times * noise.factor("rate", i, 0.015));
    long cents = Math.round(23_400 * times * Story.price(d.day()) * noise.factor("each", i, 0.01));
    List<String> cells = new ArrayList<>(List.of(label, "-", "-", "-", "-", "延迟统计"));
    cells.add(percent(perMillion, 1_000_000));
    cells.add(money(disguise.money(cents)));
    return cells;
  }

  /** Words by month, two years of them. */
  Map<String, byte[]> words() {
    Grid grid = Grid.of(WORDS);
    for (YearMonth m = FIRST; !m.isAfter(LAST); m = m.plusMonths(1)) {
      for (Word w : ALL) {
        grid.add(row(w, m));
      }
    }
    String name = "【生意参谋平台】市场-行业搜索词_" + month(FIRST) + "_" + month(LAST) + ".xlsx";
    return Map.of(name, FileBytes.xlsx("行业搜索词", grid));
  }

  /** The month in which the disguise has the story's day in the middle of the month. */
  private YearMonth month(YearMonth story) {
    return YearMonth.from(disguise.day(story.atDay(20)));
  }

  private List<Object> row(Word w, YearMonth m) {
    long n = (m.getYear() - 2024) * 12L + m.getMonthValue();
    double growth = 1 + 0.045 * (n - 8) / 12;
    double season = Story.season(w.season(), m.atDay(15));
    double peak = m.getMonthValue() == 11 ? 1.5 : m.getMonthValue() == 6 ? 1.3 : 1;
    long visitors =
        Math.round(w.visitors() * growth * season * peak * noise.factor(w.word(), n, 0.015));
    return List.of(
        month(m).toString(),
        w.category(),
        w.word(),
        Math.round(visitors * 1.37),
        visitors,
        Shown.ratio(w.perMille(), 10, 2) + "%",
        disguise.money(w.cents()));
  }
}
