package io.storeops.render.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import io.storeops.diag.StoreOpsException;
import io.storeops.document.Look;
import io.storeops.document.Page;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pages of one week as one file that opens from a mail: its style sheet inside, no script, no link.
 */
public final class WeekDeck {
  static final int PAGES = 60;
  private static final int BYTES = 3_000_000;

  private final Templates templates;
  private final Look look;
  private final Assets assets;

  private WeekDeck(Templates templates, Look look) {
    this.templates = templates;
    this.look = look;
    this.assets = new Assets(templates, look);
  }

  /**
   * The file. Pages at the end are left out where it would be too large.
   *
   * @return nothing where there is no page
   */
  public static Optional<byte[]> of(Templates templates, Look look, List<Page> all) {
    WeekDeck renderer = new WeekDeck(templates, look);
    List<Page> pages = all.subList(0, Math.min(PAGES, all.size()));
    while (!pages.isEmpty()) {
      byte[] deck = renderer.deck(pages);
      if (deck.length <= BYTES || pages.size() == 1) {
        return Optional.of(deck);
      }
      int fit = (int) (pages.size() * (double) BYTES / deck.length);
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
      String css = templates.text("site/assets/site.css") + look.css();
      deck.process(
          Map.of("sections", models, "css", HTMLOutputFormat.INSTANCE.fromMarkup(css)), html);
      return html.toString().getBytes(StandardCharsets.UTF_8);
    } catch (TemplateException | IOException e) {
      throw new StoreOpsException("Cannot render the week in one file: " + e.getMessage(), e);
    }
  }
}
