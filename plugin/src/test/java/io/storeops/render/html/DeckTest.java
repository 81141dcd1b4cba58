package io.storeops.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Feed;
import io.storeops.document.Link;
import io.storeops.document.Page;
import io.storeops.document.Site;
import io.storeops.document.Table;
import io.storeops.templates.Templates;
import io.storeops.text.Words;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DeckTest {
  private static final Map<String, String> LABELS =
      Words.of(new Templates(), "en", List.of("CNY")).frame();

  private static Page page(String path, Block... blocks) {
    Page.WeekLinks week =
        new Page.WeekLinks(Link.NONE, "week 46", Link.NONE, new Link("en/weeks.html", "all"));
    return new Page(
        path,
        "en",
        "Week <1>",
        "d",
        List.of(),
        week,
        List.of(),
        List.of(),
        LABELS,
        List.of(blocks),
        List.of("Through Sunday."));
  }

  private static Block table(String text) {
    Table table =
        new Table(
            "Products",
            List.of(new Table.Head("Product", false)),
            List.of(List.<Cell>of(new Cell.Text(new Link("en/product/p/index.html", text)))),
            "none");
    return new Block.Tabular("products", "Products", "", table);
  }

  private static List<Page> reported(Site site, String language) {
    return HtmlRenderer.render(new Templates(), site, "", (path, bytes) -> {}, 1)
        .reported()
        .getOrDefault(language, List.of());
  }

  private static Document deck(Site site, String language) {
    byte[] html = WeekDeck.of(new Templates(), site.look(), reported(site, language)).orElseThrow();
    return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
  }

  @Test
  void deck_ofAWeek_holdsItsPagesWithoutScriptLinkOrEqualIds() {
    Site site =
        new Site(
            List.of(
                page("en/2026/W46/index.html", table("Sofa")),
                page("en/2026/W46/a/index.html", table("Bed")),
                page("en/2026/W45/index.html", table("Old")),
                page("ja/2026/W46/index.html", table("椅子"))),
            "en/2026/W46/index.html");
    Document deck = deck(site, "en");
    assertEquals(List.of("Sofa", "Bed"), deck.select("tbody th").eachText());
    assertEquals(0, deck.select("script,link,a[href]").size());
    List<String> ids = deck.select("[id]").eachAttr("id");
    assertEquals(ids.size(), ids.stream().distinct().count(), ids.toString());
    assertTrue(deck.select("style").html().contains("prefers-color-scheme"));
    assertEquals("Week <1>", deck.title());
  }

  @Test
  void deck_thatWouldBeTooLarge_leavesPagesOutAtTheEnd() {
    String wide = "x".repeat(1_200_000);
    List<Page> pages = new ArrayList<>();
    for (String store : List.of("", "a/", "b/", "c/")) {
      pages.add(page("en/2026/W46/" + store + "index.html", table(wide)));
    }
    Site site = new Site(pages, "en/2026/W46/index.html");
    byte[] html = WeekDeck.of(new Templates(), site.look(), reported(site, "en")).orElseThrow();
    assertTrue(html.length <= 3_000_000, html.length + " bytes");
    assertEquals(2, Jsoup.parse(new String(html, StandardCharsets.UTF_8)).select("h1").size());
    assertFalse(WeekDeck.of(new Templates(), site.look(), reported(site, "ja")).isPresent());
  }

  @Test
  void feed_isXmlThatNamesEachWeekOnce() throws Exception {
    LocalDate day = LocalDate.of(2026, 11, 15);
    Feed feed =
        new Feed(
            "en/feed.xml",
            "en",
            "Shop & <Co>",
            "en/weeks.html",
            List.of(
                new Feed.Entry("2026-W46", "W46", "Up\u0000 5 %", "en/2026/W46/index.html", day),
                new Feed.Entry(
                    "2026-W45", "W45", "Down", "en/2026/W45/index.html", day.minusWeeks(1))));
    var xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(AtomFeed.of(feed)));
    var ids = xml.getElementsByTagName("id");
    List<String> found = new ArrayList<>();
    for (int i = 0; i < ids.getLength(); i++) {
      found.add(ids.item(i).getTextContent());
    }
    assertEquals(
        List.of(
            "urn:storeops:weeks:en",
            "urn:storeops:week:en:2026-W46",
            "urn:storeops:week:en:2026-W45"),
        found);
    assertEquals("Shop & <Co>", xml.getElementsByTagName("title").item(0).getTextContent());
    assertEquals("Up  5 %", xml.getElementsByTagName("summary").item(0).getTextContent());
    var links = xml.getElementsByTagName("link");
    List<String> targets = new ArrayList<>();
    for (int i = 0; i < links.getLength(); i++) {
      targets.add(links.item(i).getAttributes().getNamedItem("href").getNodeValue());
    }
    assertEquals(
        "weeks.html 2026/W46/index.html 2026/W45/index.html",
        targets.stream().collect(Collectors.joining(" ")));
  }
}
