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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a site: one HTML file per page, the home page once more as {@code index.html}, the assets.
 * Pages are built, written and forgotten one after the other, and rendered side by side; what says
 * the same as in the last generation is taken over from there.
 */
public final class HtmlRenderer {
  private static final String FOLDER = "site";
  private static final String HOME = "index.html";

  private final Site site;
  private final OutputSink sink;
  private final PageLedger last;
  private final PageLedger now;
  private final Assets assets;
  private final Template template;
  private final SearchIndex index;
  private final Map<String, List<Page>> reported = new TreeMap<>();
  private final int threads;
  private final List<String> kept = new ArrayList<>();
  private final List<String> written = new ArrayList<>();

  private HtmlRenderer(
      Templates templates, Site site, String ledger, OutputSink sink, int threads) {
    this.threads = threads;
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
   * @param threads that render beside the one that builds and writes; at least one
   */
  public static RenderedSite render(
      Templates templates, Site site, String ledger, OutputSink sink, int threads) {
    return new HtmlRenderer(templates, site, ledger, sink, threads).render();
  }

  /**
   * A page that is to be written.
   *
   * @param document what it says, as a digest
   * @param known digest of the file that said it last time
   * @param html none where a known file says it
   */
  private record Made(
      Page page, String path, String document, @Nullable String known, Optional<byte[]> html) {}

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
    try (Stream<Page> all = site.pages();
        RenderQueue<Made> queue = new RenderQueue<>(threads, this::take)) {
      all.forEach(page -> add(page, queue));
      queue.finish();
    }
    index.write(sink);
    int carried = pages(kept);
    return new RenderedSite(carried + pages(written), carried, reported, now.bytes());
  }

  /** The home page is counted once, although its file is there twice. */
  private static int pages(List<String> files) {
    return (int) files.stream().filter(file -> !file.equals(HOME)).count();
  }

  private void add(Page page, RenderQueue<Made> queue) {
    index.add(page);
    String language = page.path().substring(0, page.path().indexOf('/'));
    if (page.path().startsWith(language + site.reported())) {
      List<Page> first = reported.computeIfAbsent(language, l -> new ArrayList<>());
      if (first.size() < WeekDeck.PAGES) {
        first.add(page);
      }
    }
    queue.add(() -> made(page, page.path()));
    if (page.path().equals(site.home())) {
      queue.add(() -> made(page, HOME));
    }
  }

  /** On one of several threads: nothing of this renderer changes here. */
  private Made made(Page page, String path) {
    String document = DocumentDigest.of(page);
    String known = last.file(path, document);
    Optional<byte[]> html = known == null ? Optional.of(html(page, path)) : Optional.empty();
    return new Made(page, path, document, known, html);
  }

  private void take(Made made) {
    String known = made.known();
    if (known != null && sink.keep(made.path(), known).isPresent()) {
      now.put(made.path(), made.document(), known);
      kept.add(made.path());
      return;
    }
    byte[] html = made.html().orElseGet(() -> html(made.page(), made.path()));
    sink.put(made.path(), html);
    now.put(made.path(), made.document(), Sha256.of(html));
    written.add(made.path());
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
