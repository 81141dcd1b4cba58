package io.storeops.report;

import io.storeops.calendar.Period;
import io.storeops.document.Block;
import io.storeops.document.Feed;
import io.storeops.document.Link;
import io.storeops.document.Page;
import io.storeops.plan.Plan;
import io.storeops.report.block.BlockOptions;
import io.storeops.report.block.Blocks;
import io.storeops.report.block.Scope;
import io.storeops.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Pages that every week has, the list of weeks, and their lines in the feed. */
final class WeekPages {
  private final SiteInput input;
  private final PageFrame frame;
  private final PageBlocks blocks;
  private final Function<Period, Results> figures;

  WeekPages(
      SiteInput input, PageFrame frame, PageBlocks blocks, Function<Period, Results> figures) {
    this.input = input;
    this.frame = frame;
    this.blocks = blocks;
    this.figures = figures;
  }

  /** The page of a week for all stores, alone. */
  Page week(Period week) {
    return frame
        .weekDefinition()
        .map(d -> page(d, frame.weeks().indexOf(week), frame.allStores(), ""))
        .orElseThrow();
  }

  /** All of a week, each built when it is asked for. */
  void addTo(List<Supplier<Page>> pages, Period week) {
    int index = frame.weeks().indexOf(week);
    for (PageDefinition definition : frame.definitions(PageDefinition.Per.WEEK)) {
      if (index >= frame.firstFull() || definition.older()) {
        add(definition, index, pages);
      }
    }
  }

  private void add(PageDefinition definition, int index, List<Supplier<Page>> pages) {
    if (!definition.perStore()) {
      pages.add(() -> page(definition, index, frame.allStores(), ""));
    } else if (!frame.oneStore()) {
      for (Plan.Store store : input.plan().stores()) {
        Scope scope = new Scope(store.id(), store.currency());
        pages.add(() -> page(definition, index, scope, store.id()));
      }
    }
  }

  private Page page(PageDefinition definition, int index, Scope scope, String store) {
    Period week = frame.weeks().get(index);
    Results now = figures.apply(week);
    String path = frame.path(definition, week.id(), store);
    List<Block> content =
        blocks.blocks(definition, path, now, scope, BlockOptions.NONE, Optional.empty());
    String title = weekTitle(definition, scope, week);
    Page.WeekLinks links =
        new Page.WeekLinks(
            neighbour(definition, index - 1, store),
            frame.words().dates().week(week.id())
                + " ("
                + frame.words().dates().range(week.from(), week.to())
                + ")",
            neighbour(definition, index + 1, store),
            new Link(frame.paths().weeks(), frame.say("weeks.title")));
    List<Link> crumbs =
        definition.id().equals("week")
            ? List.of()
            : List.of(new Link(frame.paths().week(week.id()), frame.weekTitle()));
    return frame.page(path, title, crumbs, links, content, now);
  }

  private String weekTitle(PageDefinition definition, Scope scope, Period week) {
    return title(definition, scope) + " · " + frame.words().dates().week(week.id());
  }

  private String title(PageDefinition definition, Scope scope) {
    String name =
        scope.store() == null
            ? frame.siteTitle()
            : input.plan().store(scope.store()).map(s -> frame.in(s.name())).orElse(scope.store());
    return name.isEmpty()
        ? frame.in(definition.title())
        : name + " · " + frame.in(definition.title());
  }

  private Link neighbour(PageDefinition definition, int index, String store) {
    boolean exists =
        index >= 0
            && index < frame.weeks().size()
            && (index >= frame.firstFull() || definition.older());
    if (!exists) {
      return Link.NONE;
    }
    String week = frame.weeks().get(index).id();
    return new Link(frame.path(definition, week, store), frame.words().dates().shortWeek(week));
  }

  /** A week as a line of the feed. */
  Feed.Entry entry(Period week) {
    return new Feed.Entry(
        week.id(),
        frame.weekDefinition().map(d -> weekTitle(d, frame.allStores(), week)).orElse(""),
        headline(week),
        frame.paths().week(week.id()),
        week.to());
  }

  /** The last weeks, the latest first. */
  Feed feed(List<Feed.Entry> entries) {
    String title = frame.siteTitle().isEmpty() ? frame.weekTitle() : frame.siteTitle();
    String path = frame.words().language().path() + "/feed.xml";
    return new Feed(path, frame.words().language().tag(), title, frame.paths().weeks(), entries);
  }

  /** The sentence that a week's page begins with. */
  private String headline(Period week) {
    return frame.weekDefinition().stream()
        .flatMap(d -> d.blocks().stream())
        .filter(use -> use.kind().equals("headline"))
        .map(
            use ->
                blocks.input(
                    figures.apply(week), frame.allStores(), use.options(), Optional.empty()))
        .flatMap(asked -> Blocks.build("headline", asked).stream())
        .filter(b -> b instanceof Block.Headline)
        .map(b -> ((Block.Headline) b).sentence())
        .findFirst()
        .orElse("");
  }

  Page list() {
    List<Link> links = new ArrayList<>();
    for (int i = frame.weeks().size() - 1; i >= 0; i--) {
      Period week = frame.weeks().get(i);
      String text =
          frame.words().dates().week(week.id())
              + " · "
              + frame.words().dates().range(week.from(), week.to());
      links.add(new Link(frame.paths().week(week.id()), text));
    }
    Period reported = input.relations().reportedWeek();
    return frame.page(
        frame.paths().weeks(),
        frame.say("weeks.title"),
        List.of(frame.toReported()),
        Page.WeekLinks.none(),
        List.of(new Block.Links("weeks", frame.say("weeks.title"), links)),
        figures.apply(reported));
  }
}
