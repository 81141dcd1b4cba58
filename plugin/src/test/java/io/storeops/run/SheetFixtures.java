package io.storeops.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Files that look like those of seller back ends; every value is made up. */
final class SheetFixtures {
  static final List<String> TMALL_ORDERS =
      List.of(
          "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,买家留言,收货人姓名,收货地址 ,联系手机,订单创建时间,订单付款时间"
              + " ,宝贝标题 ,宝贝总数量,订单备注色",
          "=\"1930679858170647\",王小明,wang@example.com,199.00,0.00,199.00,199.00,交易成功,请快点,王小明,杭州市某路1号,'13800001111,2026-11-11"
              + " 00:01:02,2026-11-11 00:01:40,橡木餐桌,1,红",
          "=\"1930679858170648\",李小红,li@example.com,59.90,10.00,69.90,69.90,交易成功,,李小红,上海市某路2号,'13800002222,2026-11-11"
              + " 09:30:00,2026-11-12 10:00:00,藤编收纳篮,2,",
          "=\"1930679858170649\",张三,zhang@example.com,59.90,10.00,69.90,0.00,交易关闭,,张三,北京市某路3号,'13800003333,2026-11-12"
              + " 11:00:00,,藤编收纳篮,1,");

  static final List<String> SHOPIFY_ORDERS =
      List.of(
          "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts"
              + " Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount"
              + " Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem"
              + " price,Lineitem sku,Billing Name,Billing Street,Notes,Refunded Amount,Vendor,Id",
          "#1001,ann@example.com,paid,2026-11-10 10:11:12 +0900,fulfilled,,no,USD,40.00,5.00,0.00,"
              + "45.00,,0.00,Standard,2026-11-10 10:11:00 +0900,2,Oak stool,20.00,OAK-1,Ann"
              + " Example,1 Example Street,,0.00,Linden,5512345678901",
          "#1002,bob@example.com,paid,2026-11-11 08:00:00 +0900,fulfilled,,no,USD,15.00,5.00,0.00,"
              + "20.00,,0.00,Standard,2026-11-11 07:59:00 +0900,1,Rattan basket,15.00,RAT-1,Bob"
              + " Example,2 Example Street,,0.00,Linden,5512345678902");

  private SheetFixtures() {}

  static Path write(Path file, Charset charset, List<String> lines) throws IOException {
    return write(file, text(charset, lines));
  }

  static Path write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.write(file, bytes);
  }

  static byte[] text(Charset charset, List<String> lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(charset);
  }

  /** A product list of Sycm: four rows of notes, the header in row 5, numbers as texts. */
  static byte[] sycmProducts() throws IOException {
    return workbook(
        "商品",
        List.of(
            List.of("生意参谋"),
            List.of("统计周期", "2026-11-09 ~ 2026-11-09"),
            List.of("终端", "全部"),
            List.of(),
            List.of(
                "统计日期",
                "商品ID",
                "商品名称",
                "主商品ID",
                "商品类型",
                "货号",
                "商品状态",
                "商品访客数",
                "商品浏览量",
                "平均停留时长",
                "商品详情页跳出率",
                "商品加购件数",
                "支付买家数",
                "支付件数",
                "支付金额",
                "商品支付转化率",
                "成功退款金额",
                "竞争力评分",
                "结构化详情引导转化率"),
            List.of(
                "2026-11-09",
                "737559603417",
                "橡木餐桌 四人位 可伸缩",
                "737559603417",
                "主商品",
                "OAK-001",
                "当前在线",
                "6,069",
                "9,116",
                "8.38",
                "89.45%",
                "999",
                "295",
                "313",
                "12,186.70",
                "4.86%",
                "328.77",
                "-",
                "-"),
            List.of(
                "2026-11-09",
                "737559603418",
                "藤编收纳篮",
                "737559603418",
                "主商品",
                "RAT-001",
                "当前在线",
                "120",
                "240",
                "5.10",
                "60.00%",
                "12",
                "6",
                "6",
                "359.40",
                "5.00%",
                "0.00",
                "71",
                "-"),
            List.of(
                "2026-11-09",
                "737559603499",
                "藤编收纳篮 小号",
                "737559603418",
                "子商品",
                "RAT-002",
                "当前在线",
                "40",
                "60",
                "3.00",
                "55.00%",
                "2",
                "1",
                "1",
                "49.90",
                "2.50%",
                "0.00",
                "-",
                "-")));
  }

  /** A shop's days of Sycm: seven rows of notes, the header in row 8. */
  static byte[] sycmShopDays() throws IOException {
    return workbook(
        "自助取数",
        List.of(
            List.of("生意参谋"),
            List.of("报表名称", "店铺日报"),
            List.of("统计周期", "2026-11-09 ~ 2026-11-10"),
            List.of("终端", "全部"),
            List.of("说明"),
            List.of("说明"),
            List.of(),
            List.of("统计日期", "访客数", "浏览量", "支付金额", "支付买家数", "支付转化率", "客单价", "新增会员人数"),
            List.of("2026-11-09", "6,069", "12,000", "12,653.00", "295", "4.86%", "42.89", "12"),
            List.of("2026-11-10", "5,100", "10,100", "9,310.50", "210", "4.12%", "44.34", "7")));
  }

  private static byte[] workbook(String name, List<List<String>> rows) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet(name);
      for (int r = 0; r < rows.size(); r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          row.createCell(c).setCellValue(rows.get(r).get(c));
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  /** A zip of two texts. */
  static byte[] zip(String first, List<String> one, String second, List<String> two)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(first));
      zip.write(text(StandardCharsets.UTF_8, one));
      zip.putNextEntry(new ZipEntry(second));
      zip.write(text(StandardCharsets.UTF_8, two));
    }
    return bytes.toByteArray();
  }
}
