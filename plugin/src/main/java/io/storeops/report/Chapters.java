package io.storeops.report;

import io.storeops.analysis.RelationCatalog;
import io.storeops.diag.Problems;
import io.storeops.markdown.Heading;
import io.storeops.markdown.MarkdownFile;
import io.storeops.markdown.MarkdownText;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanChapter;
import io.storeops.plan.Review;
import io.storeops.report.block.Handbook;
import io.storeops.templates.Templates;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The chapters of the handbook: the built-in ones, and a project's own in place of those of the
 * same id.
 */
public final class Chapters {
  /** Where built-in and own chapters lie. */
  public static final String FOLDER = "handbook";

  private static final String ENDING = ".md";

  private final Path folder;
  private final String language;
  private final boolean builtIn;
  private final Map<String, List<ChapterFile>> byId = new TreeMap<>();

  private Chapters(Path folder, String language, boolean builtIn) {
    this.folder = folder;
    this.language = language;
    this.builtIn = builtIn;
  }

  /**
   * A project's own; what is wrong with one leaves it out.
   *
   * @param folder which neither they nor their pictures may leave
   * @param language of a text that names none
   */
  public static Chapters read(
      Path project, Path folder, List<Path> files, String language, Problems problems) {
    Chapters own = new Chapters(folder, language, false);
    for (Path file : files) {
      FrontReader.text(project, folder, file, problems)
          .flatMap(text -> ChapterFile.of(file, text, problems))
          .ifPresent(own::add);
    }
    return own;
  }

  private void add(ChapterFile file) {
    byId.computeIfAbsent(file.id(), id -> new ArrayList<>()).add(file);
  }

  /** Ids of the built-in ones and of these, without reading a text. */
  public Set<String> ids(Templates templates) {
    Set<String> ids = new TreeSet<>(byId.keySet());
    for (String path : templates.list(FOLDER, ENDING)) {
      ids.add(TextName.of(path.substring(path.lastIndexOf('/') + 1)).stem());
    }
    return ids;
  }

  /**
   * What must be said of one: when it was last looked at, or by when a shop must look at its own
   * again. Of what comes with storeops no day is set, since it would be over one day.
   */
  private List<String> needed() {
    return List.of("owner", "version", builtIn ? "reviewed" : "reviewBy");
  }

  /** These as the plan's tables tell them; one that does not say its day is left out. */
  public List<PlanChapter> kept() {
    List<PlanChapter> kept = new ArrayList<>();
    byId.forEach(
        (id, all) -> {
          ChapterFile main = ChapterFile.main(all);
          Review review = main.review();
          LocalDate due = review.due();
          if (due != null) {
            Map<String, String> titles = new LinkedHashMap<>();
            all.forEach(f -> titles.putIfAbsent(lang(f), f.text().title().orElse(id)));
            kept.add(
                new PlanChapter(
                    id,
                    new Plan.Text(titles),
                    main.front().text("owner", ""),
                    review.version(),
                    due,
                    main.front().keySource("reviewBy")));
          }
        });
    return kept;
  }

  /** These, checked; mistakes are reported. */
  public List<Chapter> checked(
      Templates templates,
      RelationCatalog relations,
      Collection<PageDefinition> pages,
      TextIds ids,
      Problems problems) {
    BlockReader blocks = new BlockReader(templates, relations, problems);
    Map<String, PageDefinition> known = new TreeMap<>();
    pages.forEach(page -> known.put(page.id(), page));
    Map<Path, String> files = new TreeMap<>();
    byId.values().forEach(all -> all.forEach(f -> files.put(f.path().normalize(), f.id())));
    List<Chapter> chapters = new ArrayList<>();
    byId.forEach(
        (id, all) -> {
          ChapterFile main = ChapterFile.main(all);
          main.checkMain(needed(), ids.of("role"), problems);
          Map<String, ChapterFile> seen = new LinkedHashMap<>();
          Map<String, TextPage.Content> contents = new TreeMap<>();
          for (ChapterFile file : all) {
            ChapterFile twice = seen.putIfAbsent(lang(file), file);
            if (twice != null) {
              file.twice(twice, problems);
            } else if (file != main) {
              file.checkTranslation(main);
            }
            EmbedChecker embeds = new EmbedChecker(file.text(), blocks, problems);
            LinkChecker links =
                new LinkChecker(
                    file.text(),
                    file.path(),
                    known,
                    new LinkChecker.Files(files, "chapter"),
                    ids,
                    problems);
            contents.put(
                lang(file),
                new TextChecker(file.text(), file.path(), folder, embeds, links, problems).check());
          }
          chapters.add(new Chapter(about(main, seen, contents), new TextPage(contents)));
        });
    return chapters;
  }

  /**
   * The built-in ones with these in their place, by id.
   *
   * @param own these, checked
   * @param languages of the site
   */
  public static List<Chapter> all(
      List<Chapter> own,
      Templates templates,
      RelationCatalog relations,
      Collection<PageDefinition> pages,
      TextIds ids,
      List<String> languages) {
    Map<String, Chapter> all = new TreeMap<>();
    builtIn(templates, languages, new Problems())
        .checked(templates, relations, pages, ids, new Problems())
        .forEach(c -> all.put(c.id(), c));
    own.forEach(c -> all.put(c.id(), c));
    return List.copyOf(all.values());
  }

  /** The built-in ones, of each what these languages need. */
  static Chapters builtIn(Templates templates, List<String> languages, Problems problems) {
    Chapters chapters = new Chapters(Path.of(FOLDER), languages.get(0), true);
    for (String path : templates.list(FOLDER, ENDING)) {
      MarkdownText.read(new MarkdownFile(path, templates.text(path)), problems)
          .flatMap(text -> ChapterFile.of(Path.of(path), text, problems))
          .filter(file -> file.isMain() || languages.contains(file.lang()))
          .ifPresent(chapters::add);
    }
    return chapters;
  }

  private String lang(ChapterFile file) {
    return file.lang().isEmpty() ? language : file.lang();
  }

  private Handbook.Chapter about(
      ChapterFile main, Map<String, ChapterFile> byLanguage, Map<String, TextPage.Content> texts) {
    Map<String, String> titles = new LinkedHashMap<>();
    Map<String, List<Handbook.Question>> questions = new TreeMap<>();
    byLanguage.forEach(
        (lang, file) -> {
          titles.put(lang, file.text().title().orElse(""));
          questions.put(
              lang,
              file.text().headings().stream()
                  .filter(Chapters::asks)
                  .map(h -> new Handbook.Question(h.anchor(), h.text()))
                  .toList());
        });
    Map<String, Set<String>> named = new TreeMap<>();
    texts.values().stream()
        .flatMap(content -> content.links().values().stream())
        .forEach(to -> named.computeIfAbsent(to.kind(), k -> new TreeSet<>()).add(to.id()));
    return new Handbook.Chapter(
        main.id(),
        main.front().text("owner", ""),
        main.review(),
        builtIn,
        new Plan.Text(titles),
        named,
        questions);
  }

  private static boolean asks(Heading heading) {
    return heading.text().endsWith("?") || heading.text().endsWith("？");
  }
}
