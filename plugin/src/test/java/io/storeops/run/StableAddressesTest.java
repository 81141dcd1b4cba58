package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link that somebody was sent leads to the same place whatever the shop adds. */
class StableAddressesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 3);

  /**
   * Only the reported week lists what was closed lately, and what the plan of today lacks; both
   * have pages of their own.
   */
  private static final String LISTS = "closed.*|f-plan-.*";

  @TempDir Path folder;

  private static String plan(String languages, String more) {
    return """
    site: {languages: [%s]}
    stores:
      - {id: corner, name: Corner, platform: tmall, currency: CNY}
    goals:
      - {id: sales, store: corner, metric: paid_amount, periods: {"2026": 9000000}}
    products:
      - {id: "501", name: Sofa, role: hero}
    %s
    """
        .formatted(languages, more);
  }

  private static String products(int days, int newSince) {
    StringBuilder csv = new StringBuilder("统计日期,商品ID,商品名称,商品访客数,支付金额,支付件数,支付买家数\n");
    for (int day = 0; day < days; day++) {
      for (String id : day < newSince ? List.of("501", "502") : List.of("501", "502", "77")) {
        int sold = 3 + (day + Integer.parseInt(id)) % 4;
        csv.append(FIRST.plusDays(day)).append(',').append(id).append(",Item ").append(id);
        csv.append(',').append(100 + day % 7).append(',').append(sold * 40).append(".00,");
        csv.append(sold).append(',').append(sold).append('\n');
      }
    }
    return csv.toString();
  }

  /** Ids of each page. */
  private static Map<String, Set<String>> pages(ShopProject shop) throws IOException {
    Map<String, Set<String>> pages = new TreeMap<>();
    Path site = shop.output().resolve("site");
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        Set<String> ids = new TreeSet<>(Jsoup.parse(file.toFile()).select("[id]").eachAttr("id"));
        pages.put(site.relativize(file).toString().replace('\\', '/'), ids);
      }
    }
    return pages;
  }

  @Test
  void pagesOfEarlierWeeks_afterAWeekMore_areByteForByteThoseOfBefore() throws IOException {
    ShopProject shop =
        new ShopProject(folder)
            .with("plan/store.yaml", plan("en", ""))
            .with("data/orders.csv", ShopProject.orders("2026-08-03", 98));
    shop.report();
    Map<String, String> before = shop.bytes();
    shop.with("data/orders.csv", ShopProject.orders("2026-08-03", 105));
    shop.report();
    Map<String, String> after = shop.bytes();
    List<String> changed =
        before.entrySet().stream()
            .filter(e -> e.getKey().matches("site/en/2026/W(3[2-9]|4[0-4])/.*"))
            .filter(e -> !e.getValue().equals(after.get(e.getKey())))
            .map(e -> e.getKey().substring(0, "site/en/2026/W40".length()))
            .distinct()
            .toList();
    assertEquals(List.of(), changed);
  }

  @Test
  void addresses_afterAWeekAProductAndALanguage_areThoseOfBefore() throws IOException {
    ShopProject shop =
        new ShopProject(folder)
            .with("plan/store.yaml", plan("en, zh-CN", ""))
            .with("data/orders.csv", ShopProject.orders("2026-08-03", 98))
            .with("data/products.csv", products(98, 98));
    shop.report();
    Map<String, Set<String>> before = pages(shop);
    assertTrue(before.containsKey("en/product/corner-501/index.html"), before.keySet().toString());
    shop.report();
    assertEquals(before, pages(shop), "built once more");
    shop.with("plan/store.yaml", plan("en, ja, zh-CN", "  - {id: \"77\", name: Rug, role: hero}"))
        .with("data/orders.csv", ShopProject.orders("2026-08-03", 105))
        .with("data/products.csv", products(105, 98));
    shop.report();
    Map<String, Set<String>> after = pages(shop);
    assertTrue(after.containsKey("ja/product/corner-77/index.html"));
    assertTrue(after.containsKey("en/2026/W46/index.html"));
    List<String> gone = new ArrayList<>();
    before.forEach(
        (path, ids) -> {
          Set<String> now = after.get(path);
          if (now == null) {
            gone.add(path);
          } else {
            ids.stream()
                .filter(id -> !now.contains(id) && !id.matches(LISTS))
                .forEach(id -> gone.add(path + "#" + id));
          }
        });
    assertEquals(List.of(), gone);
  }
}
