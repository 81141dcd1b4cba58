package io.storeops.render.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.storeops.document.Block;
import io.storeops.document.Link;
import io.storeops.document.Look;
import io.storeops.document.Page;
import io.storeops.document.Passage;
import io.storeops.document.Phrase;
import io.storeops.document.Site;
import io.storeops.document.SiteFile;
import io.storeops.render.OutputSink;
import io.storeops.render.Sha256;
import io.storeops.templates.Templates;
import io.storeops.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A site written twice: what says the same is taken over. */
class HtmlRendererTest {
  private static final String HOME = "en/2026/W46/index.html";

  /** A generation in memory, after another one. */
  private static final class Memory implements OutputSink {
    private final Map<String, byte[]> last;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> written = new ArrayList<>();

    private Memory(Map<String, byte[]> last) {
      this.last = last;
    }

    @Override
    public void put(String path, byte[] content) {
      files.put(path, content);
      if (path.endsWith(".html")) {
        written.add(path);
      }
    }

    @Override
    public OptionalLong keep(String path, String sha256) {
      byte[] content = last.get(path);
      if (content == null || !Sha256.of(content).equals(sha256)) {
        return OptionalLong.empty();
      }
      files.put(path, content);
      return OptionalLong.of(content.length);
    }
  }

  private static Page page(String path, String... texts) {
    return new Page(
        path,
        "en",
        "Title",
        "Title",
        List.of(),
        Page.WeekLinks.none(),
        List.of(),
        List.of(new Page.Menu("Pages", List.of(new Link(HOME, "Week")))),
        Words.of(new Templates(), "en", List.of("CNY")).frame(),
        List.of(new Block.Prose("notes", "Notes", List.of(texts))),
        List.of());
  }

  private static Site site(String now) {
    return new Site(List.of(page(HOME, now), page("en/2026/W45/index.html", "Sales fell")), HOME);
  }

  private static RenderedSite render(Site site, String ledger, OutputSink sink) {
    return HtmlRenderer.render(new Templates(), site, ledger, sink, 2);
  }

  private static String text(byte[] ledger) {
    return new String(ledger, StandardCharsets.UTF_8);
  }

  @Test
  void page_thatSaysTheSame_isTakenOverAndTheOtherWritten() {
    Memory first = new Memory(Map.of());
    RenderedSite before = render(site("Sales rose"), "", first);
    assertEquals(List.of(HOME, "index.html", "en/2026/W45/index.html"), first.written);
    Memory second = new Memory(first.files);
    RenderedSite after = render(site("Sales rose more"), text(before.ledger()), second);
    assertEquals(List.of(HOME, "index.html"), second.written);
    assertEquals(1, after.carried());
    assertEquals(2, after.pages());
    Memory anew = new Memory(Map.of());
    RenderedSite whole = render(site("Sales rose more"), "", anew);
    assertEquals(anew.files.keySet(), second.files.keySet());
    anew.files.forEach((path, bytes) -> assertArrayEquals(bytes, second.files.get(path), path));
    assertEquals(text(whole.ledger()), text(after.ledger()));
  }

  @Test
  void documents_thatPrintTheSame_areTwo() {
    Page one = page(HOME, "a, b");
    Page two = page(HOME, "a", "b");
    assertEquals(one.toString(), two.toString());
    assertNotEquals(DocumentDigest.of(one), DocumentDigest.of(two));
    assertEquals(DocumentDigest.of(one), DocumentDigest.of(page(HOME, "a, b")));
  }

  @Test
  void page_whoseFileWasChangedOrLost_isWrittenAgain() {
    Memory first = new Memory(Map.of());
    RenderedSite before = render(site("Sales rose"), "", first);
    Map<String, byte[]> touched = new TreeMap<>(first.files);
    touched.put(HOME, new byte[] {1});
    touched.remove("en/2026/W45/index.html");
    Memory second = new Memory(touched);
    render(site("Sales rose"), text(before.ledger()), second);
    assertEquals(List.of(HOME, "en/2026/W45/index.html"), second.written);
    first.files.forEach((path, bytes) -> assertArrayEquals(bytes, second.files.get(path), path));
  }

  @Test
  void ledger_ofAnotherRendererOrBroken_isNotUsed() {
    Memory first = new Memory(Map.of());
    String ledger = text(render(site("Sales rose"), "", first).ledger());
    for (String other : List.of(ledger.replaceFirst("1 ..", "1 zz"), "x", "storeops pages 1")) {
      Memory second = new Memory(first.files);
      assertEquals(0, render(site("Sales rose"), other, second).carried());
      assertEquals(3, second.written.size());
    }
  }

  @Test
  void site_withOtherColoursOrLogo_isWrittenAnew() {
    Site plain = site("Sales rose");
    Memory first = new Memory(Map.of());
    String ledger = text(render(plain, "", first).ledger());
    SiteFile logo = new SiteFile("assets/logo.png", new byte[] {1, 2});
    for (Look look :
        List.of(
            new Look(":root{--ac:#123456}", Optional.empty()), new Look("", Optional.of(logo)))) {
      Site other =
          new Site(plain::pages, HOME, plain.feeds(), plain.agendas(), plain.files(), look);
      Memory second = new Memory(first.files);
      assertEquals(0, render(other, ledger, second).carried());
      assertEquals(3, second.written.size());
    }
  }

  @Test
  void writtenTexts_thatDifferInALinkAlone_areTwo() {
    Page one = page(HOME, "a");
    assertNotEquals(
        DocumentDigest.of(written(one, "en/stock/index.html")),
        DocumentDigest.of(written(one, "en/team/index.html")));
    assertEquals(
        DocumentDigest.of(written(one, "en/stock/index.html")),
        DocumentDigest.of(written(one, "en/stock/index.html")));
  }

  private static Page written(Page page, String target) {
    Phrase link = new Phrase.Anchor(target, false, List.of(new Phrase.Words("there")));
    Passage grid =
        new Passage.Grid(
            List.of(new Passage.Head(List.of(link), false)), List.of(List.of(List.of(link))));
    Passage.Item task =
        new Passage.Item(Passage.Task.OPEN, List.of(new Passage.Paragraph(List.of(link), true)));
    Passage list = new Passage.Listing(false, 1, List.of(task));
    Block article = new Block.Article("text-1", "", List.of(grid, list));
    return new Page(
        page.path(),
        page.lang(),
        page.title(),
        page.description(),
        page.crumbs(),
        page.week(),
        page.languages(),
        page.menu(),
        page.labels(),
        List.of(article),
        page.footer());
  }
}
