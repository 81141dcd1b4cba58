package io.storeops.render.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.utility.DeepUnwrap;
import io.storeops.document.Block;
import io.storeops.document.Page;
import io.storeops.document.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the page template sees: the page, its blocks with their kinds, and five functions. */
final class PageModel {
  private final Page page;
  private final String path;
  private final Assets assets;

  PageModel(Page page, String path, Assets assets) {
    this.page = page;
    this.path = path;
    this.assets = assets;
  }

  /** Of a page as a part of one file: no link leads anywhere, anchors begin with the prefix. */
  static Map<String, Object> inDeck(Page page, String prefix, Assets assets)
      throws TemplateModelException {
    Map<String, Object> model = new PageModel(page, page.path(), assets).model(prefix);
    model.put("href", function(arguments -> ""));
    model.put("file", function(arguments -> ""));
    return model;
  }

  Map<String, Object> model() throws TemplateModelException {
    return model("");
  }

  private Map<String, Object> model(String prefix) throws TemplateModelException {
    Map<String, Object> model = new HashMap<>();
    model.put("page", page);
    model.put("pre", prefix);
    model.put("l", page.labels());
    model.put("blocks", page.blocks().stream().map(PageModel::shown).toList());
    model.put("icon", relative(assets.path("icon.svg")));
    model.put("css", relative(assets.path("site.css")));
    model.put("theme", assets.theme().isEmpty() ? "" : relative(assets.theme()));
    model.put("logo", assets.logo().isEmpty() ? "" : relative(assets.logo()));
    model.put("js", relative(assets.path("site.js")));
    model.put("search", relative(SearchIndex.path(page.path())));
    model.put("feed", relative(page.path().substring(0, page.path().indexOf('/')) + "/feed.xml"));
    model.put("root", "../".repeat((int) path.chars().filter(c -> c == '/').count()));
    model.put("href", function(arguments -> relative(text(arguments.get(0)))));
    model.put("file", function(arguments -> relative(text(arguments.get(0)))));
    model.put("chart", markup(a -> ChartSvg.draw((Block.Graph) a, prefix)));
    model.put("flow", flow(prefix));
    model.put("spark", markup(a -> ChartSvg.spark((Block.Kpis.Spark) a)));
    model.put("bar", markup(a -> ChartSvg.bar(((Number) a).doubleValue())));
    return model;
  }

  private String relative(String target) {
    return RelativeLink.from(path, target);
  }

  private static String text(Object argument) throws TemplateModelException {
    return ((TemplateScalarModel) argument).getAsString();
  }

  /** Draws the steps of a procedure, or a course of a written text. */
  private TemplateMethodModelEx flow(String prefix) {
    return markup(
        a ->
            a instanceof Block.Steps steps
                ? FlowSvg.draw(
                    prefix + "f-" + steps.id(), steps.title(), steps.flow(), page.labels())
                : course(prefix, (Passage.Course) a));
  }

  private String course(String prefix, Passage.Course course) {
    String title =
        course.title().isEmpty() ? page.labels().getOrDefault("flowTitle", "") : course.title();
    return FlowSvg.draw(prefix + course.id(), title, course.flow(), page.labels());
  }

  private static TemplateMethodModelEx markup(Drawing drawing) {
    return function(
        arguments -> {
          Object argument = DeepUnwrap.unwrap((freemarker.template.TemplateModel) arguments.get(0));
          return HTMLOutputFormat.INSTANCE.fromMarkup(drawing.draw(argument));
        });
  }

  private static TemplateMethodModelEx function(Body body) {
    return arguments -> body.call((List<?>) arguments);
  }

  /** A block under the name of its template. */
  private static Map<String, Object> shown(Block block) {
    return Map.of(
        "kind", block.getClass().getSimpleName().toLowerCase(Locale.ROOT), "block", block);
  }

  private interface Body {
    Object call(List<?> arguments) throws TemplateModelException;
  }

  private interface Drawing {
    String draw(Object argument);
  }
}
