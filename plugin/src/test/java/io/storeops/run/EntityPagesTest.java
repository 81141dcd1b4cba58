package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gets a page of its own. */
class EntityPagesTest {
  private static final String PLAN =
      """
      site: {languages: [en], entities: 1}
      stores:
        - {id: corner, platform: tmall, currency: CNY, files: ["corner/**"]}
        - {id: market, platform: tmall, currency: CNY, files: ["market/**"]}
      products:
        - {id: "502", store: corner, name: Rug, role: hero}
      """;

  @TempDir Path folder;

  /** The first sells most, the second little. */
  private static String products() {
    StringBuilder csv = new StringBuilder("统计日期,商品ID,商品名称,商品访客数,支付金额,支付件数,支付买家数\n");
    for (int day = 0; day < 14; day++) {
      LocalDate date = LocalDate.of(2026, 8, 3).plusDays(day);
      csv.append(date).append(",501,Sofa,200,2000.00,20,20\n");
      csv.append(date).append(",502,Rug,100,100.00,2,2\n");
      csv.append(date).append(",503,Lamp,100,90.00,2,2\n");
    }
    return csv.toString();
  }

  @Test
  void product_thatOneStoreNames_hasAPageInThatStoreAlone() throws IOException {
    ShopProject shop =
        new ShopProject(folder)
            .with("plan/store.yaml", PLAN)
            .with("data/corner/products.csv", products())
            .with("data/market/products.csv", products());
    shop.report();
    try (Stream<Path> pages = Files.list(shop.output().resolve("site/en/product"))) {
      assertEquals(
          List.of("corner-501", "corner-502", "market-501"),
          pages.map(page -> page.getFileName().toString()).sorted().toList());
    }
  }
}
