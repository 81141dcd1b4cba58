package io.storeops.report;

import io.storeops.analysis.OwnFile;
import io.storeops.diag.Problems;
import io.storeops.markdown.Fence;
import io.storeops.plan.Plan;
import io.storeops.yaml.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pages that a project writes in Markdown: read before its relations, since they may define
 * some, and checked after them, since they show some.
 */
public final class PageTexts {
  /** No pages. */
  public static final PageTexts NONE = new PageTexts(Path.of(""), List.of(), "en");

  private static final String SQL = "sql";

  private final Path folder;
  private final List<PageFile> texts;
  private final String language;

  private PageTexts(Path folder, List<PageFile> texts, String language) {
    this.folder = folder;
    this.texts = List.copyOf(texts);
    this.language = language;
  }

  /**
   * Reads the files; what is wrong with one leaves it out.
   *
   * @param folder which neither they nor their pictures may leave
   * @param language of a text that names none
   */
  public static PageTexts read(
      Path project, Path folder, List<Path> files, String language, Problems problems) {
    List<PageFile> texts = new ArrayList<>();
    files.forEach(f -> PageFile.read(project, folder, f, problems).ifPresent(texts::add));
    return new PageTexts(folder, texts, language);
  }

  /** Whether a fenced block defines a relation. */
  static boolean isRelation(Fence fence) {
    return fence.language().toLowerCase(Locale.ROOT).equals(SQL) && !fence.name().isEmpty();
  }

  /** The relations that they define. */
  public List<OwnFile> relations() {
    List<OwnFile> found = new ArrayList<>();
    for (PageFile text : texts) {
      String file = text.text().file().name();
      String all = text.text().file().text();
      text.text().fences().stream()
          .filter(PageTexts::isRelation)
          .map(f -> OwnFile.inside(file, all, f.name(), f.start(), f.end()))
          .forEach(found::add);
    }
    return found;
  }

  /** The names of those relations. */
  public List<String> relationNames() {
    return relations().stream().map(OwnFile::name).toList();
  }

  /**
   * The pages; mistakes are reported.
   *
   * @param others pages with another origin
   * @param ids what a text may name beside pages
   */
  List<PageDefinition> pages(
      Collection<PageDefinition> others, BlockReader blocks, TextIds ids, Problems problems) {
    Map<String, PageDefinition> known = new TreeMap<>();
    others.forEach(page -> known.put(page.id(), page));
    Map<String, List<PageFile>> byId = new LinkedHashMap<>();
    for (PageFile text : texts) {
      if (known.containsKey(text.id())) {
        text.taken("another page", List.copyOf(known.keySet()), problems);
      } else {
        byId.computeIfAbsent(text.id(), id -> new ArrayList<>()).add(text);
      }
    }
    List<PageDefinition> pages = byId.values().stream().map(t -> bare(t, problems)).toList();
    pages.forEach(page -> known.put(page.id(), page));
    List<PageDefinition> checked = new ArrayList<>();
    for (PageDefinition page : pages) {
      Map<String, TextPage.Content> contents = new TreeMap<>();
      for (PageFile text : byId.getOrDefault(page.id(), List.of())) {
        contents.put(lang(text), checked(text, known, blocks, ids, problems));
      }
      checked.add(page.saying(new TextPage(contents)));
    }
    return checked;
  }

  private TextPage.Content checked(
      PageFile text,
      Map<String, PageDefinition> known,
      BlockReader blocks,
      TextIds ids,
      Problems problems) {
    EmbedChecker embeds = new EmbedChecker(text.text(), blocks, problems);
    LinkChecker.Files files = new LinkChecker.Files(fileIds(), TextLink.PAGE);
    LinkChecker links = new LinkChecker(text.text(), text.path(), known, files, ids, problems);
    return new TextChecker(text.text(), text.path(), folder, embeds, links, problems).check();
  }

  private Map<Path, String> fileIds() {
    Map<Path, String> ids = new TreeMap<>();
    texts.forEach(t -> ids.put(t.path().normalize(), t.id()));
    return ids;
  }

  private String lang(PageFile text) {
    return text.lang().isEmpty() ? language : text.lang();
  }

  /** A page without what stands on it. */
  private PageDefinition bare(List<PageFile> files, Problems problems) {
    PageFile main = files.stream().min(Comparator.comparing(t -> t.isMain() ? 0 : 1)).orElseThrow();
    Map<String, String> titles = new LinkedHashMap<>();
    Map<String, PageFile> seen = new TreeMap<>();
    for (PageFile text : files) {
      PageFile twice = seen.putIfAbsent(lang(text), text);
      if (twice != null) {
        text.taken(twice.text().file().name() + " in the same language", List.of(), problems);
      } else if (text != main) {
        text.checkTranslation(main);
      }
      String title = text.text().title().orElse("");
      (text.front().has("title")
              ? text.front().languages("title", lang(text))
              : Map.of(lang(text), title))
          .forEach(titles::putIfAbsent);
    }
    YamlMap front = main.front();
    return new PageDefinition(
        main.id(),
        PageDefinition.Per.valueOf(front.text("per", "site").toUpperCase(Locale.ROOT)),
        false,
        false,
        front.text("group", PageDefinition.GROUPS.get(PageDefinition.GROUPS.size() - 1)),
        front.whole("order").map(Long::intValue).orElse(1000),
        new Plan.Text(titles),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
