package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
  private static final String STORE = "en/2026/W46/tmall-linden/index.html";
  private static final List<String> PAGES =
      List.of(
          "en/2026/W46/index.html",
          "zh-cn/2026/W46/index.html",
          STORE,
          "en/2026/W46/findings/index.html",
          "en/sources/index.html",
          "en/kpi/paid_amount/index.html");
  private static final String COUNT = "document.querySelectorAll('svg.ch').length";

  @TempDir static Path folder;
  private static Playwright playwright;
  private static Browser browser;
  private static Path site;

  @BeforeAll
  static void start() throws IOException {
    copy(Path.of("../example-project").toRealPath());
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
  void page_fromFile_isQuietFitsAndIsAccessible() {
    List<String> faults = new ArrayList<>();
    for (int width : List.of(360, 1280)) {
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
        for (String path : PAGES) {
          judged[0] = false;
          page.navigate(site.resolve(path).toUri().toString());
          Object over = page.evaluate("document.documentElement.scrollWidth - innerWidth");
          if (((Number) over).intValue() > 0) {
            faults.add(path + " at " + width + " scrolls sideways by " + over);
          }
          judged[0] = true;
          faults.addAll(accessibility(page, path + " at " + width));
        }
      }
    }
    assertEquals("", String.join("\n", faults));
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

  private static List<String> accessibility(Page page, String where) {
    List<String> faults = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      new AxeBuilder(page)
          .withTags(RULES)
          .analyze()
          .getViolations()
          .forEach(
              v ->
                  faults.add(
                      where + " " + scheme + " " + v.getId() + " " + v.getNodes().get(0).getHtml()));
    }
    return faults;
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
