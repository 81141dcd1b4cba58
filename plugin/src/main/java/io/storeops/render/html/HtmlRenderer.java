package io.storeops.render.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import io.storeops.diag.StoreOpsException;
import io.storeops.document.Page;
import io.storeops.document.Site;
import io.storeops.render.OutputSink;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a site: one HTML file per page, the home page once more as {@code index.html}, the assets.
 */
public final class HtmlRenderer {
  private static final int DECK_PAGES = 60;
  private static final int DECK_BYTES = 3_000_000;

  private final Templates templates;
  private final Assets assets;
  private final Template template;

  private HtmlRenderer(Templates templates) {
    this.templates = templates;
    this.assets = new Assets(templates);
    try {
      this.template = new TemplateEngine(templates).configuration().getTemplate("page.ftlh");
    } catch (IOException e) {
      throw new StoreOpsException("The page template is broken: " + e.getMessage(), e);
    }
  }

  /** Renders all pages into the sink; paths are below the site's root. */
  public static void render(Templates templates, Site site, OutputSink sink) {
    HtmlRenderer renderer = new HtmlRenderer(templates);
    renderer.assets.write(sink);
    SearchIndex.write(site, sink);
    site.feeds().forEach(feed -> sink.put(feed.path(), AtomFeed.of(feed)));
    site.agendas().forEach(agenda -> sink.put(agenda.path(), PlanCalendar.of(agenda)));
    for (Page page : site.pages()) {
      sink.put(page.path(), renderer.html(page, page.path()));
      if (page.path().equals(site.home())) {
        sink.put("index.html", renderer.html(page, "index.html"));
      }
    }
  }

  /**
   * The pages of the reported week in one language as one file that opens from a mail: its style
   * sheet inside, no script, no link. Pages at the end are left out where it would be too large.
   *
   * @return nothing where the language has no page of that week
   */
  public static Optional<byte[]> deck(Templates templates, Site site, String language) {
    List<Page> pages =
        site.pages().stream()
            .filter(p -> p.path().startsWith(language + site.reported()))
            .limit(DECK_PAGES)
            .toList();
    HtmlRenderer renderer = new HtmlRenderer(templates);
    while (!pages.isEmpty()) {
      byte[] deck = renderer.deck(pages);
      if (deck.length <= DECK_BYTES || pages.size() == 1) {
        return Optional.of(deck);
      }
      int fit = (int) (pages.size() * (double) DECK_BYTES / deck.length);
      pages = pages.subList(0, Math.max(1, Math.min(pages.size() - 1, fit)));
    }
    return Optional.empty();
  }

  private byte[] deck(List<Page> pages) {
    try {
      Template deck = new TemplateEngine(templates).configuration().getTemplate("deck.ftlh");
      List<Map<String, Object>> models = new ArrayList<>();
      for (int i = 0; i < pages.size(); i++) {
        models.add(PageModel.inDeck(pages.get(i), "s" + (i + 1) + "-", assets));
      }
      StringWriter html = new StringWriter(262_144);
      String css = templates.text("site/assets/site.css");
      deck.process(
          Map.of("sections", models, "css", HTMLOutputFormat.INSTANCE.fromMarkup(css)), html);
      return html.toString().getBytes(StandardCharsets.UTF_8);
    } catch (TemplateException | IOException e) {
      throw new StoreOpsException("Cannot render the week in one file: " + e.getMessage(), e);
    }
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
