package io.storeops.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the service desk exports: days by channel, days by agent, hours. People who ask are a part
 * of the store's visitors, those of them who pay a part of its buyers. In the week of Double 11
 * temporary agents come by day; after nine in the evening the usual ones are alone.
 */
final class ServiceFiles {
  private static final List<String> DAYS =
      List.of(
          "日期", "接待渠道", "接待量", "询单人数", "询单付款人数", "3分钟响应人数", "首次响应时长", "平均响应时长", "转人工量", "解决量",
          "评价数", "满意评价数");
  private static final List<String> AGENTS =
      List.of(
          "日期", "客服账号", "询单人数", "询单付款人数", "3分钟响应人数", "首次响应时长", "平均响应时长", "询单付款金额", "评价数", "满意评价数",
          "在线时长");
  private static final List<String> HOURS = List.of("日期", "时段", "接待量", "在线客服数", "未回复量");

  /** Hours are kept since then. */
  private static final LocalDate HOURS_FROM = LocalDate.of(2026, 9, 21);

  /** The desk is open from eight; how much of a day's enquiries come in an hour, per mille. */
  private static final int[] PARTS = {
    25, 45, 65, 65, 55, 55, 60, 65, 65, 60, 55, 65, 85, 95, 85, 55
  };

  private static final int[] USUAL = {1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 2};
  private static final int[] PEAK = {2, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 7, 3, 5, 4};
  private static final String[] NAMES = {"林登家居:小禾", "林登家居:小麦", "林登家居:小满"};
  private static final double[] SHARES = {0.36, 0.33, 0.31};

  private final Disguise disguise;
  private final Noise noise = new Noise(95);

  ServiceFiles(Disguise disguise) {
    this.disguise = disguise;
  }

  /** Of the big store: days by channel, days by agent, hours of the last weeks. */
  Map<String, byte[]> desk(List<StoreDay> days) {
    Map<String, byte[]> files = new TreeMap<>();
    for (List<StoreDay> part : quarters(days)) {
      Grid channels = Grid.of(DAYS);
      Grid agents = Grid.of(AGENTS);
      part.forEach(d -> channels(channels, d));
      part.forEach(d -> agents(agents, d));
      files.put("接待日报_" + span(part) + ".xlsx", FileBytes.xlsx("接待日报", channels));
      files.put("客服绩效_" + span(part) + ".xlsx", FileBytes.xlsx("客服绩效", agents));
    }
    List<StoreDay> last = days.stream().filter(d -> !d.day().isBefore(HOURS_FROM)).toList();
    Grid hours = Grid.of(HOURS);
    last.forEach(d -> hours(hours, d));
    FileBytes.Csv csv = disguise.recoded() ? FileBytes.Csv.UTF8_BOM : FileBytes.Csv.GB18030;
    files.put("接待时段_" + span(last) + ".csv", FileBytes.csv(csv, hours));
    return files;
  }

  /** Of the small store: days of the whole team. */
  Map<String, byte[]> team(List<StoreDay> days) {
    Map<String, byte[]> files = new TreeMap<>();
    List<String> header = new ArrayList<>(DAYS);
    header.removeAll(List.of("接待渠道", "转人工量", "解决量"));
    for (List<StoreDay> part : quarters(days)) {
      Grid grid = Grid.of(header);
      for (StoreDay d : part) {
        List<Object> row = new ArrayList<>(chat(d));
        row.remove(9);
        row.remove(8);
        row.remove(1);
        grid.add(row);
      }
      files.put("接待日报_" + span(part) + ".xlsx", FileBytes.xlsx("接待日报", grid));
    }
    return files;
  }

  private static List<List<StoreDay>> quarters(List<StoreDay> days) {
    Map<String, List<StoreDay>> parts = new TreeMap<>();
    for (StoreDay d : days) {
      String key = d.day().getYear() + "/" + (d.day().getMonthValue() + 2) / 3;
      parts.computeIfAbsent(key, k -> new ArrayList<>()).add(d);
    }
    return List.copyOf(parts.values());
  }

  private String span(List<StoreDay> part) {
    return day(part.get(0)) + "_" + day(part.get(part.size() - 1));
  }

  private String day(StoreDay d) {
    return disguise.day(d.day()).toString();
  }

  private static boolean worst(StoreDay d) {
    return d.store().equals(Item.TMALL) && Story.inWorst(d.day());
  }

  private long inquirers(StoreDay d) {
    double part = worst(d) ? 0.031 : 0.025;
    return noise.count(d.store() + "asked", Story.index(d.day()), d.visitors() * part);
  }

  private long enquiries(StoreDay d) {
    long asked = inquirers(d);
    return asked + noise.count(d.store() + "again", Story.index(d.day()), asked * 0.22);
  }

  private long payers(StoreDay d) {
    double part = worst(d) ? 0.37 : 0.44;
    long paid = noise.count(d.store() + "paid", Story.index(d.day()), inquirers(d) * part);
    return Math.min(paid, d.buyers() * 6 / 10);
  }

  private long answered(StoreDay d, long of) {
    double late = worst(d) ? 0.065 : 0.018;
    return of - Math.min(of, noise.count(d.store() + "late", Story.index(d.day()), of * late));
  }

  private long firstSeconds(StoreDay d) {
    double usual = d.store().equals(Item.TMALL) ? 14 : 17;
    double seconds = worst(d) ? 43 : usual;
    return Math.round(seconds * noise.factor(d.store() + "first", Story.index(d.day()), 0.09));
  }

  private long satisfied(StoreDay d, long answers) {
    return answers
        - Math.min(answers, noise.count(d.store() + "cross", Story.index(d.day()), answers * 0.03));
  }

  private List<Object> chat(StoreDay d) {
    long all = enquiries(d);
    long answers = all * 31 / 100;
    return List.of(
        day(d),
        "人工",
        all,
        inquirers(d),
        payers(d),
        answered(d, all),
        firstSeconds(d),
        firstSeconds(d) + 11,
        "-",
        "-",
        answers,
        satisfied(d, answers));
  }

  private void channels(Grid grid, StoreDay d) {
    grid.add(chat(d));
    int i = Story.index(d.day());
    long all = noise.count("bot", i, d.visitors() * 0.021);
    grid.add(
        List.of(
            day(d),
            "机器人",
            all,
            "-",
            "-",
            all,
            1L,
            2L,
            noise.count("over", i, all * 0.19),
            noise.count("solved", i, all * 0.66),
            "-",
            "-"));
  }

  /** The desk's day, dealt out. */
  private void agents(Grid grid, StoreDay d) {
    long asked = inquirers(d);
    long paid = payers(d);
    long answers = enquiries(d) * 31 / 100;
    long left = asked;
    long unpaid = paid;
    for (int a = 0; a < NAMES.length; a++) {
      boolean last = a == NAMES.length - 1;
      int i = Story.index(d.day());
      double share = SHARES[a] * noise.factor(NAMES[a], i, 0.05);
      long mine = last ? left : Math.min(left, Math.round(asked * share));
      long sold = last ? unpaid : Math.min(Math.min(unpaid, mine), Math.round(paid * share));
      long said = answers * mine / Math.max(1, asked);
      grid.add(
          List.of(
              day(d),
              disguise.name(NAMES[a]),
              mine,
              Math.min(sold, mine),
              answered(d, mine),
              firstSeconds(d) + a,
              firstSeconds(d) + 11 + a,
              disguise.money(Math.min(sold, mine) * d.cents() / Math.max(1, d.buyers())),
              said,
              satisfied(d, said),
              worst(d) ? 9.5 : 8));
      left -= mine;
      unpaid -= sold;
    }
  }

  private void hours(Grid grid, StoreDay d) {
    long left = enquiries(d);
    long all = left;
    for (int h = 0; h < PARTS.length; h++) {
      boolean last = h == PARTS.length - 1;
      long now = last ? left : Math.min(left, (all * PARTS[h] + 500) / 1000 + part(d, h));
      int agents = (worst(d) ? PEAK : USUAL)[h];
      long lost = worst(d) && h == 13 ? now * 2 / 100 : 0;
      grid.add(
          List.of(day(d), (h < 2 ? "0" : "") + (h + 8) + ":00", "" + now, "" + agents, "" + lost));
      left -= now;
    }
  }

  /** A day is not like the other: a call more or less in each hour. */
  private long part(StoreDay d, int hour) {
    return Math.round(noise.even("hour" + hour, Story.index(d.day())) * 2 - 1);
  }
}
