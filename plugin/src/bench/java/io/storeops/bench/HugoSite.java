package io.storeops.bench;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Change;
import io.storeops.document.Chart;
import io.storeops.document.Figure;
import io.storeops.document.Link;
import io.storeops.document.Page;
import io.storeops.document.Status;
import io.storeops.document.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same pages as Hugo takes them: a content file each whose front matter is JSON, what all pages
 * share as data of the site, drawings as finished text. Targets of links are absolute paths, so
 * that Hugo has not to work them out.
 */
final class HugoSite {
  private static final String LAYOUT = "layouts/_default/single.html";

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final Path folder;

  HugoSite(Path folder) {
    this.folder = folder;
  }

  /** What is there once. */
  void frame(Path layouts, SitePages pages) throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.createDirectories(folder.resolve(LAYOUT).getParent());
    Files.copy(layouts.resolve(LAYOUT), folder.resolve(LAYOUT));
    Files.copy(layouts.resolve("config.json"), folder.resolve("config.json"));
    Files.write(folder.resolve("data/labels.json"), mapper.writeValueAsBytes(pages.labels()));
    List<Object> menus = new ArrayList<>();
    for (Page.Menu menu : pages.menus()) {
      menus.add(
          Map.of(
              "title", menu.title(), "links", menu.links().stream().map(HugoSite::link).toList()));
    }
    Files.write(folder.resolve("data/menu.json"), mapper.writeValueAsBytes(menus));
  }

  /** A content file. */
  void page(Page page, List<String> drawings) throws IOException {
    Map<String, Object> front = new LinkedHashMap<>();
    front.put("title", page.title());
    front.put("description", page.description());
    front.put("crumbs", page.crumbs().stream().map(HugoSite::link).toList());
    front.put("previous", link(page.week().previous()));
    front.put("current", page.week().current());
    front.put("next", link(page.week().next()));
    front.put("every", link(page.week().all()));
    front.put("footer", page.footer());
    List<String> left = new ArrayList<>(drawings);
    List<Object> blocks = new ArrayList<>();
    page.blocks().forEach(b -> blocks.add(block(b, left)));
    front.put("blocks", blocks);
    String name = page.path().replaceFirst("/index\\.html$", ".html");
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, mapper.writeValueAsBytes(front));
  }

  private static Map<String, Object> block(Block block, List<String> drawings) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", block.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    map.put("id", block.id());
    if (block instanceof Block.Headline b) {
      map.put("tone", lower(b.tone()));
      map.put("sentence", b.sentence());
      map.put(
          "notices",
          b.notices().stream()
              .map(n -> Map.of("tone", lower(n.tone()), "text", n.text()))
              .toList());
    } else if (block instanceof Block.Kpis b) {
      map.put("title", b.title());
      map.put("cards", b.cards().stream().map(c -> card(c, drawings.remove(0))).toList());
    } else if (block instanceof Block.Findings b) {
      map.put("title", b.title());
      map.put("items", b.items().stream().map(HugoSite::finding).toList());
      map.put("empty", b.empty());
    } else if (block instanceof Block.Graph b) {
      Chart.Lines chart = (Chart.Lines) b.chart();
      map.put("title", b.title());
      map.put("sentence", b.sentence());
      map.put(
          "lines",
          chart.lines().stream()
              .map(l -> Map.of("name", l.name(), "comparison", l.comparison()))
              .toList());
      map.put("goal", chart.goalName());
      map.put("svg", drawings.remove(0));
      map.put("table", table(b.data()));
    } else {
      Block.Tabular b = (Block.Tabular) block;
      map.put("title", b.title());
      map.put("sentence", b.sentence());
      map.put("table", table(b.table()));
    }
    return map;
  }

  private static Map<String, Object> card(Block.Kpis.Card card, String spark) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("label", link(card.label()));
    map.put("status", status(card.status()));
    map.put("value", figure(card.value()));
    map.put("change", change(card.change()));
    map.put("against", card.change().against());
    map.put("goal", card.goal());
    map.put("spark", spark);
    map.put("note", card.note());
    return map;
  }

  private static Map<String, Object> finding(Block.Findings.Item item) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("anchor", item.anchor());
    map.put("status", status(item.status()));
    map.put("title", item.title());
    map.put("message", item.message());
    map.put("remedy", item.remedy());
    map.put("who", List.of(item.owner(), item.due(), item.age(), item.stake()));
    map.put("procedure", link(item.procedure()));
    map.put("page", link(item.page()));
    return map;
  }

  private static Map<String, Object> table(Table table) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("caption", table.caption());
    map.put("empty", table.empty());
    map.put(
        "columns",
        table.columns().stream()
            .map(c -> Map.of("text", c.text(), "numeric", c.numeric()))
            .toList());
    map.put(
        "rows", table.rows().stream().map(r -> r.stream().map(HugoSite::cell).toList()).toList());
    return map;
  }

  private static Map<String, Object> cell(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return Map.of("link", link(text.link()));
    }
    if (cell instanceof Cell.State state) {
      return Map.of("status", status(state.status()));
    }
    if (cell instanceof Cell.Delta delta) {
      return Map.of("change", change(delta.change()));
    }
    return Map.of("figure", figure(((Cell.Number) cell).figure()));
  }

  private static Map<String, Object> figure(Figure figure) {
    return Map.of("text", figure.text(), "value", figure.value(), "address", figure.address());
  }

  private static Map<String, Object> change(Change change) {
    return Map.of(
        "figure",
        figure(change.figure()),
        "direction",
        change.direction(),
        "tone",
        lower(change.tone()),
        "routine",
        change.routine());
  }

  private static Map<String, Object> status(Status status) {
    return Map.of("kind", lower(status.kind()), "word", status.word());
  }

  private static Map<String, Object> link(Link link) {
    return Map.of(
        "target", link.target().isEmpty() ? "" : "/" + link.target(), "text", link.text());
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
