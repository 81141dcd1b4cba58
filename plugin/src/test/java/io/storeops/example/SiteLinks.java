package io.storeops.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Follows every link of a site as a browser would from a file system: pages and anchors that are
 * not there, pages that no link leads to, ids that stand twice, and what a strict policy would
 * drop.
 */
final class SiteLinks {
  private final Path site;
  private final Map<Path, Set<String>> ids = new HashMap<>();
  private final Map<Path, List<String>> links = new HashMap<>();
  private final Set<String> faults = new TreeSet<>();

  private SiteLinks(Path site) {
    this.site = site;
  }

  /** All that is wrong, sorted; empty when the site is whole. */
  static List<String> faults(Path site, List<Path> pages) {
    SiteLinks check = new SiteLinks(site);
    pages.forEach(check::read);
    check.links.forEach((page, targets) -> targets.forEach(t -> check.follow(page, t)));
    check.orphans();
    return List.copyOf(check.faults);
  }

  private void read(Path page) {
    Document html = parse(page);
    Set<String> own = new HashSet<>();
    for (Element element : html.select("[id]")) {
      if (!own.add(element.id())) {
        fault(page, "id " + element.id() + " stands twice");
      }
    }
    ids.put(page, own);
    List<String> targets = new ArrayList<>();
    html.select("a[href], link[href]").forEach(e -> targets.add(e.attr("href")));
    html.select("script[src]").forEach(e -> targets.add(e.attr("src")));
    html.select("input[data-src]").forEach(e -> targets.add(e.attr("data-src")));
    links.put(page, targets);
    if (!html.select("[style], style, script:not([src])").isEmpty()) {
      fault(page, "has a style or a script of its own");
    }
    for (Element element : html.select("[aria-labelledby]")) {
      for (String id : element.attr("aria-labelledby").split(" ")) {
        if (!own.contains(id)) {
          fault(page, "is labelled by " + id + ", which is not there");
        }
      }
    }
  }

  private static Document parse(Path page) {
    try {
      return Jsoup.parse(page.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void follow(Path page, String target) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    if (path.contains(":") || path.startsWith("/")) {
      fault(page, "links to " + target + ", which is not relative");
      return;
    }
    Path there = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    if (!there.startsWith(site) || !Files.isRegularFile(there)) {
      fault(page, "links to " + target + ", which is not there");
    } else if (hash >= 0
        && !ids.getOrDefault(there, Set.of()).contains(target.substring(hash + 1))) {
      fault(page, "links to " + target + ", which has no such anchor");
    }
  }

  private void orphans() {
    Set<Path> seen = new HashSet<>();
    Deque<Path> next = new ArrayDeque<>(List.of(site.resolve("index.html")));
    while (!next.isEmpty()) {
      Path page = next.remove();
      if (seen.add(page)) {
        for (String target : links.getOrDefault(page, List.of())) {
          next.add(page.resolveSibling(target.replaceAll("#.*", "")).normalize());
        }
      }
    }
    links.keySet().stream().filter(p -> !seen.contains(p)).forEach(p -> fault(p, "is an orphan"));
  }

  private void fault(Path page, String what) {
    faults.add(site.relativize(page).toString().replace('\\', '/') + " " + what);
  }
}
