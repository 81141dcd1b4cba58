package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.DisplayWidth;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole outputs; {@code -Dstoreops.golden=write} writes them anew. */
class InspectRunTest {
  private static final Path GOLDEN = Path.of("src/test/resources/inspect");
  private static final List<String> ONE_STORE =
      List.of("stores:", "  - {id: linden, name: Linden, platform: tmall, currency: CNY}");
  private static final List<String> TWO_STORES =
      List.of(
          "stores:",
          "  - {id: linden, name: Linden, platform: tmall, currency: CNY}",
          "  - {id: maple, name: Maple, platform: jd, currency: CNY}");

  @TempDir Path folder;

  private Path file(String name, List<String> lines) throws IOException {
    return SheetFixtures.write(folder.resolve(name), StandardCharsets.UTF_8, lines);
  }

  private Inspected inspect(Path file) {
    return new InspectRun(
            folder.resolve("shop"), folder.resolve("shop/plan"), folder.resolve("shop/data"), file)
        .run();
  }

  private static void assertGolden(String name, String text) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("storeops.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden), text);
    for (String line : text.split("\n", -1)) {
      // problems and what is to be copied into a plan stay in one line
      boolean whole = line.contains(": error D") || line.contains(": warning D");
      assertTrue(
          whole || line.contains("[{files: \"") || DisplayWidth.of(line) <= 100,
          () -> "wider than 100 columns: " + line);
    }
  }

  @Test
  void orders_withoutAnyPlan_areShownWithoutPersonalText() throws IOException {
    Path file =
        SheetFixtures.write(
            folder.resolve("downloads/ExportOrderList202611160934.csv"),
            Charset.forName("GB18030"),
            SheetFixtures.TMALL_ORDERS);
    Inspected seen = inspect(file);
    assertGolden("orders.txt", seen.text());
    assertTrue(seen.readable());
    for (String personal : List.of("王小明", "李小红", "某路", "example.com", "13800", "请快点")) {
      assertFalse(seen.text().contains(personal), personal);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(1, files.filter(Files::isRegularFile).count(), "something was written");
    }
  }

  @Test
  void products_withNotesAboveTheHeader_areShownWithTheStoreOfThePlan() throws IOException {
    file("shop/plan/store.yaml", ONE_STORE);
    Path file =
        SheetFixtures.write(
            folder.resolve("shop/data/【生意参谋平台】商品_全部_2026-11-09_2026-11-09.xls"),
            SheetFixtures.sycmProducts());
    assertGolden("sycm-products.txt", inspect(file).text());
  }

  @Test
  void badCells_ofManyKinds_areListedWithTheirPlaces() throws IOException {
    file("shop/plan/store.yaml", TWO_STORES);
    Path file =
        file(
            "shop/data/orders.csv",
            List.of(
                "店铺名称,订单编号,订单付款时间,总金额,数量,联系手机",
                "Linden,1001,2026-11-09 10:00:00,10.00,1,13800001111",
                "Linden,1002,2026-11-10 10:00:00,ten,1,13800001111",
                "Linden,1003,2026-11-11 10:00:00,10.00,1.5,13800001111",
                "Linden,1004,2026-11-12 10:00:00,999999999999999,1,13800001111",
                "Linden,1.23E+12,2026-11-12 10:00:00,10.00,1,13800001111",
                "Linden,1006,05/06/2026,10.00,1,13800001111",
                "Linden,1007,soon,10.00,1,13800001111",
                "Birch,1008,2026-11-12 10:00:00,10.00,1,13800001111",
                "Linden,1009,2027-11-12 10:00:00,10.00,1,13800001111",
                "Maple,1010,2026-11-12 10:00:00,\"￥1,010.50\",2,13800001111",
                "合计,,,1040.50,9,"));
    Inspected seen = inspect(file);
    assertGolden("bad-cells.txt", seen.text());
    assertTrue(seen.readable());
    assertFalse(seen.text().contains("13800001111"));
  }

  @Test
  void damagedWorkbook_isOneProblem() throws IOException {
    byte[] whole = SheetFixtures.sycmShopDays();
    Path file =
        SheetFixtures.write(
            folder.resolve("shop/data/broken.xls"), Arrays.copyOf(whole, whole.length / 3));
    Inspected seen = inspect(file);
    assertGolden("damaged.txt", seen.text());
    assertFalse(seen.readable());
  }

  @Test
  void zip_ofTwoFiles_showsEach() throws IOException {
    file("shop/plan/store.yaml", ONE_STORE);
    Path file =
        SheetFixtures.write(
            folder.resolve("shop/data/linden/week.zip"),
            SheetFixtures.zip(
                "店铺日报.csv",
                List.of("日期,访客数,支付金额,支付转化率,店铺会员总量", "2026-11-09,10,100.5,10.00%,3"),
                "inner/计划报表_20261116_091533.csv",
                List.of("日期,计划名字,花费,点击量", "2026-11-09,新品,50.25,33")));
    assertGolden("zip.txt", inspect(file).text());
  }

  @Test
  void file_ofNoStoreAmongSeveral_isShownWithTheProblem() throws IOException {
    file("shop/plan/store.yaml", TWO_STORES);
    Path file = file("elsewhere/days.csv", List.of("日期,访客数,支付金额额", "2026-11-09,10,100"));
    assertGolden("no-store.txt", inspect(file).text());
  }

  @Test
  void headings_ofNoDataset_areExplained() throws IOException {
    Path file = file("list.csv", List.of("买家会员名,商品名称,商品类目,13800001111", "王小明,10,12,x"));
    assertGolden("no-dataset.txt", inspect(file).text());
  }

  @Test
  void figures_withoutAnyDay_areExplainedAndNotLoaded() throws IOException {
    file(
        "shop/plan/store.yaml", List.of("stores:", "  - {id: linden, currency: CNY, colour: red}"));
    Path file = file("list.csv", List.of("访客数,访客数量,支付金额", "10,12,100"));
    assertGolden("no-day.txt", inspect(file).text());
  }

  @Test
  void zip_withoutTables_isOneProblem() throws IOException {
    Path file =
        SheetFixtures.write(
            folder.resolve("a.zip"), SheetFixtures.zip("a.doc", List.of(), "b.doc", List.of()));
    Inspected seen = inspect(file);
    assertTrue(seen.text().contains("a.zip: error D022: the zip holds no file"), seen.text());
    assertFalse(seen.readable());
  }

  @Test
  void file_thatIsMissing_namesTheNearest() throws IOException {
    file("shop/data/orders.csv", List.of("日期,访客数", "2026-11-09,10"));
    String shown = folder.resolve("shop/data/order.csv").toString().replace('\\', '/');
    Inspected seen = inspect(folder.resolve("shop/data/order.csv"));
    assertEquals(
        shown + ": error D022: there is no such file; did you mean \"orders.csv\"?\n", seen.text());
    assertFalse(seen.readable());
  }

  @Test
  void rowsAboutTheTrade_areNotShownAsTheShopsOwn() throws IOException {
    Path file = file("inquiries.csv", List.of("日期,询单人数,支付金额", "同行同层均值,99,9", "2026-06-01,10,1"));
    String text = inspect(file).text();
    assertTrue(text.contains("first rows   row 3\n"), text);
    assertFalse(text.contains("99"), text);
  }

  @Test
  void cells_thatSteerATerminal_areHarmless() throws IOException {
    Path file = file("steer.csv", List.of("日期,访客数,支付\u001b[31m金额", "2026-11-09,\u001b[2J,100"));
    assertFalse(inspect(file).text().contains("\u001b"));
  }
}
