package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that a project writes in Markdown, from the file to the site. */
class OwnPagesTest {
  private static final String PAGE =
      """
      ---
      group: customers
      order: 45
      ---
      # Refunds

      Last week {value own_refunds.refund_amount} went back. See [stock](page:stock) and
      [the table](#by-week).

      ```sql own_refunds
      /* relation: own_refunds
         grain: [store, week]
         reads: [order_line, dim_day]
         columns: {store: text, week: week, orders: int count, refund_amount: money currency} */
      select l.store, d.week, count(*) as orders,
        cast(sum(l.refund_amount) as decimal(18,4)) as refund_amount
      from order_line l
      join dim_day d on d.biz_date = l.biz_date
      group by l.store, d.week
      ```

      ## By week

      {table own_refunds columns=[week, orders, refund_amount] title="What went back"}

      {chart lines own_refunds y=[refund_amount] weeks=8}

      !!! tip "When it is much"
          Look at <b>the last parcel</b> first.
      """;

  @TempDir Path folder;

  private ShopProject shop() throws IOException {
    return new ShopProject(folder)
        .with("plan/store.yaml", ShopProject.ONE_STORE)
        .with("data/orders.csv", ShopProject.orders("2026-09-28", 49));
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("target/storeops/site").resolve(path)));
  }

  @Test
  void page_withARelationOfItsOwn_showsItsFigures() throws IOException {
    Outcome outcome = shop().with("pages/refunds.md", PAGE).report("2026-W45");
    assertEquals("", ShopProject.printed(outcome));
    Document page = page("en/refunds/index.html");
    assertEquals("Refunds", page.title());
    assertEquals(
        "Last week ¥20.00 went back. See stock and the table.",
        page.select("#text-1 p").get(0).text());
    Element figure = page.select("#text-1 data").get(0);
    assertEquals("20", figure.attr("value"));
    assertEquals("corner|own_refunds.refund_amount||week:2026-W45|value", figure.attr("data-m"));
    assertEquals(
        List.of("../stock/index.html", "#by-week"), page.select("#text-1 a").eachAttr("href"));
    assertEquals("By week", page.select("#by-week").text());
    assertEquals("What went back", page.select("#table-own-refunds h2").text());
    assertFalse(page.select("#lines-own-refunds svg").isEmpty());
    assertEquals("When it is much", page.select(".note.tip .nt").text());
    assertEquals("Look at <b>the last parcel</b> first.", page.select(".note p + p").text());
    assertEquals(0, page.select("pre").size(), "the select is not part of the page");
    assertTrue(
        page("en/stock/index.html").select(".menu a").eachText().contains("Refunds"),
        "it stands in the menu");
    assertTrue(
        Files.readString(folder.resolve("target/storeops/site/en/search.js"))
            .contains("\"Refunds\",\"Last week ¥20.00 went back."),
        "it can be searched for");
  }

  @Test
  void page_inOneLanguageOfTwo_isMarkedInTheOther() throws IOException {
    String both = ShopProject.ONE_STORE.replace("[en]", "[en, zh-CN, ja]");
    shop()
        .with("plan/store.yaml", both)
        .with("pages/refunds.md", "# Refunds\n\nWords.\n")
        .with("pages/refunds.zh-CN.md", "# 退款\n\n文字。\n")
        .report("2026-W45");
    Document english = page("en/refunds/index.html");
    Document chinese = page("zh-cn/refunds/index.html");
    Document japanese = page("ja/refunds/index.html");
    assertEquals("Refunds Words.", english.title() + " " + english.select(".text").text());
    assertEquals("退款 文字。", chinese.title() + " " + chinese.select(".text").text());
    assertEquals("Words.", japanese.select(".text").text());
    assertEquals("en", japanese.select(".text").attr("lang"));
    assertEquals("", chinese.select(".text").attr("lang"));
  }

  @Test
  void page_perWeek_existsInEveryWeekAndItsDeck() throws IOException {
    shop()
        .with("pages/notes.md", "---\nper: week\n---\n# Notes\n\n- [x] done\n")
        .report("2026-W45");
    assertEquals("☑done done", page("en/2026/W44/notes/index.html").select(".text li").text());
    assertTrue(
        Files.readString(folder.resolve("target/storeops/storeops-2026-W45-en.html"))
            .contains("text-1"));
  }

  @Test
  void picture_ofTheFolder_isPartOfTheSite() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
    shop()
        .with("pages/img/box.png", png)
        .with("pages/refunds.md", "# Refunds\n\n![The box](img/box.png)\n")
        .report("2026-W45");
    Element image = page("en/refunds/index.html").select(".text img").get(0);
    assertEquals("The box", image.attr("alt"));
    Path file = folder.resolve("target/storeops/site/en/refunds").resolve(image.attr("src"));
    assertEquals(png.length, Files.size(file.normalize()));
  }

  @Test
  void page_thatTriesToRunScripts_bringsNone() throws IOException {
    String hostile =
        """
        # <script>alert(1)</script>

        <script>alert(1)</script> <img src=x onerror=alert(1)>

        <iframe src="javascript:alert(1)"></iframe>

        `</code><script>x</script>` **<b onclick=x>**

        | <script> |
        |---|
        | <img src=x onerror=x> |

        ```
        </code></pre><script>x</script>
        ```

        !!! note "<script>x</script>"
            <svg onload=x>
        """;
    shop().with("pages/refunds.md", hostile).report("2026-W45");
    Document page = page("en/refunds/index.html");
    assertEquals(1, page.select("script").size(), "the site's own");
    assertEquals(0, page.select("img, iframe, [onclick], [onerror], [onload]").size());
    assertEquals("<script>alert(1)</script>", page.title());
    assertTrue(page.select(".text").text().contains("<img src=x onerror=alert(1)>"));
  }

  @Test
  void page_severalMistakes_comeOutTogetherWithTheirPlaces() throws IOException {
    Outcome outcome =
        shop()
            .with(
                "pages/refunds.md",
                """
                ---
                gruop: customers
                ---
                # Refunds
                """)
            .with(
                "pages/wrong.md",
                """
                # Wrong

                {table own_refund columns=[week]}

                {table stock_cover columns=[avalable] limt=5}

                {table stock_cover columns=[avalable]}

                {tabel stock_cover}

                {chart line stock_cover y=[available]}

                {chart lines stock_cover}

                {table stock_cover where="available > 'x'"}

                {table stock_cover limit=0}

                {table stock_cover columns=[available}

                {table stock_cover

                - {table stock_cover}

                Text {value stock_cover} and {value stock_cover.available}
                and {value stock_cover.avail where="product_id = 'a'"} and {vaule x.y}.

                [a](page:stok) [b](other.md) [c](#nowhere) [d](javascript:x) ![e](../plan/store.yaml)

                ```sql own_broken
                select 1 as n
                ```

                ```sql own_other
                /* relation: own_another
                   grain: [n]
                   columns: {n: int count} */
                select now() as n
                ```
                """)
            .with("pages/stock.md", "# Stock\n")
            .with("pages/Bad Name.md", "# Bad\n")
            .with("pages/untitled.md", "words\n")
            .check("2026-W45");
    assertEquals(Outcome.Kind.PLAN, outcome.kind());
    Path golden = Path.of("src/test/resources/markdown/wrong-pages.txt");
    String printed = ShopProject.printed(outcome) + "\n";
    if ("write".equals(System.getProperty("storeops.golden"))) {
      Files.writeString(golden, printed, StandardCharsets.UTF_8);
    }
    assertEquals(Files.readString(golden, StandardCharsets.UTF_8), printed);
  }

  @Test
  void page_withoutData_isCheckedWithThePlanAlone() throws IOException {
    Outcome outcome =
        shop()
            .with("pages/refunds.md", PAGE.replace("order_line l", "order_lines l"))
            .checkPlan(java.util.Optional.empty());
    assertEquals(Outcome.Kind.PLAN, outcome.kind());
    assertFalse(ShopProject.printed(outcome).isEmpty());
    assertTrue(
        ShopProject.printed(outcome).startsWith("pages/refunds.md:17:6: error R4"),
        ShopProject.printed(outcome));
  }
}
