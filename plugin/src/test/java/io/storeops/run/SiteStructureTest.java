package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every written page keeps: strict policies, screen readers, links, and hostile names. */
class SiteStructureTest {
  private static final String HOSTILE = "\"><script>alert(1)</script>${7*7}</title>&'<b>";

  @TempDir Path folder;

  @Test
  void pages_allOfThem_keepTheRules() throws IOException {
    List<String> faults = new ArrayList<>();
    Map<Path, Document> pages = pages();
    assertTrue(pages.size() > 20, "pages: " + pages.size());
    pages.forEach((path, page) -> faults.addAll(faults(path, page, pages)));
    assertEquals(List.of(), faults);
  }

  private Map<Path, Document> pages() throws IOException {
    String name = HOSTILE.replace("'", "''");
    ShopProject shop =
        new ShopProject(folder)
            .with(
                "plan/store.yaml",
                """
                site: {languages: [en, zh-CN], title: '%1$s'}
                stores:
                  - {id: corner, name: '%1$s', platform: tmall, currency: CNY, files: ["a/**"]}
                  - {id: other, name: Other, platform: jd, currency: CNY, files: ["b/**"]}
                goals:
                  - {id: sales, store: corner, metric: paid_amount, periods: {"2026": 900000}}
                campaigns:
                  - {id: fair, name: '%1$s', stores: [corner], window: {from: 2026-11-01, to: 2026-11-20}}
                """
                    .replace("%1$s", name))
            .with("data/a/orders.csv", ShopProject.orders("2026-08-03", 105))
            .with(
                "data/b/orders.csv",
                ShopProject.orders("2026-08-03", 105).replaceAll("(?m)^(\\d)", "9$1"));
    Outcome outcome = shop.report();
    assertEquals(Outcome.Kind.RULE, outcome.kind(), ShopProject.printed(outcome));
    Map<Path, Document> pages = new HashMap<>();
    try (Stream<Path> files = Files.walk(shop.output().resolve("site"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        String html = Files.readString(file);
        assertFalse(html.contains("<script>alert"), "a name runs as a script in " + file);
        assertFalse(html.contains("${7*7}") && html.contains(">49<"), "a name is evaluated");
        pages.put(file.normalize(), Jsoup.parse(html));
      }
    }
    return pages;
  }

  private static List<String> faults(Path path, Document page, Map<Path, Document> pages) {
    List<String> faults = new ArrayList<>();
    String where = path.getFileName() + " (" + page.title() + "): ";
    page.select("[style], style").forEach(e -> faults.add(where + "inline style " + e.tagName()));
    page.select("script:not([src])").forEach(e -> faults.add(where + "inline script"));
    page.select("*")
        .forEach(
            e ->
                e.attributes().asList().stream()
                    .filter(
                        a ->
                            a.getKey().startsWith("on")
                                || a.getValue().matches("(?i)\\s*https?:.*"))
                    .forEach(a -> faults.add(where + "attribute " + a.getKey())));
    for (Element chart : page.select("svg[role=img]")) {
      if (chart.selectFirst("title") == null || chart.selectFirst("desc") == null) {
        faults.add(where + "a chart without title and description");
      }
    }
    Set<String> ids = new HashSet<>();
    page.select("[id]").stream()
        .filter(e -> !ids.add(e.id()))
        .forEach(e -> faults.add(where + "id " + e.id() + " twice"));
    page.select("a[href], link[href], script[src]")
        .forEach(e -> link(path, e, pages).ifPresent(f -> faults.add(where + f)));
    return faults;
  }

  private static java.util.Optional<String> link(
      Path path, Element element, Map<Path, Document> pages) {
    String target = element.hasAttr("href") ? element.attr("href") : element.attr("src");
    int hash = target.indexOf('#');
    Path file =
        hash == 0
            ? path
            : path.resolveSibling(hash < 0 ? target : target.substring(0, hash)).normalize();
    if (!Files.isRegularFile(file)) {
      return java.util.Optional.of("dead link " + target);
    }
    Document there = pages.get(file);
    boolean missing =
        hash >= 0 && there != null && there.getElementById(target.substring(hash + 1)) == null;
    return missing ? java.util.Optional.of("dead anchor " + target) : java.util.Optional.empty();
  }
}
