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
import io.storeops.result.Finding;
import io.storeops.text.Language;
import io.storeops.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Builds every page of the site: weeks × stores × languages, and what exists once. */
public final class SiteBuilder {
  /** Weeks of the feed. */
  private static final int FED = 13;

  private final SiteInput input;
  private final RelationRows rows;
  private final List<Period> weeks;
  private final LastResults figures;

  private SiteBuilder(SiteInput input) {
    this.input = input;
    this.rows = new RelationRows(input.relations());
    this.weeks = input.relations().weeks();
    this.figures = new LastResults(input.results());
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
    RelationRows rows = new RelationRows(input.relations());
    LanguagePages pages =
        new LanguagePages(
            input, words, rows, List.of(week), input.results(), Entities.NONE, FindingHistory.NONE);
    return pages.week(week);
  }

  private Site build() {
    List<String> languages = input.plan().site().languages();
    List<LanguagePages> all = new ArrayList<>();
    List<Agenda> agendas = new ArrayList<>();
    Period reported = input.relations().reportedWeek();
    Entities entities = EntityList.of(input, rows, input.results().apply(reported));
    FindingHistory findings = findings();
    for (String tag : languages) {
      Words words = Words.of(input.templates(), tag, input.plan().currencies());
      all.add(new LanguagePages(input, words, rows, weeks, figures, entities, findings));
      SiteCalendar.of(input, words, rows).ifPresent(agendas::add);
    }
    // each page has links to itself in each language: a switch must not lose the reader's place
    List<Language> switches = languages.stream().map(Language::of).toList();
    return new Site(
        () -> pages(all).map(page -> LanguagePages.withLanguages(page, switches)),
        all.get(0).paths().week(reported.id()),
        feeds(all),
        agendas,
        files(),
        input.look());
  }

  private FindingHistory findings() {
    if (input.pages().stream().noneMatch(p -> p.per() == PageDefinition.Per.FINDING)) {
      return FindingHistory.NONE;
    }
    Map<Period, List<Finding>> found = new LinkedHashMap<>();
    weeks.forEach(week -> found.put(week, input.findings().apply(week)));
    return FindingHistory.of(found);
  }

  /** Week by week in all languages, since figures and rows of a week are forgotten after it. */
  private Stream<Page> pages(List<LanguagePages> languages) {
    Stream<Page> ofWeeks =
        weeks.stream()
            .flatMap(
                week -> {
                  rows.forgetWeeks();
                  return languages.stream().flatMap(pages -> pages.of(week));
                });
    return Stream.concat(ofWeeks, languages.stream().flatMap(LanguagePages::single));
  }

  private List<Feed> feeds(List<LanguagePages> languages) {
    Map<LanguagePages, List<Feed.Entry>> entries = new LinkedHashMap<>();
    languages.forEach(pages -> entries.put(pages, new ArrayList<>()));
    for (int i = weeks.size() - 1; i >= Math.max(0, weeks.size() - FED); i--) {
      Period week = weeks.get(i);
      entries.forEach((pages, lines) -> lines.add(pages.entry(week)));
    }
    return entries.entrySet().stream().map(e -> e.getKey().feed(e.getValue())).toList();
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
