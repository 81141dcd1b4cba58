package io.storeops.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.document.Block;
import io.storeops.document.Link;
import io.storeops.document.Page;
import io.storeops.document.Site;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

  @Test
  void index_holdsTheReportedWeekAndWhatExistsOnce_eachTermOnItsOwn() {
    Block terms =
        new Block.Definitions(
            "terms",
            "Terms",
            List.of(
                new Block.Definitions.Term("refund", "Refunds", "Money given back"),
                new Block.Definitions.Term("visit", "Visitors", "People")));
    Site site =
        new Site(
            List.of(
                page("en/2026/W46/index.html", "This week", true, prose("Sales rose")),
                page("en/2026/W45/index.html", "Last week", true, prose("Sales fell")),
                page("en/terms/index.html", "Definitions", false, terms),
                page("ja/terms/index.html", "説明", false, prose("用語"))),
            "en/2026/W46/index.html");
    Map<String, String> files = new TreeMap<>();
    index(site).write((p, bytes) -> files.put(p, new String(bytes, StandardCharsets.UTF_8)));
    assertEquals(
        """
        window.STOREOPS_DOCS=[
        ["en/2026/W46/index.html","This week","Notes. Sales rose"],
        ["en/terms/index.html#refund","Refunds","Money given back"],
        ["en/terms/index.html#visit","Visitors","People"],
        ["en/terms/index.html","Definitions",""]];
        """,
        files.get("en/search.js"));
    assertEquals(
        "window.STOREOPS_DOCS=[\n[\"ja/terms/index.html\",\"説明\",\"Notes. 用語\"]];\n",
        files.get("ja/search.js"));
  }

  @Test
  void index_ofHostileTexts_staysALiteral() {
    Block evil = prose("\"];alert(1)//</script><!-- \\ \n\u2028 😀");
    Site site =
        new Site(
            List.of(page("en/2026/W46/index.html", "A", true, evil)), "en/2026/W46/index.html");
    StringBuilder script = new StringBuilder();
    index(site).write((p, bytes) -> script.append(new String(bytes, StandardCharsets.UTF_8)));
    assertEquals(
        "window.STOREOPS_DOCS=[\n[\"en/2026/W46/index.html\",\"A\",\"Notes. \\u0022];alert(1)//"
            + "\\u003c/script\\u003e\\u003c!-- \\u005c \\u000a\\u2028 \\ud83d\\ude00\"]];\n",
        script.toString());
  }

  private static SearchIndex index(Site site) {
    SearchIndex index = new SearchIndex(site.reported());
    site.pages().forEach(index::add);
    return index;
  }

  private static Block prose(String text) {
    return new Block.Prose("notes", "Notes", List.of(text));
  }

  private static Page page(String path, String title, boolean weekly, Block block) {
    Page.WeekLinks week =
        weekly
            ? new Page.WeekLinks(Link.NONE, "week", Link.NONE, Link.plain("all"))
            : Page.WeekLinks.none();
    return new Page(
        path,
        "en",
        title,
        title,
        List.of(),
        week,
        List.of(),
        List.of(),
        Map.of(),
        List.of(block),
        List.of());
  }
}
