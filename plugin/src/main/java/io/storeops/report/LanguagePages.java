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
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages of one language. */
final class LanguagePages {
  private final SiteInput input;
  private final Map<Period, Results> results;
  private final PageFrame frame;
  private final PageBlocks blocks;
  private final WeekPages weeks;

  LanguagePages(
      SiteInput input,
      Words words,
      RelationRows rows,
      Map<Period, Results> results,
      Entities entities,
      FindingHistory findings) {
    this.input = input;
    this.results = results;
    this.frame = new PageFrame(input, words, List.copyOf(results.keySet()));
    this.blocks = new PageBlocks(input, frame, rows, entities, findings);
    this.weeks = new WeekPages(input, frame, blocks, this::figures);
  }

  SitePaths paths() {
    return frame.paths();
  }

  /** The page of a week for all stores, alone. */
  Page week(Period week) {
    return weeks.week(week);
  }

  /** All pages, each built when it is taken. */
  Stream<Page> all() {
    List<Supplier<Page>> pages = new ArrayList<>();
    weeks.addTo(pages);
    Results reported = figures(input.relations().reportedWeek());
    new SinglePages(input, frame, blocks, reported).addTo(pages);
    pages.add(weeks::list);
    return pages.stream().map(Supplier::get);
  }

  /** The last weeks, the latest first: each with the sentence that it begins with. */
  Feed feed() {
    return weeks.feed();
  }

  /** With links to the same page in every language of the site. */
  static Page withLanguages(Page page, List<Language> languages) {
    String rest = page.path().substring(page.path().indexOf('/'));
    List<Link> links = languages.stream().map(l -> new Link(l.path() + rest, l.ownName())).toList();
    return page.in(links);
  }

  private Results figures(Period week) {
    return Objects.requireNonNull(results.get(week), () -> "no figures of " + week.id());
  }
}
