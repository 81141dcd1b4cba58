package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.ProblemText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, numbers and addresses in the spreadsheets leave no trace, even when a run is killed. */
class PersonalDataTest {
  private static final List<String> PLANTED =
      List.of(
          "欧阳测试甲",
          "oytest_member_7781",
          "13912345678",
          "0571-88776655",
          "测试路四十二号",
          "ouyang.test@mail.example",
          "330106199003071234",
          "Planted Q. Person");
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE);

  @TempDir Path folder;

  private ShopProject shop() throws IOException {
    StringBuilder orders =
        new StringBuilder(
            "订单编号,买家会员名,买家支付宝账号,总金额,买家实际支付金额,收货人姓名,收货地址 ,联系电话 ,联系手机,买家留言,订单创建时间,订单付款时间 ,宝贝标题"
                + " ,我的备注\r\n");
    for (int i = 1; i <= 20_000; i++) {
      String day = java.time.LocalDate.of(2026, 6, 1).plusDays(i % 150).toString();
      orders
          .append("=\"19306798581")
          .append(70_000 + i)
          .append("\",oytest_member_7781,ouyang.test@mail.example,59.00,59.00,欧阳测试甲,测试路四十二号,")
          .append("'0571-88776655,'13912345678,请打13912345678,")
          .append(day)
          .append(" 10:00:00,")
          .append(day)
          .append(" 10:05:00,")
          .append(i % 500 == 0 ? "欧阳测试甲专属 13912345678" : "样品")
          .append(",330106199003071234 欧阳测试甲\r\n");
    }
    return new ShopProject(folder.resolve("project"))
        .with("plan/store.yaml", ShopProject.ONE_STORE)
        .with("data/ExportOrderList202611151650.csv", orders.toString())
        .with("data/packed.zip", packed())
        .with(
            "data/customers.csv",
            "欧阳测试甲,13912345678,测试路四十二号\r\nPlanted Q. Person,0571-88776655,x\r\n")
        .with(
            "data/shop.csv",
            "导出人,欧阳测试甲,13912345678\r\n统计日期,访客数,支付金额\r\n2026-11-10,欧阳测试甲 13912345678,5.00\r\n"
                + "2026-11-11,10,ouyang.test@mail.example\r\n2026-11-12,10,5.00\r\n");
  }

  /** A workbook inside a zip, which no reader may unpack to the disk. */
  private static byte[] packed() throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (org.apache.poi.xssf.usermodel.XSSFWorkbook book =
            new org.apache.poi.xssf.usermodel.XSSFWorkbook();
        java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bytes)) {
      org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet("订单");
      for (int r = 0; r < 3_000; r++) {
        String[] cells =
            r == 0
                ? new String[] {"订单编号", "收货人姓名", "联系手机", "买家实际支付金额", "订单付款时间"}
                : new String[] {
                  "19306798582" + (10_000 + r),
                  "欧阳测试甲",
                  "13912345678",
                  "5.00",
                  "2026-11-01 10:00:00"
                };
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(r);
        for (int c = 0; c < cells.length; c++) {
          row.createCell(c).setCellValue(cells[c]);
        }
      }
      zip.putNextEntry(new java.util.zip.ZipEntry("orders.xlsx"));
      book.write(zip);
    }
    return bytes.toByteArray();
  }

  @Test
  void planted_afterReportAndCheck_areNowhere() throws IOException {
    ShopProject shop = shop();
    List<String> said = new ArrayList<>();
    said.addAll(text(shop.report()));
    shop.without("data/customers.csv")
        .with("data/shop.csv", "统计日期,访客数,支付金额\r\n2026-11-11,10,5.00\r\n");
    said.addAll(text(shop.report()));
    said.addAll(text(shop.check()));
    assertEquals(
        List.of(),
        said.stream().filter(l -> !found(l.getBytes(StandardCharsets.UTF_8)).isEmpty()).toList());
    assertEquals(List.of(), traces(shop.folder().resolve("target")));
    assertTrue(Files.exists(shop.output().resolve("site/index.html")));
  }

  private static List<String> text(Outcome outcome) {
    List<String> lines = new ArrayList<>(List.of(outcome.message()));
    outcome.problems().forEach(p -> lines.add(ProblemText.of(p)));
    return lines;
  }

  /** Runs a report in a process of its own. */
  static final class Reporting {
    private Reporting() {}

    public static void main(String[] arguments) {
      new ShopProject(Path.of(arguments[0])).report();
    }
  }

  @Test
  void planted_afterKilledRuns_areNowhere() throws Exception {
    ShopProject shop = shop().without("data/customers.csv").without("data/shop.csv");
    Path temp = Files.createDirectories(folder.resolve("temp"));
    for (long millis : List.of(700L, 1200L, 1700L, 2300L)) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Djava.io.tmpdir=" + temp,
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Reporting.class.getName(),
                  shop.folder().toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log.txt").toFile())
              .start();
      process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      List<String> traces = new ArrayList<>(traces(temp));
      traces.addAll(traces(shop.folder().resolve("target")));
      traces.addAll(found(Files.readAllBytes(folder.resolve("log.txt"))));
      assertEquals(List.of(), traces, "killed after " + millis + " ms");
    }
  }

  private static List<String> traces(Path where) throws IOException {
    List<String> traces = new ArrayList<>();
    if (Files.isDirectory(where)) {
      try (Stream<Path> files = Files.walk(where)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          found(Files.readAllBytes(file))
              .forEach(t -> traces.add(where.relativize(file) + ": " + t));
        }
      }
    }
    return traces;
  }

  /** The planted texts that the bytes hold, in any of the charsets. */
  private static List<String> found(byte[] bytes) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> found = new ArrayList<>();
    for (String planted : PLANTED) {
      for (Charset charset : CHARSETS) {
        if (latin.contains(new String(planted.getBytes(charset), StandardCharsets.ISO_8859_1))) {
          found.add(planted + " in " + charset);
        }
      }
    }
    return found;
  }

  @Test
  void search_ofPlantedBytes_findsThem() {
    assertEquals(
        List.of("13912345678 in UTF-8", "13912345678 in GB18030"),
        found("x13912345678x".getBytes(StandardCharsets.UTF_8)));
  }
}
