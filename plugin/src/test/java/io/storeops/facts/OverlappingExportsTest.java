package io.storeops.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.diag.Severity;
import io.storeops.plan.Plan;
import io.storeops.result.SourceInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One month of a shop as people collect it: day by day, as a month, downloaded twice, exported
 * again after refunds, beside another shop's files of the same names.
 */
class OverlappingExportsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  private static final int DAYS = 30;
  private static final String HEADER = "统计日期,访客数,支付金额,支付买家数,成功退款金额\r\n";
  private static final Plan PLAN =
      Plans.of(
          List.of(Plans.store("north", "North"), Plans.store("south", "South")),
          List.of(),
          List.of());

  @TempDir Path folder;

  private static String row(LocalDate day, int factor, int refund) {
    int n = day.getDayOfMonth();
    return day
        + ","
        + 100 * factor * n
        + ","
        + factor * n
        + ".50,"
        + factor * n
        + ","
        + refund
        + ".00\r\n";
  }

  private static String days(int from, int to, int factor, boolean restated) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = from; i <= to; i++) {
      LocalDate day = FIRST.plusDays(i);
      text.append(row(day, factor, restated && i % 10 == 3 ? 7 : 0));
    }
    return text.toString();
  }

  /** The files of a mix; every bit of the number adds one kind. */
  private static Map<String, String> files(int mix) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < DAYS; i++) {
      String name = "店铺日报_" + FIRST.plusDays(i) + "_" + FIRST.plusDays(i);
      files.put("north/" + name + ".csv", days(i, i, 1, false));
      if ((mix & 8) != 0) {
        files.put("south/" + name + ".csv", days(i, i, 2, false));
      }
      if ((mix & 2) != 0 && i % 4 == 0) {
        files.put("north/" + name + " (1).csv", days(i, i, 1, false));
      }
    }
    if ((mix & 1) != 0) {
      files.put(
          "north/店铺月报_2026-06-01_2026-06-30.csv",
          HEADER + "2026-06-01 ~ 2026-06-30,30000,480.00,400,0.00\r\n");
    }
    if ((mix & 4) != 0) {
      files.put("north/店铺日报_20260710_101500.csv", days(0, DAYS - 1, 1, true));
    }
    return files;
  }

  @Test
  void exports_anyMixInAnyOrder_giveTheSameFigures() throws IOException {
    for (int mix = 0; mix < 16; mix++) {
      for (int order = 0; order < 3; order++) {
        Path data = folder.resolve("data-" + mix + "-" + order + "/data");
        write(data, files(mix), new Random(31L * mix + order));
        Loaded loaded = new Loaded(data, PLAN);
        String refunds = (mix & 4) != 0 ? "21" : "0";
        String of = "mix " + mix + ", order " + order + " " + loaded.problems();
        assertEquals("north 480 46500 " + refunds, sums(loaded, "north"), of);
        assertEquals(
            (mix & 8) != 0 ? "south 945 93000 0" : "south 0 0 0", sums(loaded, "south"), of);
        assertEquals((mix & 1) != 0 ? 1 : 0, loaded.count("store_period"), of);
        loaded.sources.forEach(OverlappingExportsTest::assertAccounted);
        assertEquals(
            0,
            loaded.problems.list().stream().filter(p -> p.severity() == Severity.ERROR).count(),
            of);
      }
    }
  }

  /** Below folders that change the order in which files are found. */
  private static void write(Path data, Map<String, String> files, Random random)
      throws IOException {
    List<String> names = new ArrayList<>(files.keySet());
    java.util.Collections.shuffle(names, random);
    for (String name : names) {
      String store = name.substring(0, name.indexOf('/'));
      String base = name.substring(name.indexOf('/') + 1);
      Path file = data.resolve(store).resolve("from " + random.nextInt(5)).resolve(base);
      Files.createDirectories(file.getParent());
      Files.write(file, files.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String sums(Loaded loaded, String store) {
    java.math.BigDecimal paid = java.math.BigDecimal.ZERO;
    java.math.BigDecimal refunds = java.math.BigDecimal.ZERO;
    long visitors = 0;
    for (Map<String, Object> row : loaded.table("store_daily")) {
      if (store.equals(row.get("store"))) {
        paid =
            paid.add(
                (java.math.BigDecimal) row.getOrDefault("paid_amount", java.math.BigDecimal.ZERO));
        refunds =
            refunds.add(
                (java.math.BigDecimal)
                    row.getOrDefault("refund_amount", java.math.BigDecimal.ZERO));
        visitors += (Long) row.getOrDefault("visitors", 0L);
      }
    }
    return store + " " + plain(paid) + " " + visitors + " " + plain(refunds);
  }

  private static String plain(java.math.BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static void assertAccounted(SourceInfo source) {
    SourceInfo.Counts rows = source.rows();
    assertEquals(
        rows.read(),
        rows.loaded() + rows.refused() + rows.leftOut() + rows.duplicate(),
        source.toString());
  }

  @Test
  void exports_twoFilesWithOtherValuesAndNoStamp_askWhichIsNewer() throws IOException {
    Path data = folder.resolve("data");
    Files.createDirectories(data.resolve("north"));
    Files.writeString(data.resolve("north/a.csv"), days(0, 4, 1, false));
    Files.writeString(data.resolve("north/b.csv"), days(0, 4, 1, true));
    Loaded loaded = new Loaded(data, PLAN);
    assertEquals(
        List.of(
            "D016 data/north/b.csv row 5: 1 row stands in data/north/a.csv too, with other values,"
                + " and the names do not tell which file is newer | remove the older file, or keep"
                + " the time of export in the names | "),
        loaded.problems());
  }

  @Test
  void exports_otherFiguresOfTheSameDays_completeEachOther() throws IOException {
    Path data = folder.resolve("data");
    Files.createDirectories(data.resolve("north"));
    Files.writeString(
        data.resolve("north/交易概况_20260701_090000.csv"),
        "时间,成交金额,成交单量,成交客户数,店铺访客数,店铺成交转化率\r\n2026-06-01,100.00,4,4,50,8.00%\r\n");
    Files.writeString(
        data.resolve("north/流量概况_20260701_091000.csv"),
        "时间,店铺访客数,店铺浏览量,商品曝光次数,商品人均浏览量\r\n2026-06-01,50,200,900,3.10\r\n");
    Loaded loaded = new Loaded(data, PLAN);
    assertEquals(List.of(), loaded.problems());
    assertEquals("50", loaded.sum("store_daily", "visitors"));
    assertEquals("100", loaded.sum("store_daily", "paid_amount"));
    assertEquals("200", loaded.sum("store_daily", "page_views"));
    assertEquals(2, loaded.count("store_daily"));
  }
}
