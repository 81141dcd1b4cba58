package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week whose conversion halved, as its page tells it. */
class DiagnosisRunTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final String PLAN =
      """
      site: {languages: [en, zh-CN, zh-TW, ja]}
      stores: [{id: corner, name: Corner, platform: tmall, currency: CNY}]
      offers:
        - {id: gift, name: Gift, kind: gift, store: corner, window: {from: 2026-10-01, to: 2026-11-10}}
      """;

  @TempDir Path folder;

  /** Five weeks of a shop; in the last one in twenty buys instead of one in ten. */
  private static String days() {
    StringBuilder csv = new StringBuilder("日期,访客数,支付买家数,支付金额\n");
    for (int day = 0; day < 35; day++) {
      boolean low = day >= 28;
      csv.append(MONDAY.plusDays(day)).append(low ? ",100,5,250\n" : ",100,10,500\n");
    }
    return csv.toString();
  }

  private Path report(String rivals) throws IOException {
    ShopProject project =
        new ShopProject(folder)
            .with("plan/store.yaml", PLAN)
            .with("data/days.csv", days())
            .with("data/rivals.csv", rivals);
    Outcome outcome = project.report("2026-W46");
    assertFalse(
        outcome.failed() && outcome.kind() != Outcome.Kind.RULE, ShopProject.printed(outcome));
    return project.output().resolve("site");
  }

  private static String page(Path site, String language) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      List<Path> pages =
          files
              .filter(f -> f.toString().endsWith(".html"))
              .filter(
                  f ->
                      site.relativize(f)
                          .toString()
                          .replace('\\', '/')
                          .contains(language.toLowerCase(Locale.ROOT) + "/"))
              .filter(f -> text(f).contains("id=\"diagnosis\""))
              .toList();
      assertEquals(1, pages.size(), pages.toString());
      return text(pages.get(0));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void page_ofTheWeek_tellsConfirmedExcludedAndMissing() throws IOException {
    Path site =
        report(
            """
            日期,竞店,竞品,竞品到手价
            2026-11-02,"<b>Rival</b>",Mug,100
            2026-11-09,"<b>Rival</b>",Mug,80
            """);
    Map<String, String> sentences =
        Map.of(
            "en",
            "Conversion 5.00% after 10.00% in the four weeks before, worth ¥1,750. Causes"
                + " confirmed: 2, excluded: 0, without data: 12.",
            "zh-CN",
            "转化率 5.00%，前四周 10.00%，相当于少卖 ¥1,750：2 个原因成立，0 个排除，12 个缺数据。",
            "zh-TW",
            "轉換率 5.00%，前四週 10.00%，相當於少賣 ¥1,750：2 個原因成立，0 個排除，12 個缺資料。",
            "ja",
            "転換率 5.00%、直前 4 週 10.00%、影響額 ¥1,750。原因のうち 2 件が該当、0 件は該当せず、12 件はデータなし。");
    for (Map.Entry<String, String> said : sentences.entrySet()) {
      String page = page(site, said.getKey());
      assertTrue(page.contains(said.getValue()), said.getKey() + ": " + excerpt(page));
    }
    String page = page(site, "en");
    assertTrue(page.contains("1 of 1 items that we watch"), excerpt(page));
    assertTrue(page.contains("&lt;b&gt;Rival&lt;/b&gt;"), excerpt(page));
    assertFalse(page.contains("<b>Rival</b>"));
  }

  private static String excerpt(String page) {
    int from = page.indexOf("id=\"diagnosis\"");
    return page.substring(from, Math.min(page.length(), from + 3000));
  }
}
