package io.storeops.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.plan.Plan;
import io.storeops.result.SourceInfo;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files; skipped, and loudly, where they are not at hand. */
class SharedDataTest {
  private static final Path SHARED = Path.of(shared()).resolve("data");

  @TempDir Path folder;

  private static String shared() {
    String set = System.getProperty("storeops.shared", "");
    return set.isBlank() || set.startsWith("${") ? "../../shared" : set;
  }

  private Path data(String... names) throws IOException {
    for (String name : names) {
      Path file = SHARED.resolve(name);
      if (!Boolean.getBoolean("storeops.shared.required")) {
        Assumptions.assumeTrue(
            Files.exists(file), "NOT TESTED: the shared file " + name + " is not at hand");
      }
      Path target = folder.resolve("data").resolve(name);
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.copy(file, target);
    }
    return folder.resolve("data");
  }

  private static Map<String, BigDecimal> byMonth(Loaded loaded, String column) {
    Map<String, BigDecimal> months = new TreeMap<>();
    for (Map<String, Object> row : loaded.table("order_line")) {
      if (row.get("biz_date") instanceof LocalDate day && row.get(column) instanceof BigDecimal v) {
        months.merge(day.toString().substring(0, 7), v, BigDecimal::add);
      }
    }
    months.replaceAll((m, v) -> v.setScale(2));
    return months;
  }

  @Test
  void tmallOrders_byDayOfPayment_addUpToTheKnownSums() throws IOException {
    Loaded loaded = new Loaded(data("tmall_order_report.csv"), Plans.oneStore());
    assertEquals(List.of(), loaded.problems());
    assertEquals(28_010, loaded.count("order_line"));
    assertEquals(
        24_087, loaded.table("order_line").stream().filter(r -> r.containsKey("paid_at")).count());
    assertEquals(
        Map.of("2020-02", new BigDecimal("1902189.15"), "2020-03", new BigDecimal("298.00")),
        byMonth(loaded, "paid_amount"));
    assertEquals(
        Map.of("2020-02", new BigDecimal("572157.92"), "2020-03", new BigDecimal("178.00")),
        byMonth(loaded, "refund_amount"));
    SourceInfo source = loaded.sources.get(0);
    assertEquals("1902487.15", loaded.total(0, "paid_amount"));
    assertEquals("2995760.61", loaded.total(0, "order_amount"));
    assertEquals(new SourceInfo.Counts(28_010, 28_010, 0, 0, 0), source.rows());
    assertEquals(List.of("收货地址"), source.personal());
    assertEquals("UTF-8", source.encoding());
  }

  @Test
  void superstore_oldWorkbook_keepsThreePlaces() throws IOException {
    Loaded loaded = new Loaded(data("superstore-zh-cn.xls"), Plans.oneStore());
    assertEquals(List.of(), loaded.problems());
    assertEquals("16117548.237", loaded.total(0, "paid_amount"));
    assertEquals("37675", loaded.total(0, "paid_items"));
    assertEquals("2156559.517", loaded.total(0, "gross_profit"));
    assertEquals("16117548.237", loaded.sum("order_line", "paid_amount"));
    assertEquals("2014-01-01..2017-12-30", loaded.sources.get(0).period());
    assertEquals(
        List.of("order_line 订单 ", " 退货 no header row: 2 texts", " 销售人员 no header row: 2 texts"),
        loaded.sources.stream().map(s -> s.dataset() + " " + s.sheet() + " " + s.note()).toList());
    assertTrue(loaded.sources.get(0).personal().contains("客户名称"));
  }

  @Test
  void onlineRetail_zipOfDays_keepsEqualLines() throws IOException {
    Loaded loaded = new Loaded(data("online-retail-by-day.zip"), Plans.oneStore());
    assertEquals(List.of(), loaded.problems());
    assertEquals(305, loaded.sources.size());
    assertEquals(541_909, loaded.count("order_line"));
    assertEquals("9747747.934", loaded.sum("order_line", "paid_amount"));
    BigDecimal totals =
        loaded.sources.stream()
            .map(s -> s.totals().get("paid_amount"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(new BigDecimal("9747747.934"), totals);
  }

  @Test
  void japaneseSales_summarySheet_isNotAddedToItsDetails() throws IOException {
    Loaded loaded = new Loaded(data("ja-store-sales/sales.xlsx"), Plans.oneStore());
    assertEquals(List.of(), loaded.problems());
    assertEquals("185154000", loaded.sum("order_line", "paid_amount"));
    assertEquals(0, loaded.table("store_period").size());
    assertEquals(
        List.of(
            "order_line 売上データ ",
            " 店舗マスタ no table of facts: 店舗, 地域, 開店年",
            " 月次報告 repeats data/ja-store-sales/sales.xlsx [売上データ]: the same days, the same sums;"
                + " 12 × row of a sheet that is left out"),
        loaded.sources.stream().map(s -> s.dataset() + " " + s.sheet() + " " + s.note()).toList());
  }

  @Test
  void japaneseSales_sameTableInTwoFiles_isCountedOnce() throws IOException {
    Loaded loaded =
        new Loaded(data("ja-store-sales/sales.xlsx", "ja-store-sales/sales.csv"), Plans.oneStore());
    assertEquals(List.of(), loaded.problems());
    assertEquals("185154000", loaded.sum("order_line", "paid_amount"));
    assertEquals(144, loaded.sources.get(1).rows().duplicate());
  }

  @Test
  void flowSources_twoFormats_giveEqualTables() throws IOException {
    Plan plan = Plans.oneStore(Plans.period("flow-source*", "2021-10-03..2021-10-09"));
    Loaded xls = new Loaded(data("flow-source.xls"), plan);
    Files.delete(folder.resolve("data/flow-source.xls"));
    Loaded csv = new Loaded(data("flow-source-gb18030.csv"), plan);
    assertEquals(List.of(), xls.problems());
    assertEquals(List.of(), csv.problems());
    assertEquals(22, csv.table("traffic_daily").size());
    assertEquals(xls.table("traffic_daily"), csv.table("traffic_daily"));
    assertEquals("GB18030", csv.sources.get(0).encoding());
    Map<String, Object> first = csv.table("traffic_daily").get(0);
    assertEquals("-A", first.get("source"));
    assertEquals(35_188L, first.get("visitors"));
    assertEquals(0.0998, first.get("conversion_rate"));
    assertEquals(LocalDate.of(2021, 10, 9), first.get("biz_date"));
  }

  @Test
  void everyFile_inOneFolder_loadsWithItsTotals() throws IOException {
    Path data =
        data(
            "tmall_order_report.csv",
            "online-retail-by-day.zip",
            "superstore-zh-cn.xls",
            "flow-source-gb18030.csv",
            "flow-source.xls",
            "walmart-weekly-sales.csv",
            "ja-store-sales/sales.csv",
            "ja-store-sales/sales.xlsx",
            "ja-store-sales/stores.csv",
            "ja-store-sales/targets.csv");
    Plan plan =
        Plans.oneStore(
            Plans.dates("walmart*.csv", "dd/MM/yy"),
            Plans.period("flow-source*", "2021-10-03..2021-10-09"));
    Loaded loaded = new Loaded(data, plan);
    assertEquals(
        List.of(
            "D006 data/ja-store-sales/stores.csv row 1", "D006 data/ja-store-sales/targets.csv"),
        loaded.problems().stream().map(p -> p.substring(0, p.indexOf(": "))).toList());
    BigDecimal paid = new BigDecimal(loaded.sum("order_line", "paid_amount"));
    assertEquals(
        new BigDecimal("1902487.15")
            .add(new BigDecimal("9747747.934"))
            .add(new BigDecimal("16117548.237"))
            .add(new BigDecimal("185154000"))
            .add(new BigDecimal("6737218987.11")),
        paid.setScale(3));
    assertEquals(22, loaded.count("traffic_daily"));
    for (SourceInfo source : loaded.sources) {
      SourceInfo.Counts rows = source.rows();
      assertEquals(
          rows.read(),
          rows.loaded() + rows.refused() + rows.leftOut() + rows.duplicate(),
          source.file());
    }
  }

  @Test
  void walmart_dayFirstDates_needTheSetting() throws IOException {
    Path data = data("walmart-weekly-sales.csv");
    Loaded without = new Loaded(data, Plans.oneStore());
    assertEquals(
        List.of(
            "D008 data/walmart-weekly-sales.csv row 2 column 2: the order of day and month is not"
                + " clear, column Date (6435 rows, this is the first) | add to the plan: inputs:"
                + " [{files: \"walmart-weekly-sales.csv\", dateFormat: dd/MM/yy}], with the order"
                + " that the file has: dd/MM/yy makes row 2 2010-02-05 and row 47 2010-02-12;"
                + " MM/dd/yy makes row 2 2010-05-02 and row 47 2010-12-02 | 05/02/10"),
        without.problems());
    Loaded loaded = new Loaded(data, Plans.oneStore(Plans.dates("walmart*.csv", "dd/MM/yy")));
    assertEquals(List.of(), loaded.problems());
    assertEquals("6737218987.11", loaded.total(0, "paid_amount"));
    assertEquals("2010-02-05..2012-10-26", loaded.sources.get(0).period());
  }
}
