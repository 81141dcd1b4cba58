package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Real exports through a whole run: the figures that others have worked out from the raw files. */
class RealFilesTest {
  @TempDir Path folder;
  private Path shared = Path.of(".");

  @BeforeEach
  void realFiles() {
    String named = System.getProperty("storeops.shared", "");
    shared = (named.isEmpty() ? Path.of("../../shared") : Path.of(named)).resolve("data");
    boolean there = Files.isDirectory(shared);
    if (Boolean.getBoolean("storeops.shared.required")) {
      assertTrue(there, "real files are required, and there are none at " + shared);
    }
    Assumptions.assumeTrue(
        there, "SKIPPED: no real files at " + shared + "; set -Dstoreops.shared=FOLDER");
  }

  @Test
  void tmallOrders_monthsByPaymentTime_standInJsonPagesAndWorkbook() throws IOException {
    ShopProject shop = shop("tmall_order_report.csv", "CNY");
    assertEquals("1902189.15", month(shop, "paid_amount", "2020-02"));
    assertEquals("298", month(shop, "paid_amount", "2020-03"));
    assertEquals("572157.92", month(shop, "refund_amount", "2020-02"));
    assertEquals("178", month(shop, "refund_amount", "2020-03"));
    assertEquals("1902487.15", total(shop, "paid_amount"));
    assertEquals("572335.92", total(shop, "refund_amount"));
    assertPrinted(shop, "paid_amount||month:2020-02", "1902189.15");
    assertPrinted(shop, "paid_amount||month:2020-03", "298.00");
    assertPrinted(shop, "refund_amount||month:2020-02", "572157.92");
    assertPrinted(shop, "refund_amount||month:2020-03", "178.00");
  }

  @Test
  void superstore_threePlaces_areKept() throws IOException {
    ShopProject shop = shop("superstore-zh-cn.xls", "CNY");
    assertEquals("16117548.237", total(shop, "paid_amount"));
    assertEquals("16117548.237", years(shop, "2014-W52", "2015-W52", "2016-W51", "2017-W52"));
  }

  @Test
  void dailyZip_equalLines_stayIn() throws IOException {
    ShopProject shop = shop("online-retail-by-day.zip", "GBP");
    assertEquals("9747747.934", total(shop, "paid_amount"));
    assertEquals("9747747.934", years(shop, "2010-W51", "2011-W49"));
    long loaded = 0;
    for (JsonNode source : shop.results().get("sources")) {
      loaded += source.get("rows").get("loaded").longValue();
    }
    assertEquals(541_909, loaded);
  }

  @Test
  void japaneseSales_summarySheet_isNotAdded() throws IOException {
    ShopProject shop = shop("ja-store-sales/sales.xlsx", "JPY");
    assertEquals("185154000", total(shop, "paid_amount"));
    assertEquals("185154000", years(shop, "2025-W48"));
  }

  private ShopProject shop(String file, String currency) throws IOException {
    String plan =
        "site:\n"
            + "  weeks: 1\n"
            + "stores:\n"
            + "  - id: shop\n"
            + "    name: Shop\n"
            + "    platform: other\n"
            + "    currency: "
            + currency
            + "\n";
    ShopProject shop =
        new ShopProject(folder)
            .with("plan/store.yaml", plan)
            .with("data/" + Path.of(file).getFileName(), Files.readAllBytes(shared.resolve(file)));
    Outcome outcome = shop.report();
    ran(outcome);
    return shop;
  }

  /** A month of the series. */
  private static String month(ShopProject shop, String metric, String month) throws IOException {
    for (JsonNode series : shop.results().get("series")) {
      if (series.get("metric").stringValue().equals(metric)
          && series.get("grain").stringValue().equals("month")
          && !series.get("store").isNull()
          && series.get("dimension").isNull()) {
        for (JsonNode point : series.get("points")) {
          if (point.get("period").stringValue().equals(month)) {
            return plain(point.get("value").decimalValue());
          }
        }
      }
    }
    return "none";
  }

  /** Over all sources, exact. */
  private static String total(ShopProject shop, String metric) throws IOException {
    BigDecimal total = BigDecimal.ZERO;
    for (JsonNode source : shop.results().get("sources")) {
      JsonNode part = source.get("totals").get(metric);
      total = part == null ? total : total.add(part.decimalValue());
    }
    return plain(total);
  }

  /** The sum over years, each as reported with one of its weeks. */
  private static String years(ShopProject shop, String... weeks) throws IOException {
    BigDecimal total = BigDecimal.ZERO;
    for (String week : weeks) {
      ran(shop.check(week));
      for (JsonNode value : shop.results().get("metrics")) {
        if (value.get("metric").stringValue().equals("paid_amount")
            && value.get("period").get("kind").stringValue().equals("year")
            && !value.get("store").isNull()
            && value.get("dimension").isNull()) {
          total = total.add(value.get("value").decimalValue());
        }
      }
    }
    return plain(total);
  }

  /** A rule may fire; plan and data must be right. */
  private static void ran(Outcome outcome) {
    assertTrue(
        outcome.kind() == Outcome.Kind.PASSED || outcome.kind() == Outcome.Kind.RULE,
        () -> outcome.message() + ShopProject.printed(outcome));
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** On a page and in the workbook, by its address. */
  private static void assertPrinted(ShopProject shop, String figure, String expected)
      throws IOException {
    String address = "shop|" + figure + "|value";
    BigDecimal wanted = new BigDecimal(expected);
    assertEquals(
        Optional.of(wanted),
        onPages(shop, address).map(v -> new BigDecimal(v).setScale(2)),
        address);
    assertEquals(Optional.of(wanted), inWorkbook(shop, address).map(v -> v.setScale(2)), address);
  }

  private static Optional<String> onPages(ShopProject shop, String address) throws IOException {
    try (Stream<Path> pages = Files.walk(shop.output().resolve("site"))) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".html")).sorted().toList()) {
        for (Element figure : Jsoup.parse(page.toFile()).select("data[data-m]")) {
          if (figure.attr("data-m").equals(address)) {
            return Optional.of(figure.attr("value"));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> inWorkbook(ShopProject shop, String address)
      throws IOException {
    try (Stream<Path> files = Files.list(shop.output())) {
      Path book = files.filter(p -> p.toString().endsWith(".xlsx")).findFirst().orElseThrow();
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(book))) {
        XSSFSheet addresses = workbook.getSheet("_addresses");
        for (int i = 0; i <= addresses.getLastRowNum(); i++) {
          XSSFRow row = addresses.getRow(i);
          if (row.getCell(0).getStringCellValue().equals(address)) {
            var cell =
                new org.apache.poi.ss.util.CellReference(row.getCell(2).getStringCellValue());
            double value =
                workbook
                    .getSheet(row.getCell(1).getStringCellValue())
                    .getRow(cell.getRow())
                    .getCell(cell.getCol())
                    .getNumericCellValue();
            return Optional.of(BigDecimal.valueOf(value));
          }
        }
      }
    }
    return Optional.empty();
  }
}
