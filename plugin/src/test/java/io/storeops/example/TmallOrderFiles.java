package io.storeops.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Order lists as the seller's desk exports them: GBK, ids as formulas, people's columns (all of
 * them invented and masked). An order's amounts are those of the product's day, split.
 */
final class TmallOrderFiles {
  private static final List<String> HEADER =
      List.of(
          "订单编号",
          "买家会员名",
          "买家应付货款",
          "买家应付邮费",
          "总金额",
          "买家实际支付金额",
          "订单状态",
          "收货人姓名",
          "收货地址 ",
          "联系手机",
          "订单创建时间",
          "订单付款时间 ",
          "宝贝标题 ",
          "宝贝总数量",
          "退款金额");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy/M/d HH:mm", Locale.ROOT);
  private static final String[] FAMILY = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
  private static final String[] PLACES = {"浙江省", "江苏省", "广东省", "上海", "山东省", "四川省", "福建省", "湖北省"};

  private final Disguise disguise;
  private final Noise noise = new Noise(2019);
  private long number;

  TmallOrderFiles(Disguise disguise) {
    this.disguise = disguise;
  }

  /** Weeks that begin on the given days. */
  Map<String, byte[]> weeks(List<StoreDay> days, List<LocalDate> mondays) {
    Map<String, byte[]> files = new TreeMap<>();
    for (LocalDate monday : mondays) {
      Grid grid = Grid.of(HEADER);
      number = 2_671_030_000_000_000_000L + Story.index(monday) * 1_000_000_007L;
      days.stream()
          .filter(d -> !d.day().isBefore(monday) && d.day().isBefore(monday.plusDays(7)))
          .flatMap(d -> d.products().stream())
          .forEach(p -> orders(grid, p));
      String stamp = disguise.day(monday.plusDays(7)).toString().replace("-", "") + "0934";
      files.put("ExportOrderList" + stamp + ".csv", FileBytes.csv(FileBytes.Csv.GBK, grid));
    }
    return files;
  }

  private void orders(Grid grid, ProductDay p) {
    long left = p.cents();
    long items = p.items();
    for (long i = 0; i < p.buyers(); i++) {
      boolean last = i == p.buyers() - 1;
      long count = last ? items : Math.min(items - (p.buyers() - 1 - i), more(p, i));
      long cents = last ? left : p.cents() * count / p.items();
      grid.add(row(p, i, count, cents));
      left -= cents;
      items -= count;
    }
    if (p.buyers() > 10 && noise.even(p.item().id() + "unpaid", Story.index(p.day())) < 0.9) {
      grid.add(unpaid(p));
    }
  }

  private long more(ProductDay p, long i) {
    return noise.even(p.item().id() + "more" + i, Story.index(p.day())) < 0.06 ? 2 : 1;
  }

  private List<String> row(ProductDay p, long i, long count, long cents) {
    boolean back = noise.even(p.item().id() + "back" + i, Story.index(p.day())) < 0.07;
    String paid = disguise.money(cents).toPlainString();
    LocalDateTime placed = placed(p, i);
    List<String> cells = new ArrayList<>(who(p, i));
    cells.addAll(2, List.of(paid, "0.00", paid, paid, back ? "交易关闭" : "交易成功"));
    cells.addAll(
        List.of(
            TIME.format(placed),
            TIME.format(placed.plusMinutes(1 + i % 7)),
            disguise.name(p.item().name()),
            "" + count,
            back ? paid : "0.00"));
    return cells;
  }

  private List<String> unpaid(ProductDay p) {
    String price = disguise.money(p.item().cents()).toPlainString();
    List<String> cells = new ArrayList<>(who(p, 900));
    cells.addAll(
        2, List.of(price, "0.00", price, BigDecimal.valueOf(0, 2).toPlainString(), "等待买家付款"));
    cells.addAll(
        List.of(TIME.format(placed(p, 900)), "", disguise.name(p.item().name()), "1", "0.00"));
    return cells;
  }

  private List<String> who(ProductDay p, long i) {
    int d = Story.index(p.day());
    double chance = noise.even(p.item().id() + "who" + i, d);
    number += 1_000 + Math.round(chance * 900_000);
    String family = FAMILY[(int) (chance * FAMILY.length)];
    String place = PLACES[(int) (noise.even(p.item().id() + "where" + i, d) * PLACES.length)];
    return List.of(
        "=\"" + number + "\"",
        "t**" + (int) (chance * 10),
        family + "**",
        place + "****",
        "'1**********");
  }

  private LocalDateTime placed(ProductDay p, long i) {
    double part = noise.even(p.item().id() + "when" + i, Story.index(p.day()));
    return disguise.day(p.day()).atTime(7, 0).plusMinutes(Math.round(part * 16.8 * 60));
  }
}
