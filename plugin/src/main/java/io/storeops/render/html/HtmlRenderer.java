package io.storeops.render.html;

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

/**
 * Writes a site: one HTML file per page, the home page once more as {@code index.html}, the assets.
 */
public final class HtmlRenderer {
  private final Assets assets;
  private final Template template;

  private HtmlRenderer(Templates templates) {
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
    for (Page page : site.pages()) {
      sink.put(page.path(), renderer.html(page, page.path()));
      if (page.path().equals(site.home())) {
        sink.put("index.html", renderer.html(page, "index.html"));
      }
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
