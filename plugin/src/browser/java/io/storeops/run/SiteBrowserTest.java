package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example's site in Chromium: from a file, in both colour schemes, and under a strict policy. */
@Tag("browser")
final class SiteBrowserTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");
  private static final List<String> LANGUAGES = List.of("zh-cn", "zh-tw", "ja", "en");
  private static final List<Integer> WIDTHS = List.of(360, 1280);
  private static final boolean ALL = Boolean.getBoolean("browser.all");
  private static final String STORE = "en/2026/W46/tmall-linden/index.html";
  /** A4 lying on its side without the margins of the style sheet, in pixels of CSS. */
  private static final int SHEET_WIDTH = 1046;

  private static final int SHEET_HEIGHT = 718;

  private static final String UNBROKEN =
      "most => [...document.querySelectorAll('.card,.headline,tr,li,dd')]"
          + ".filter(e => getComputedStyle(e).breakInside === 'avoid'"
          + " && e.getBoundingClientRect().height > most).map(e => e.id || e.className || e.tagName)";

  /** What stands at a place, as the search knows it. */
  private static final String SECTION =
      "href => window.STOREOPS_DOCS.filter(d => href.endsWith(d[0])).map(d => d[2]).join(' ')";

  private static final String COUNT = "document.querySelectorAll('svg.ch').length";

  private static final String RESTATED =
      """
      {"version":1,"week":{"id":"2026-W46","from":"2026-11-09","to":"2026-11-15"},
      "firstReported":"2026-11-15","figures":[
      {"store":"jd-linden","metric":"paid_amount","value":812345.60},
      {"store":"jd-linden","metric":"conversion_rate","value":0.031245},
      {"store":"tmall-linden","metric":"refund_amount","value":40123.45}],
      "sources":[{"file":"data/jd/an-export-that-is-gone-by-now.csv","sha256":"1"}]}
      """;

  @TempDir static Path folder;
  private static Playwright playwright;
  private static Browser browser;
  private static Path site;

  @BeforeAll
  static void start() throws IOException {
    copy(Path.of("../example-project").toRealPath());
    more();
    ShopProject shop = new ShopProject(folder);
    shop.report();
    site = shop.output().resolve("site");
    assertTrue(Files.exists(site.resolve(STORE)), "the example's site is not there");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("chromium")))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void kinds_ofEveryDefinition_areReachedByTheExample() {
    for (String language : LANGUAGES) {
      PageKinds kinds = PageKinds.of(site, language);
      assertEquals(List.of(), kinds.missing(), language);
      assertTrue(kinds.paths().size() > 40, kinds.paths().toString());
    }
  }

  @Test
  void page_ofEveryKind_isQuietFitsAndIsAccessible() {
    List<String> faults = new ArrayList<>();
    int pages = 0;
    for (int width : WIDTHS) {
      try (BrowserContext context = context(width, true)) {
        Page page = context.newPage();
        // axe itself asks for style sheets, which a file system refuses: only what the page says counts
        boolean[] judged = {false};
        page.onConsoleMessage(
            m -> {
              if (!judged[0]) {
                faults.add(page.url() + " says " + m.text());
              }
            });
        page.onPageError(e -> faults.add(page.url() + " fails " + e));
        for (String language : LANGUAGES) {
          for (String path : PageKinds.of(site, language).paths()) {
            judged[0] = false;
            page.navigate(site.resolve(path).toUri().toString());
            Geometry.of(page).forEach(f -> faults.add(path + " at " + width + ": " + f));
            judged[0] = true;
            faults.addAll(accessibility(page, path + " at " + width, schemes(pages)));
            pages++;
          }
        }
      }
    }
    System.out.println(pages + " pages" + (ALL ? " in two colour schemes" : ""));
    assertEquals("", String.join("\n", faults));
  }

  @Test
  void pages_all_areValidHtml() throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(site)) {
      files = all.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
    assertTrue(files.size() > 2000, files.size() + " files");
    assertEquals("", String.join("\n", HtmlValidity.of(files)));
    Path broken = folder.resolve("broken.html");
    Files.writeString(
        broken, "<!doctype html><html lang=en><title>x</title><ul><p>x</ul><h2 id=a>b</h2>");
    assertEquals(1, HtmlValidity.of(List.of(broken)).size());
  }

  /** A card that must not break and is higher than a sheet leaves the sheet before it empty. */
  @Test
  void page_ofEveryKind_printed_fitsItsSheets() {
    List<String> faults = new ArrayList<>();
    try (BrowserContext context = context(SHEET_WIDTH, true)) {
      Page page = context.newPage();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      for (String path : PageKinds.of(site, "en").paths()) {
        page.navigate(site.resolve(path).toUri().toString());
        Geometry.of(page).forEach(f -> faults.add(path + ": " + f));
        List<?> tall = (List<?>) page.evaluate(UNBROKEN, SHEET_HEIGHT);
        tall.forEach(id -> faults.add(path + ": #" + id + " is higher than a sheet"));
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  @Test
  void geometry_ofAPageWithPlantedFaults_tellsEach() {
    try (BrowserContext context = context(360, true)) {
      Page page = context.newPage();
      page.navigate(site.resolve(STORE).toUri().toString());
      assertEquals(List.of(), Geometry.of(page));
      page.evaluate(
          "document.querySelector('.sentence').insertAdjacentHTML('afterend',"
              + " '<p style=\"margin-top:-20px\">overlap</p>')");
      assertTrue(Geometry.of(page).stream().anyMatch(f -> f.contains("overlap")), "overlap");
      page.reload();
      page.evaluate("document.querySelector('.kpi .name').textContent = 'x'.repeat(40)");
      assertTrue(!Geometry.of(page).isEmpty(), "a word of 40 letters");
      page.reload();
      page.evaluate(
          "document.querySelector('main .card').insertAdjacentHTML('beforeend',"
              + " '<table style=\"width:900px\"><tr><td>wide</td></tr></table>')");
      assertTrue(
          Geometry.of(page).stream().anyMatch(f -> f.contains("scrolls sideways")), "wide table");
    }
  }

  @Test
  void page_ofEveryKind_withTextsLongerByTwoFifths_breaksNowhere() {
    List<String> faults = new ArrayList<>();
    int longer = 0;
    for (int width : WIDTHS) {
      try (BrowserContext context = context(width, true)) {
        Page page = context.newPage();
        for (String path : PageKinds.of(site, "en").paths()) {
          page.navigate(site.resolve(path).toUri().toString());
          longer += Geometry.lengthen(page);
          Geometry.of(page).forEach(f -> faults.add(path + " at " + width + ": " + f));
        }
      }
    }
    assertTrue(longer > 5_000, longer + " texts");
    assertEquals("", String.join("\n", faults));
  }

  /** Ids of columns and datasets stand on the page of sources, where whoever adds a pack needs them. */
  @Test
  void pages_inChineseAndJapanese_holdNoEnglishSentence() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String language : List.of("zh-cn", "zh-tw", "ja")) {
      for (String path : PageKinds.of(site, language).paths()) {
        if (!path.contains("/sources/")) {
          Document html = Jsoup.parse(site.resolve(path).toFile());
          html.select("footer").remove();
          for (Element element : html.getAllElements()) {
            String own = element.ownText();
            if (own.matches("(?s).*[a-z]{3,} [a-z]{2,}.*|[a-z_ ]{4,}")) {
              faults.add(path + ": " + own);
            }
          }
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void keyboard_alone_opensTheMenuSortsATableAndFindsARule() {
    try (BrowserContext context = context(1280, true)) {
      Page page = context.newPage();
      page.navigate(site.resolve("en/2026/W46/index.html").toUri().toString());
      page.keyboard().press("Tab");
      assertEquals("Skip to content", page.evaluate("document.activeElement.textContent"));
      page.locator(".menu summary").focus();
      page.keyboard().press("Enter");
      assertTrue(page.locator(".menu nav a:visible").count() > 10, "the menu is closed");
      page.keyboard().press("/");
      page.keyboard().type("restock");
      page.locator(".find ol a").first().waitFor();
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("#"));
      page.navigate(site.resolve("en/rules/index.html").toUri().toString());
      page.locator("#coverage th button").nth(2).focus();
      page.keyboard().press("Enter");
      assertEquals(
          "descending", page.locator("#coverage th").nth(2).getAttribute("aria-sort"));
      List<Integer> counts =
          page.locator("#coverage tbody tr td:nth-child(3)").allTextContents().stream()
              .map(t -> Integer.valueOf(t.strip()))
              .toList();
      assertEquals(
          counts.stream().sorted(java.util.Comparator.reverseOrder()).toList(), counts);
      page.locator("#coverage .filter").fill("A3");
      assertEquals(1, page.locator("#coverage tbody tr:visible").count());
    }
  }

  /** Five questions of the trade, and five written from the catalogue before the handbook was. */
  @Test
  void questions_ofAReader_areAnsweredWhereOneSearchLeads() {
    List<String> unanswered = new ArrayList<>();
    try (BrowserContext context = context(1280, true)) {
      Page page = context.newPage();
      for (Question question : Question.ALL) {
        page.navigate(site.resolve(question.language() + "/2026/W46/index.html").toUri().toString());
        page.locator("#q").fill(question.words());
        Locator hits = page.locator(".find ol a");
        hits.first().waitFor();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < Math.min(2, hits.count()); i++) {
          String href = hits.nth(i).getAttribute("href");
          answers.add(String.valueOf(page.evaluate(SECTION, href)));
        }
        if (answers.stream().noneMatch(a -> a.contains(question.answer()))) {
          unanswered.add(question + " finds " + hits.allTextContents());
        }
        hits.first().click();
        page.waitForURL(url -> url.contains("#"));
      }
    }
    assertEquals("", String.join("\n", unanswered));
  }

  @Test
  void charts_withoutScriptAndUnderSandbox_areAllThere() throws IOException {
    int expected;
    try (BrowserContext context = context(1280, true)) {
      Page page = context.newPage();
      page.navigate(site.resolve(STORE).toUri().toString());
      expected = ((Number) page.evaluate(COUNT)).intValue();
    }
    assertTrue(expected > 0, "the store page has no chart");
    HttpServer server = server();
    try (BrowserContext context = context(1280, false)) {
      Page page = context.newPage();
      page.navigate(site.resolve(STORE).toUri().toString());
      assertEquals(expected, page.locator("svg.ch:visible").count(), "without script");
      page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/" + STORE);
      assertEquals(expected, page.locator("svg.ch:visible").count(), "under the policy");
    } finally {
      server.stop(0);
    }
  }

  private static BrowserContext context(int width, boolean script) {
    return browser.newContext(
        new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script));
  }

  /**
   * Every page is judged in both schemes with {@code -Dbrowser.all=true}, which takes twice as long.
   * Else each in one of them, and the next page in the other; four languages and two widths give
   * every kind of page both.
   */
  private static List<ColorScheme> schemes(int page) {
    List<ColorScheme> both = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    return ALL ? both : List.of(both.get(page % both.size()));
  }

  private static List<String> accessibility(Page page, String where, List<ColorScheme> schemes) {
    List<String> faults = new ArrayList<>();
    for (ColorScheme scheme : schemes) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      // the legacy mode leaves out frames, of which our pages have none, and an empty page for each
      new AxeBuilder(page)
          .setLegacyMode(true)
          .options(violations())
          .analyze()
          .getViolations()
          .forEach(
              v ->
                  faults.add(
                      where + " " + scheme + " " + v.getId() + " " + v.getNodes().get(0).getHtml()));
    }
    return faults;
  }

  /** Details of what is wrong; what is right is only counted. */
  private static AxeRunOptions violations() {
    AxeRunOnlyOptions tags = new AxeRunOnlyOptions();
    tags.setType("tag");
    tags.setValues(RULES);
    AxeRunOptions options = new AxeRunOptions();
    options.setRunOnly(tags);
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath().substring(1);
          byte[] body = Files.readAllBytes(site.resolve(path));
          String type = path.endsWith(".css") ? "text/css" : "text/html; charset=utf-8";
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange
              .getResponseHeaders()
              .add(
                  "Content-Security-Policy",
                  "sandbox; default-src 'none'; style-src 'self'; img-src 'self'");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  /** What the example's shops do not note: competitors, suppliers, and a week that was restated. */
  private static void more() throws IOException {
    StringBuilder rivals = new StringBuilder("日期,竞品店铺,竞品名称,竞品到手价,竞品销量,竞品评价数\n");
    StringBuilder suppliers =
        new StringBuilder("日期,供应商,供应商订单数,供应商48小时发货数,响应分钟,库存同步分钟,供货件数,次品件数\n");
    for (LocalDate day = LocalDate.of(2026, 9, 14); day.isBefore(LocalDate.of(2026, 11, 16)); ) {
      int noise = day.getDayOfMonth() % 5;
      rivals.append(day).append(",云眠家纺旗舰店,水洗棉四件套,299,").append(40 + noise);
      rivals.append(',').append(2000 + day.getDayOfYear()).append('\n');
      suppliers.append(day).append(",南通供货商,").append(50 + noise).append(',');
      suppliers.append(49 + noise).append(",6,10,").append(60 + noise).append(",0\n");
      day = day.plusDays(1);
    }
    Files.writeString(folder.resolve("data/tmall/竞品记录.csv"), rivals);
    Files.writeString(folder.resolve("data/tmall/供应商日报.csv"), suppliers);
    Files.createDirectories(folder.resolve("history"));
    Files.writeString(folder.resolve("history/2026-W46.json"), RESTATED);
  }

  private static void copy(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = from.relativize(file);
        if (!relative.startsWith("target")) {
          Path to = folder.resolve(relative.toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
  }
}
