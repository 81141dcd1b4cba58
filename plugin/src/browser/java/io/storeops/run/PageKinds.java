package io.storeops.run;

import io.storeops.diag.Problems;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One page of every kind that the definitions name.
 *
 * @param paths below the site's root
 * @param missing kinds that the site has no page of
 */
record PageKinds(List<String> paths, List<String> missing) {
  private static final String WEEK = "/2026/W46/";
  private static final String STORE = "tmall-linden";

  static PageKinds of(Path site, String language) {
    List<String> paths = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Templates templates = new Templates();
    for (String file : templates.list("pages", ".yaml")) {
      YamlMap root =
          YamlReader.read(file, templates.text(file), new Problems()).orElseThrow();
      for (YamlMap page : root.maps("pages")) {
        String id = page.requiredText("id");
        path(site, language, id, page)
            .filter(p -> Files.exists(site.resolve(p)))
            .ifPresentOrElse(paths::add, () -> missing.add(id));
      }
    }
    paths.add(language + "/weeks.html");
    return new PageKinds(List.copyOf(paths), List.copyOf(missing));
  }

  private static Optional<String> path(Path site, String language, String id, YamlMap page) {
    return switch (page.requiredText("per")) {
      case "site" -> Optional.of(language + "/" + id + "/index.html");
      case "week" -> {
        String own = id.equals("week") || id.equals("store") ? "" : id + "/";
        String folder = page.text("scope", "all").equals("store") ? STORE + "/" + own : own;
        yield Optional.of(language + WEEK + folder + "index.html");
      }
      default -> first(site, language + "/" + kind(page));
    };
  }

  private static String kind(YamlMap page) {
    return page.requiredText("per").equals("finding")
        ? "finding"
        : page.map("entity").map(e -> e.requiredText("kind")).orElse("kpi");
  }

  /** The first page of a folder. */
  private static Optional<String> first(Path site, String folder) {
    if (!Files.isDirectory(site.resolve(folder))) {
      return Optional.empty();
    }
    try (Stream<Path> pages = Files.list(site.resolve(folder))) {
      return pages
          .map(p -> folder + "/" + p.getFileName() + "/index.html")
          .sorted()
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
