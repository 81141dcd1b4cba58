package io.storeops.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.result.SourceInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file with every kind of bad cell: each is refused at its place, the rest is read. */
class BadCellsTest {
  @TempDir Path folder;

  @Test
  void cells_sevenKindsOfBad_areRefusedWithCoordinates() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.write(
        data.resolve("products.csv"),
        """
        统计日期,商品ID,商品名称,商品访客数,商品浏览量,支付买家数,支付件数,支付金额
        2026-06-01,60001,枕头,100,200,4,4,100.50
        2026-06-01,60002,床单,一百,200,4,4,100.50
        2026-06-01,60003,被子,100.5,200,4,4,100.50
        2026-06-01,60004,毛巾,100,200,4,4,123456789012345678.00
        2026-06-01,7.38E+11,浴巾,100,200,4,4,100.50
        昨天,60006,窗帘,100,200,4,4,100.50
        ,60007,地毯,100,200,4,4,100.50
        2026-06-02,60008,电话13800138000,100,200,4,4,100.50
        2026-06-02,60001,枕头,100,200,4,4,100.50
        2026-06-02,60001,枕头,101,200,4,4,100.50
        2026-06-03,60001,枕头,100,200,4,4,100.25
        """
            .getBytes(StandardCharsets.UTF_8));
    Loaded loaded = new Loaded(data, Plans.oneStore());
    SourceInfo source = loaded.sources.get(0);
    assertEquals(
        List.of(
            "3:4 一百: a text stands where a number belongs",
            "4:4 100.5: a fraction stands where a whole number belongs",
            "5:8 123456789012345678.00: the number is too large",
            "6:2 7.38E+11: the id was turned into a number like 1.23E+12 and is lost",
            "7:1 昨天: a text stands where a date belongs",
            "8:1 : there is no date",
            "11:0 : the key stands in the sheet already"),
        source.refusals().stream()
            .map(r -> r.row() + ":" + r.column() + " " + r.found() + ": " + r.reason())
            .toList());
    assertEquals(new SourceInfo.Counts(11, 4, 7, 0, 0), source.rows());
    assertEquals(
        List.of(
            "D023 data/products.csv row 9 column 3: a cell looks like a telephone number, an"
                + " identity number or a mail address, column 商品名称; its text is left out | take it"
                + " out of the file; personal data is not read | "),
        loaded.problems().stream().filter(p -> p.startsWith("D023")).toList());
    assertEquals("401.75", loaded.sum("product_daily", "paid_amount"));
    assertEquals("400", loaded.sum("product_daily", "product_visitors"));
  }
}
