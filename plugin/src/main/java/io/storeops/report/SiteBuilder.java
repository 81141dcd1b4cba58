package io.storeops.report;

import io.storeops.calendar.Period;
import io.storeops.document.Agenda;
import io.storeops.document.Feed;
import io.storeops.document.Page;
import io.storeops.document.Site;
import io.storeops.document.SiteFile;
import io.storeops.report.block.Entities;
import io.storeops.report.block.FindingHistory;
import io.storeops.report.block.RelationRows;
import io.storeops.result.Results;
import io.storeops.text.Language;
import io.storeops.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Builds every page of the site: weeks × stores × languages, and what exists once. */
public final class SiteBuilder {
  private final SiteInput input;
  private final RelationRows rows;
  private final Map<Period, Results> weeks = new LinkedHashMap<>();

  private SiteBuilder(SiteInput input) {
    this.input = input;
    this.rows = new RelationRows(input.relations());
    input.relations().weeks().forEach(week -> weeks.put(week, input.results().apply(week)));
  }

  /** The site; the home page is that of the reported week in the plan's first language. */
  public static Site build(SiteInput input) {
    return new SiteBuilder(input).build();
  }

  /**
   * The page of the reported week alone, in the plan's first language: what a summary is made of.
   */
  public static Page weekPage(SiteInput input) {
    String tag = input.plan().site().languages().get(0);
    Words words = Words.of(input.templates(), tag, input.plan().currencies());
    Period week = input.relations().reportedWeek();
    Map<Period, Results> one = Map.of(week, input.results().apply(week));
    RelationRows rows = new RelationRows(input.relations());
    LanguagePages pages =
        new LanguagePages(input, words, rows, one, Entities.NONE, FindingHistory.NONE);
    return pages.week(week);
  }

  private Site build() {
    List<String> languages = input.plan().site().languages();
    List<LanguagePages> all = new ArrayList<>();
    List<Feed> feeds = new ArrayList<>();
    List<Agenda> agendas = new ArrayList<>();
    String home = "";
    Results reported = Objects.requireNonNull(weeks.get(input.relations().reportedWeek()));
    Entities entities = EntityList.of(input, rows, reported);
    FindingHistory findings =
        input.pages().stream().anyMatch(p -> p.per() == PageDefinition.Per.FINDING)
            ? FindingHistory.of(weeks)
            : FindingHistory.NONE;
    for (String tag : languages) {
      Words words = Words.of(input.templates(), tag, input.plan().currencies());
      LanguagePages language = new LanguagePages(input, words, rows, weeks, entities, findings);
      all.add(language);
      feeds.add(language.feed());
      SiteCalendar.of(input, words, rows).ifPresent(agendas::add);
      if (home.isEmpty()) {
        home = language.paths().week(input.relations().reportedWeek().id());
      }
    }
    // each page has links to itself in each language: a switch must not lose the reader's place
    List<Language> switches = languages.stream().map(Language::of).toList();
    return new Site(
        () ->
            all.stream()
                .flatMap(LanguagePages::all)
                .map(page -> LanguagePages.withLanguages(page, switches)),
        home,
        feeds,
        agendas,
        files(),
        input.look());
  }

  /** The pictures of texts, each once. */
  private List<SiteFile> files() {
    Map<String, SiteFile> files = new TreeMap<>();
    Stream.concat(
            input.pages().stream().flatMap(page -> page.text().stream()),
            input.chapters().stream().map(Chapter::text))
        .flatMap(text -> text.byLanguage().values().stream())
        .flatMap(content -> content.pictures().values().stream())
        .forEach(file -> files.put(file.path(), file));
    return List.copyOf(files.values());
  }
}
