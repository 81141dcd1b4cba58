package io.storeops.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A project of shops on Tmall whose exports of each week lie in files of their own, as the platform
 * writes them: the shop by day, products by day, sources of visitors, promotion, stock. A day's
 * figures depend on shop, product and day alone, so that more weeks change no older one; the
 * figures of a shop are the sums of its products.
 */
final class GrowthShops {
  /** A Monday. */
  static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

  /** Products that the plan knows, of each shop. */
  private static final int PLANNED = 20;

  private static final String[] SOURCES = {"手淘搜索", "手淘推荐", "关键词推广", "人群推广", "我的淘宝"};
  private static final double[] PARTS = {0.42, 0.24, 0.13, 0.07, 0.14};
  private static final String PLATFORM = "【生意参谋平台】";

  private final Path project;
  private final int shops;
  private final int products;
  private final LocalDate restated;

  /** What of a product or shop a day brought. */
  private record Sold(int visitors, int carts, int buyers, int items, BigDecimal amount) {
    private static final Sold NOTHING = new Sold(0, 0, 0, 0, BigDecimal.ZERO);

    Sold and(Sold other) {
      return new Sold(
          visitors + other.visitors,
          carts + other.carts,
          buyers + other.buyers,
          items + other.items,
          amount.add(other.amount));
    }
  }

  /**
   * Shops of a project.
   *
   * @param restated the day that counts a tenth more than it did; {@link LocalDate#MIN} for none
   */
  GrowthShops(Path project, int shops, int products, LocalDate restated) {
    this.project = project;
    this.shops = shops;
    this.products = products;
    this.restated = restated;
  }

  void plan() throws IOException {
    StringBuilder plan =
        new StringBuilder("site: {languages: [en]}\nroles: [{id: ops}]\nstores:\n");
    for (int shop = 0; shop < shops; shop++) {
      plan.append("  - {id: ")
          .append(id(shop))
          .append(", platform: tmall, currency: CNY, files: [\"");
      plan.append(id(shop)).append("/**\"]}\n");
    }
    plan.append("goals:\n");
    for (int shop = 0; shop < shops; shop++) {
      plan.append("  - {id: sales-").append(id(shop)).append(", store: ").append(id(shop));
      plan.append(", metric: paid_amount, owner: ops, periods: {\"2025\": ");
      plan.append(products * 150_000L)
          .append(", \"2026\": ")
          .append(products * 160_000L)
          .append("}}\n");
    }
    plan.append("products:\n");
    for (int shop = 0; shop < shops; shop++) {
      for (int product = 0; product < Math.min(PLANNED, products); product++) {
        plan.append("  - {id: \"")
            .append(product(shop, product))
            .append("\", store: ")
            .append(id(shop));
        plan.append(", name: ").append(name(product)).append(", role: ");
        plan.append(product < 3 ? "hero" : "regular")
            .append(", warningLevel: 100, leadDays: 14}\n");
      }
    }
    plan.append("campaigns:\n");
    plan.append(
        "  - {id: june, kind: promotion, owner: ops, window: {from: 2025-06-14, to:"
            + " 2025-06-18}}\n");
    plan.append(
        "  - {id: november, kind: promotion, owner: ops, window: {from: 2025-11-08, to:"
            + " 2025-11-11}}\n");
    Files.createDirectories(project.resolve("plan"));
    Files.writeString(project.resolve("plan/plan.yaml"), plan);
  }

  /** Writes the exports of some weeks, counted from 0. */
  void weeks(int from, int to) throws IOException {
    for (int shop = 0; shop < shops; shop++) {
      Files.createDirectories(project.resolve("data").resolve(id(shop)));
      for (int week = from; week < to; week++) {
        week(shop, FIRST.plusWeeks(week));
      }
    }
  }

  private static String id(int shop) {
    return String.format(Locale.ROOT, "shop%02d", shop + 1);
  }

  private static String product(int shop, int product) {
    return Long.toString(680_000_000_000L + shop * 1_000_000L + product * 37L);
  }

  private static String name(int product) {
    return "Cushion cover " + (product + 1);
  }

  private BufferedWriter file(int shop, String name) throws IOException {
    return Files.newBufferedWriter(project.resolve("data").resolve(id(shop)).resolve(name));
  }

  private void week(int shop, LocalDate monday) throws IOException {
    LocalDate sunday = monday.plusDays(6);
    String span = monday + "_" + sunday + ".csv";
    String stamp = sunday.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);
    try (BufferedWriter days = file(shop, PLATFORM + "自助取数-店铺日报-" + span);
        BufferedWriter goods = file(shop, PLATFORM + "商品_全部_" + span);
        BufferedWriter sources = file(shop, PLATFORM + "无线店铺流量来源-" + span);
        BufferedWriter ads = file(shop, "计划报表_" + stamp + "_091533.csv");
        BufferedWriter stock = file(shop, "库存快照_" + stamp + ".csv")) {
      days.write("统计日期,访客数,浏览量,加购人数,支付金额,支付买家数,支付件数,成功退款金额\n");
      goods.write("统计日期,商品ID,商品名称,商品访客数,商品浏览量,商品加购人数,支付买家数,支付件数,支付金额,商品支付转化率,成功退款金额\n");
      sources.write("一级来源,二级来源,三级来源,访客数,浏览量,支付金额,支付买家数,支付转化率\n");
      ads.write("日期,场景ID,场景名字,计划ID,计划名字,展现量,点击量,花费,总成交金额,总成交笔数\n");
      stock.write("日期,商品ID,商品名称,仓库,库存数量,占用库存,在途库存\n");
      Sold week = Sold.NOTHING;
      for (LocalDate day = monday; !day.isAfter(sunday); day = day.plusDays(1)) {
        Sold all = goods(goods, shop, day);
        days.write(
            row(
                day,
                all.visitors(),
                all.visitors() * 3,
                all.carts(),
                all.amount(),
                all.buyers(),
                all.items(),
                refunds(all)));
        ads(ads, day, all);
        week = week.and(all);
      }
      for (int source = 0; source < SOURCES.length; source++) {
        int visitors = (int) (week.visitors() * PARTS[source]);
        int buyers = (int) (week.buyers() * PARTS[source]);
        BigDecimal amount = part(week.amount(), PARTS[source]);
        sources.write(
            row(
                SOURCES[source],
                "汇总",
                "汇总",
                visitors,
                visitors * 3,
                amount,
                buyers,
                percent(buyers, visitors)));
      }
      for (int product = 0; product < products; product++) {
        SplittableRandom random = random(shop, product, sunday);
        stock.write(
            row(
                sunday,
                product(shop, product),
                name(product),
                "East",
                inStock(product, random),
                random.nextInt(5),
                0));
      }
    }
  }

  private Sold goods(BufferedWriter goods, int shop, LocalDate day) throws IOException {
    Sold all = Sold.NOTHING;
    for (int product = 0; product < products; product++) {
      Sold sold = sold(shop, product, day);
      all = all.and(sold);
      goods.write(
          row(
              day,
              product(shop, product),
              name(product),
              sold.visitors(),
              sold.visitors() * 2,
              sold.carts(),
              sold.buyers(),
              sold.items(),
              sold.amount(),
              percent(sold.buyers(), sold.visitors()),
              refunds(sold)));
    }
    return all;
  }

  /** Of most products for four to nine weeks; of a few, as in any shop, for a year. */
  private static int inStock(int product, SplittableRandom random) {
    double aDay = visitorsADay(product) * 0.03;
    double days = (28 + random.nextInt(36)) * (product % 25 == 24 ? 8 : 1);
    return (int) (10 + aDay * days);
  }

  private static double visitorsADay(int product) {
    return 40 + 4000.0 / (product + 5);
  }

  private Sold sold(int shop, int product, LocalDate day) {
    SplittableRandom random = random(shop, product, day);
    double demand =
        (day.getDayOfWeek().getValue() > 5 ? 1.2 : 1) * (day.equals(restated) ? 1.1 : 1);
    int visitors =
        (int) (visitorsADay(product) * demand * (0.85 + random.nextDouble() * 0.3));
    int buyers = (int) Math.round(visitors * (0.02 + random.nextDouble() * 0.02));
    int items = buyers + buyers / 8;
    BigDecimal price = BigDecimal.valueOf(3900 + product * 730L % 26_000, 2);
    return new Sold(
        visitors, visitors / 11, buyers, items, price.multiply(BigDecimal.valueOf(items)));
  }

  private static void ads(BufferedWriter ads, LocalDate day, Sold all) throws IOException {
    for (int plan = 0; plan < 2; plan++) {
      int clicks = (int) (all.visitors() * (plan == 0 ? 0.13 : 0.07));
      ads.write(
          row(
              day,
              618 + plan,
              SOURCES[2 + plan],
              61_830_227 + plan,
              "plan " + plan,
              clicks * 30,
              clicks,
              part(BigDecimal.valueOf(clicks), plan == 0 ? 0.8 : 0.7),
              part(all.amount(), plan == 0 ? 0.1 : 0.05),
              (int) (all.buyers() * (plan == 0 ? 0.1 : 0.05))));
    }
  }

  private static SplittableRandom random(int shop, int product, LocalDate day) {
    return new SplittableRandom(shop * 1_000_003L + product * 10_007L + day.toEpochDay() * 31L);
  }

  private static BigDecimal refunds(Sold sold) {
    return part(sold.amount(), 0.04);
  }

  private static BigDecimal part(BigDecimal whole, double part) {
    return whole.multiply(BigDecimal.valueOf(part)).setScale(2, RoundingMode.HALF_UP);
  }

  private static String percent(int part, int whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.2f%%", 100.0 * part / whole);
  }

  private static String row(Object... cells) {
    StringBuilder row = new StringBuilder();
    for (Object cell : cells) {
      row.append(row.length() == 0 ? "" : ",").append(cell);
    }
    return row.append('\n').toString();
  }
}
