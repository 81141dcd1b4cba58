package io.storeops.render.html;

import freemarker.template.Template;
import freemarker.template.TemplateException;
import io.storeops.diag.StoreOpsException;
import io.storeops.document.Page;
import io.storeops.document.Site;
import io.storeops.render.OutputSink;
import io.storeops.render.Sha256;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes a site: one HTML file per page, the home page once more as {@code index.html}, the assets.
 * Pages are built, written and forgotten one after the other; what says the same as in the last
 * generation is taken over from there.
 */
public final class HtmlRenderer {
  private static final String FOLDER = "site";

  private final Site site;
  private final OutputSink sink;
  private final PageLedger last;
  private final PageLedger now;
  private final Assets assets;
  private final Template template;
  private final SearchIndex index;
  private final Map<String, List<Page>> reported = new TreeMap<>();

  private HtmlRenderer(Templates templates, Site site, String ledger, OutputSink sink) {
    this.assets = new Assets(templates, site.look());
    String renderer = digest(templates, assets);
    this.site = site;
    this.sink = sink;
    this.last = PageLedger.read(ledger, renderer);
    this.now = PageLedger.of(renderer);
    this.index = new SearchIndex(site.reported());
    try {
      this.template = new TemplateEngine(templates).configuration().getTemplate("page.ftlh");
    } catch (IOException e) {
      throw new StoreOpsException("The page template is broken: " + e.getMessage(), e);
    }
  }

  /**
   * Renders all pages into the sink; paths are below the site's root.
   *
   * @param ledger what the last run gave as {@link RenderedSite#ledger}; empty for none
   */
  public static RenderedSite render(
      Templates templates, Site site, String ledger, OutputSink sink) {
    return new HtmlRenderer(templates, site, ledger, sink).render();
  }

  /** Everything that decides how a document becomes a file. */
  private static String digest(Templates templates, Assets assets) {
    StringBuilder all = new StringBuilder();
    for (String path : templates.list(FOLDER, "")) {
      all.append(path).append(' ').append(Sha256.of(templates.bytes(path))).append('\n');
    }
    assets.paths().forEach(path -> all.append(path).append('\n'));
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  private RenderedSite render() {
    assets.write(sink);
    site.files().forEach(file -> sink.put(file.path(), file.content()));
    site.feeds().forEach(feed -> sink.put(feed.path(), AtomFeed.of(feed)));
    site.agendas().forEach(agenda -> sink.put(agenda.path(), PlanCalendar.of(agenda)));
    IntSummaryStatistics carried;
    try (Stream<Page> all = site.pages()) {
      carried = all.mapToInt(this::page).summaryStatistics();
    }
    index.write(sink);
    return new RenderedSite(
        (int) carried.getCount(), (int) carried.getSum(), reported, now.bytes());
  }

  /** Whether it was taken over: 1 or 0. */
  private int page(Page page) {
    index.add(page);
    String language = page.path().substring(0, page.path().indexOf('/'));
    if (page.path().startsWith(language + site.reported())) {
      List<Page> first = reported.computeIfAbsent(language, l -> new ArrayList<>());
      if (first.size() < WeekDeck.PAGES) {
        first.add(page);
      }
    }
    String document = DocumentDigest.of(page);
    int carried = file(page, page.path(), document);
    if (page.path().equals(site.home())) {
      file(page, "index.html", document);
    }
    return carried;
  }

  private int file(Page page, String path, String document) {
    String known = last.file(path, document);
    if (known != null && sink.keep(path, known).isPresent()) {
      now.put(path, document, known);
      return 1;
    }
    byte[] html = html(page, path);
    sink.put(path, html);
    now.put(path, document, Sha256.of(html));
    return 0;
  }

  private byte[] html(Page page, String path) {
    StringWriter html = new StringWriter(32_768);
    try {
      template.process(new PageModel(page, path, assets).model(), html);
    } catch (TemplateException | IOException e) {
      throw new StoreOpsException("Cannot render " + path + ": " + e.getMessage(), e);
    }
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }
}
