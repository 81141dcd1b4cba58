package io.storeops.report;

import io.storeops.calendar.Period;
import io.storeops.document.Feed;
import io.storeops.document.Link;
import io.storeops.document.Page;
import io.storeops.report.block.Entities;
import io.storeops.report.block.FindingHistory;
import io.storeops.report.block.RelationRows;
import io.storeops.report.block.SitePaths;
import io.storeops.result.Results;
import io.storeops.text.Language;
import io.storeops.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages of one language. */
final class LanguagePages {
  private final SiteInput input;
  private final Function<Period, Results> figures;
  private final PageFrame frame;
  private final PageBlocks blocks;
  private final WeekPages weeks;

  LanguagePages(
      SiteInput input,
      Words words,
      RelationRows rows,
      List<Period> weeks,
      Function<Period, Results> figures,
      Entities entities,
      FindingHistory findings) {
    this.input = input;
    this.figures = figures;
    this.frame = new PageFrame(input, words, weeks);
    this.blocks = new PageBlocks(input, frame, rows, entities, findings);
    this.weeks = new WeekPages(input, frame, blocks, figures);
  }

  SitePaths paths() {
    return frame.paths();
  }

  /** The page of a week for all stores, alone. */
  Page week(Period week) {
    return weeks.week(week);
  }

  /** The pages of a week, each built when it is taken. */
  Stream<Page> of(Period week) {
    List<Supplier<Page>> pages = new ArrayList<>();
    weeks.addTo(pages, week);
    return pages.stream().map(Supplier::get);
  }

  /** The pages that exist once, each built when it is taken. */
  Stream<Page> single() {
    List<Supplier<Page>> pages = new ArrayList<>();
    Results reported = figures.apply(input.relations().reportedWeek());
    new SinglePages(input, frame, blocks, reported).addTo(pages);
    pages.add(weeks::list);
    return pages.stream().map(Supplier::get);
  }

  /** A week as a line of the feed: with the sentence that it begins with. */
  Feed.Entry entry(Period week) {
    return weeks.entry(week);
  }

  Feed feed(List<Feed.Entry> entries) {
    return weeks.feed(entries);
  }

  /** With links to the same page in every language of the site. */
  static Page withLanguages(Page page, List<Language> languages) {
    String rest = page.path().substring(page.path().indexOf('/'));
    List<Link> links = languages.stream().map(l -> new Link(l.path() + rest, l.ownName())).toList();
    return page.in(links);
  }
}
